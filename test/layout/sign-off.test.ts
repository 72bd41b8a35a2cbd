import { expect, test } from 'vitest'
import { cell, textWidth } from '../../src/layout/geometry.ts'
import { layOut } from '../../src/layout/lay-out.ts'
import type { LineItem } from '../../src/layout/layout.ts'
import { widthOf } from '../../src/layout/width.ts'
import type { Block, Doc, SignOff } from '../../src/model/doc.ts'

const date = { year: 2024, month: 1, day: 23 }
const text = '我局认真履行职责，各项工作取得明显成效。'

function signOffLines(signOff: SignOff) {
  const body: Block[] = [{ kind: 'paragraph', children: [{ kind: 'text', text }] }]
  const doc: Doc = { info: { title: '' }, pieces: [{ body, signOff }] }
  const items = layOut(doc).pages.flatMap((page) => page.items) as LineItem[]
  return items.map((item) => {
    const content = item.runs.map((run) => run.text).join('')
    const right = item.x + item.width
    const width = widthOf(content, 16)
    return { content, top: item.top, left: right - width, right, middle: right - width / 2 }
  })
}
const line = 29.6
const inCells = (points: number) => points / cell

test('7.3.5.1: sealed: the date ends four characters from the right, the issuer stands centred over it', () => {
  const [, issuer, written] = signOffLines({ issuer: '重庆市潼南区城市管理局', date, seal: 'sealed' })
  expect(written).toMatchObject({ content: '2024年1月23日', top: 4 * line })
  expect(inCells(textWidth - (written?.right ?? 0))).toBeCloseTo(4, 3)
  expect(issuer?.middle).toBeCloseTo(written?.middle ?? 0, 3)
  expect(issuer?.top).toBeCloseTo(3 * line, 3)
})

test('7.3.5.1: an issuer too long to be centred over such a date keeps the right edge, and the date its middle', () => {
  const [, issuer, written] = signOffLines({ issuer: '舟山市综合行政执法局（舟山市城市管理局）', date, seal: 'sealed' })
  expect(issuer?.right).toBeCloseTo(textWidth, 3)
  expect(written?.middle).toBeCloseTo(issuer?.middle ?? 0, 3)
})

test('7.3.5.2: unsealed: the issuer two characters from the right, the date beginning two to the right of it', () => {
  const [, issuer, written] = signOffLines({ issuer: '重庆市潼南区城市管理局', date, seal: 'unsealed' })
  expect(issuer?.top).toBeCloseTo(2 * line, 3)
  expect(inCells(textWidth - (issuer?.right ?? 0))).toBeCloseTo(2, 3)
  expect(inCells((written?.left ?? 0) - (issuer?.left ?? 0))).toBeCloseTo(2, 3)
})

test('7.3.5.2: a date longer than the issuer is itself two characters from the right', () => {
  const [, issuer, written] = signOffLines({ issuer: '市司法局', date, seal: 'unsealed' })
  expect(inCells(textWidth - (written?.right ?? 0))).toBeCloseTo(2, 3)
  expect(inCells((written?.left ?? 0) - (issuer?.left ?? 0))).toBeCloseTo(2, 3)
})

test('7.3.5.3: a signature stamp has its place after the office; the date four characters from the right, a line below', () => {
  const [, office, written] = signOffLines({ issuer: '某某市人民政府', date, seal: 'signature', office: '市长' })
  expect(office).toMatchObject({ content: '市长', top: 3 * line })
  expect(written?.top).toBeCloseTo(5 * line, 3)
  expect(inCells(textWidth - (written?.right ?? 0))).toBeCloseTo(4, 3)
  expect(inCells(textWidth - (office?.right ?? 0))).toBeGreaterThan(6)
})

test.each(['sealed', 'unsealed'] as const)(
  '%s: an issuer wider than the page takes several lines and loses nothing',
  (seal) => {
    const issuer = '某某市推进政府职能转变和放管服改革协调小组法治建设与行政审批制度改革专题工作组办公室'
    const lines = signOffLines({ issuer, date, seal })
    expect(
      lines
        .slice(1, -1)
        .map(({ content }) => content)
        .join(''),
    ).toBe(issuer)
    expect(lines.at(-1)?.content).toBe('2024年1月23日')
    expect(Math.min(...lines.map(({ left }) => left))).toBeGreaterThanOrEqual(0)
  },
)

test('7.3.5.2: below an issuer that fills its line the date still begins two to the right', () => {
  const [, issuer, written] = signOffLines({ issuer: '局'.repeat(27), date, seal: 'unsealed' })
  expect(inCells((written?.left ?? 0) - (issuer?.left ?? 0))).toBeCloseTo(2, 3)
})
