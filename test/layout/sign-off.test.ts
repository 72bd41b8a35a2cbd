import { describe, expect, test } from 'vitest'
import { cell, textWidth } from '../../src/layout/geometry.ts'
import { layOut } from '../../src/layout/lay-out.ts'
import { widthOf } from '../../src/layout/width.ts'
import type { Block, Doc, SignOff } from '../../src/model/doc.ts'

const date = { year: 2024, month: 1, day: 23 }
const text = '我局认真履行职责，各项工作取得明显成效。'

function signOffLines(signOff: SignOff) {
  const body: Block[] = [{ kind: 'paragraph', children: [{ kind: 'text', text }] }]
  const doc: Doc = { info: { title: '' }, format: 'ordinary', pieces: [{ body, signOff }] }
  const items = layOut(doc).pages.flatMap((page) => page.items.filter((item) => item.kind === 'line'))
  return items.map((item) => {
    const content = item.runs.map((run) => run.text).join('')
    const width = widthOf(content, 16)
    const left = item.align === 'left' ? item.x : item.x + item.width - width
    return { content, top: item.top, left, right: left + width, middle: left + width / 2 }
  })
}
const line = 29.6
const inCells = (points: number) => points / cell

test('7.3.5.1: sealed: the date ends four characters from the right, the issuer stands centred over it', () => {
  const [, issuer, written] = signOffLines({ issuers: [{ name: '重庆市潼南区城市管理局' }], date, seal: 'sealed' })
  expect(written).toMatchObject({ content: '2024年1月23日', top: 4 * line })
  expect(inCells(textWidth - (written?.right ?? 0))).toBeCloseTo(4, 3)
  expect(issuer?.middle).toBeCloseTo(written?.middle ?? 0, 3)
  expect(issuer?.top).toBeCloseTo(3 * line, 3)
})

test('7.3.5.1: an issuer too long to be centred over such a date keeps the right edge, and the date its middle', () => {
  const [, issuer, written] = signOffLines({
    issuers: [{ name: '舟山市综合行政执法局（舟山市城市管理局）' }],
    date,
    seal: 'sealed',
  })
  expect(issuer?.right).toBeCloseTo(textWidth, 3)
  expect(written?.middle).toBeCloseTo(issuer?.middle ?? 0, 3)
})

test('7.3.5.2: unsealed: the issuer two characters from the right, the date beginning two to the right of it', () => {
  const [, issuer, written] = signOffLines({ issuers: [{ name: '重庆市潼南区城市管理局' }], date, seal: 'unsealed' })
  expect(issuer?.top).toBeCloseTo(2 * line, 3)
  expect(inCells(textWidth - (issuer?.right ?? 0))).toBeCloseTo(2, 3)
  expect(inCells((written?.left ?? 0) - (issuer?.left ?? 0))).toBeCloseTo(2, 3)
})

test('7.3.5.2: a date longer than the issuer is itself two characters from the right', () => {
  const [, issuer, written] = signOffLines({ issuers: [{ name: '市司法局' }], date, seal: 'unsealed' })
  expect(inCells(textWidth - (written?.right ?? 0))).toBeCloseTo(2, 3)
  expect(inCells((written?.left ?? 0) - (issuer?.left ?? 0))).toBeCloseTo(2, 3)
})

test('7.3.5.3: a signature stamp has its place after the office; the date four characters from the right, a line below', () => {
  const [, office, written] = signOffLines({
    issuers: [{ name: '某某市人民政府', office: '市长' }],
    date,
    seal: 'signature',
  })
  expect(office).toMatchObject({ content: '市长', top: 3 * line })
  expect(written?.top).toBeCloseTo(5 * line, 3)
  expect(inCells(textWidth - (written?.right ?? 0))).toBeCloseTo(4, 3)
  expect(inCells(textWidth - (office?.right ?? 0))).toBeGreaterThan(6)
})

test.each(['sealed', 'unsealed'] as const)(
  '%s: an issuer wider than the page takes several lines and loses nothing',
  (seal) => {
    const issuer = '某某市推进政府职能转变和放管服改革协调小组法治建设与行政审批制度改革专题工作组办公室'
    const lines = signOffLines({ issuers: [{ name: issuer }], date, seal })
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
  const [, issuer, written] = signOffLines({ issuers: [{ name: '局'.repeat(27) }], date, seal: 'unsealed' })
  expect(inCells((written?.left ?? 0) - (issuer?.left ?? 0))).toBeCloseTo(2, 3)
})

describe('7.3.5.1: joint issuers', () => {
  const image = { bytes: new Uint8Array(), type: 'png', width: 100, height: 100 } as const
  const joint = (...names: string[]): SignOff => ({
    issuers: names.map((name) => ({ name, picture: image })),
    date,
    seal: 'sealed',
  })
  const seals = (signOff: SignOff) => {
    const doc: Doc = { info: { title: '' }, format: 'ordinary', pieces: [{ body: [], signOff }] }
    return layOut(doc).pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'picture' ? [item] : [])))
  }

  test.each([2, 3, 5, 8])('%i seals stay in the text area and neither cross nor touch', (count) => {
    const boxes = seals(joint(...Array.from({ length: count }, (_, at) => `江州市第${at + 1}局`)))
    expect(boxes).toHaveLength(count)
    for (const [at, box] of boxes.entries()) {
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(textWidth)
      for (const other of boxes.slice(at + 1)) {
        const distance = Math.hypot(box.x - other.x, box.top - other.top)
        expect(distance).toBeGreaterThan(box.width)
      }
    }
  })

  test('names stand in the order of the issuers, the date under the last, each in the middle of its seal', () => {
    const signOff = joint('江州市财政局', '江州市水利局', '江州市司法局', '江州市审计局')
    const lines = signOffLines(signOff).slice(1)
    expect(lines.map(({ content }) => content)).toEqual([...signOff.issuers.map(({ name }) => name), '2024年1月23日'])
    const boxes = seals(signOff)
    for (const [at, { x, width }] of boxes.entries()) expect(x + width / 2).toBeCloseTo(lines[at]?.middle ?? 0, 3)
    expect(inCells(textWidth - (lines.at(-1)?.right ?? 0))).toBeCloseTo(4, 3)
  })

  test('unsealed: one name a line, 主办机关 first', () => {
    const lines = signOffLines({
      issuers: [{ name: '江州市财政局' }, { name: '江州市水利水电局' }],
      date,
      seal: 'unsealed',
    })
    expect(lines.map(({ content }) => content)).toEqual([text, '江州市财政局', '江州市水利水电局', '2024年1月23日'])
  })
})
