import { expect, test } from 'vitest'
import { breakLines } from '../../src/layout/break-lines.ts'
import { wordLineWidth } from '../../src/layout/geometry.ts'
import { latinWidthInEm, roleOf } from '../../src/layout/latin.ts'
import { bold, regular } from '../../src/layout/latin-advances.ts'
import { layOut } from '../../src/layout/lay-out.ts'
import type { FlowParagraph } from '../../src/layout/layout.ts'
import { widthOf } from '../../src/layout/width.ts'
import { type Doc, type Style, standardStyle } from '../../src/model/doc.ts'
import { faces } from '../pdf/print-layout.ts'

const charactersOf = (advances: typeof regular) => advances.flatMap(([, characters]) => [...characters])

test('the widths are the advances of the faces that we ship', () => {
  for (const [role, advances] of [
    ['latin', regular],
    ['latinBold', bold],
  ] as const) {
    const face = faces.own(role)
    const widths = charactersOf(advances).map((character) => [
      character,
      latinWidthInEm(character, role === 'latinBold'),
      face.advance(character.codePointAt(0) as number),
    ])
    for (const [character, width, advance] of widths) expect(`${character} ${width}`).toBe(`${character} ${advance}`)
  }
})

test('both weights have ASCII and the letters of Latin-1, and no other character', () => {
  const ascii = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0x20 + at))
  const letters = Array.from({ length: 64 }, (_, at) => String.fromCharCode(0xc0 + at)).filter(
    (letter) => !'×÷'.includes(letter),
  )
  for (const advances of [regular, bold]) expect(charactersOf(advances).sort()).toEqual([...ascii, ...letters].sort())
})

test('Western characters stand in Times New Roman, the marks that both scripts share in the Chinese face', () => {
  const run = { face: 'kaiTi', bold: false, latin: true } as const
  expect([...'a5%é'].map((character) => roleOf(run, character))).toEqual(['latin', 'latin', 'latin', 'latin'])
  expect([...'国“”—…·×°'].map((character) => roleOf(run, character))).toEqual(Array(8).fill('kaiTi'))
  expect(roleOf({ ...run, bold: true }, 'a')).toBe('latinBold')
  expect(roleOf({ ...run, latin: false }, 'a')).toBe('kaiTi')
})

test('digits are as wide as in the Chinese faces, letters and signs are not', () => {
  expect(widthOf('0123456789', 16, true)).toBe(widthOf('0123456789', 16))
  expect(widthOf('WWW', 16, true)).toBeGreaterThan(widthOf('WWW', 16))
  expect(widthOf('illi.', 16, true)).toBeLessThan(widthOf('illi.', 16))
})

const lines = (text: string, look: { latin?: boolean; bold?: boolean }) => {
  const starts = breakLines([{ text, size: 16, ...look }], wordLineWidth, 0, true)
  return starts.map((start, at) => text.slice(start, starts[at + 1]))
}
const han = (count: number) => '国'.repeat(count)

/** What is free beside hanzi of 15.8 pt on a line of 443.5 pt, against what the Western word takes: points. */
test.each([
  ['127.5 ≥ 8 × 7.8', `${han(20)}${'W'.repeat(8)}${han(3)}`, {}, [31]],
  ['127.5 ≥ 8 × 14.9, with no room for more', `${han(20)}${'W'.repeat(8)}${han(3)}`, { latin: true }, [28, 3]],
  ['32.7 < 5 × 7.8', `${han(26)}1.1.1${han(3)}`, {}, [26, 8]],
  ['32.7 ≥ 3 × 7.8 + 2 × 3.8', `${han(26)}1.1.1${han(3)}`, { latin: true }, [31, 3]],
  ['32.7 ≥ 2 × 7.8 + 3.8 + 13.1', `${han(26)}8.5%${han(3)}`, { latin: true }, [30, 3]],
  ['32.7 < 2 × 7.8 + 3.8 + 15.8', `${han(26)}8.5%${han(3)}`, { latin: true, bold: true }, [26, 7]],
])('%s', (_, text, look, lengths) => {
  expect(lines(text, look).map((line) => line.length)).toEqual(lengths)
})

const paragraphs = (style: Style | undefined, doc: Partial<Doc> = {}) =>
  layOut({
    info: { title: '' },
    format: 'ordinary',
    ...(style && { style }),
    pieces: [
      {
        title: 'AI应用',
        body: [
          { kind: 'heading', level: 2, number: '（一）', children: [{ kind: 'text', text: '建设API' }] },
          {
            kind: 'paragraph',
            lead: { level: 3, number: '1.', children: [{ kind: 'text', text: '目录。' }] },
            children: [{ kind: 'text', text: '每季度更新。' }],
          },
          { kind: 'heading', level: 1, number: '一、', children: [{ kind: 'text', text: '要求' }] },
        ],
      },
    ],
    ...doc,
  }).sections.flatMap(({ blocks }) => blocks as FlowParagraph[])

test('the levels of a style are bold, alone and as a heading sentence, and nothing else is', () => {
  const runs = paragraphs({ ...standardStyle, boldHeadings: [2, 3] }).flatMap((paragraph) => paragraph.runs)
  expect(runs.filter((run) => run.bold).map((run) => run.text)).toEqual(['（一）建设API', '1.目录。'])
})

test('a document without a style is one that keeps to the standard', () => {
  expect(paragraphs(undefined)).toEqual(paragraphs(standardStyle))
})
