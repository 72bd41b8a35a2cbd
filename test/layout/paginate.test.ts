import { describe, expect, test } from 'vitest'
import { layOut } from '../../src/layout/lay-out.ts'
import type { Layout } from '../../src/layout/layout.ts'
import type { Block, Cell, Doc, Piece, SignOff } from '../../src/model/doc.ts'

const paragraph = (lines: number): Block => ({
  kind: 'paragraph',
  children: [{ kind: 'text', text: '国'.repeat(26 + 28 * (lines - 1)) }],
})
const heading = (text: string): Block => ({
  kind: 'heading',
  level: 1,
  number: '一、',
  children: [{ kind: 'text', text }],
})
const lay = (...pieces: Piece[]) => layOut({ info: { title: '' }, format: 'ordinary', pieces } satisfies Doc)
const lineCounts = ({ pages }: Layout) => pages.map((page) => page.items.filter((item) => item.kind === 'line').length)
const textOf = ({ pages }: Layout, page: number) =>
  pages[page - 1]?.items.map((item) => (item.kind === 'line' ? item.runs.map((run) => run.text).join('') : '')) ?? []

test('22 lines a page', () => {
  expect(lineCounts(lay({ body: [paragraph(50)] }))).toEqual([22, 22, 6])
})

describe('a heading is never the last line of a page', () => {
  test('it moves to the next page with its text', () => {
    expect(lineCounts(lay({ body: [paragraph(21), heading('标题'), paragraph(3)] }))).toEqual([21, 4])
  })
  test('two headings move together', () => {
    expect(lineCounts(lay({ body: [paragraph(20), heading('甲'), heading('乙'), paragraph(3)] }))).toEqual([20, 5])
  })
  test('it stays where a line of text still fits below it', () => {
    expect(lineCounts(lay({ body: [paragraph(20), heading('标题'), paragraph(3)] }))).toEqual([22, 2])
  })
})

test('a page break opens a new page; a piece does so too', () => {
  expect(
    lineCounts(lay({ body: [paragraph(2), { kind: 'pageBreak' }, paragraph(3)] }, { body: [paragraph(1)] })),
  ).toEqual([2, 3, 1])
})

describe('7.3.5.5: the sign-off is never alone on a page', () => {
  const signOff: SignOff = {
    issuers: [{ name: '某某市司法局' }],
    date: { year: 2024, month: 1, day: 9 },
    seal: 'sealed',
  }

  test('a short last paragraph goes along', () => {
    const layout = lay({ body: [paragraph(18), paragraph(3)], signOff })
    expect(lineCounts(layout)).toEqual([18, 5])
  })

  test('a long one is loosened until its last line does', () => {
    const layout = lay({ body: [paragraph(2), paragraph(20)], signOff })
    const last = textOf(layout, 2)
    expect(last.at(-1)).toBe('2024年1月9日')
    expect(last[0]).toMatch(/^国+$/u)
    expect(lineCounts(layout)[0]).toBe(22)
  })

  test('it stays on the page where it fits', () => {
    expect(lineCounts(lay({ body: [paragraph(18)], signOff }))).toEqual([20])
  })
})

const row = (...texts: string[]): Cell[] => texts.map((text) => ({ text, columns: 1, rows: 1 }))

describe('tables', () => {
  const table = (rows: number): Block => ({
    kind: 'table',
    head: [row('序号', '单位', '数量')],
    rows: Array.from({ length: rows }, (_, at) => row(String(at + 1), `第${at + 1}大队`, `${at * 7}`)),
  })

  test('the head is repeated on every page and no row is lost or split', () => {
    const layout = lay({ body: [table(80)] })
    const perPage = layout.pages.map((_, at) => textOf(layout, at + 1).filter((text) => text !== ''))
    expect(perPage.length).toBeGreaterThan(2)
    for (const texts of perPage) expect(texts.slice(0, 3)).toEqual(['序号', '单位', '数量'])
    expect(perPage.flatMap((texts) => texts.slice(3)).filter((text) => text.startsWith('第'))).toHaveLength(80)
    for (const { items } of layout.pages) {
      for (const item of items) expect(item.top + item.height).toBeLessThanOrEqual(652)
    }
  })

  test('figures stand at the right of their column, text at the left, heads and serial numbers in the middle', () => {
    const [page] = lay({ body: [table(2)] }).pages
    const aligns = page?.items.flatMap((item) => (item.kind === 'line' ? item.align : []))
    expect(aligns?.slice(0, 6)).toEqual(['center', 'center', 'center', 'center', 'left', 'right'])
  })

  test('columns without given widths fit their longest word and share the rest by need', () => {
    const rows = [row('1', '重大行政执法决定法制审核'.repeat(9), '123,456,789.00')]
    const [block] = lay({ body: [{ kind: 'table', head: [row('序号', '事项', '金额')], rows }] }).sections.flatMap(
      (section) => section.blocks,
    )
    const [first = 0, second = 0, third = 0] = block?.kind === 'table' ? block.columns : []
    expect(first + second + third).toBeCloseTo(442.2, 1)
    expect(third).toBeGreaterThan(14 * 6)
    expect(second).toBeGreaterThan(first + third)
    expect(block?.kind === 'table' && block.rows[1]?.cells[2]?.paragraph.lines).toEqual([0])
  })

  test('given widths are shares of 156 mm', () => {
    const layout = lay({ body: [{ ...table(1), widths: [1, 2, 1] } as Block] })
    const [block] = layout.sections.flatMap((section) => section.blocks)
    expect(block?.kind === 'table' && block.columns.map((width) => Math.round(width))).toEqual([111, 221, 111])
  })

  /** Rows of a form: the first cell reaches over the first `covered` of them. */
  const form = (covered: number, rows: number, dense?: true): Block => ({
    kind: 'table',
    dense,
    head: [row('类别', '事项', '数量')],
    rows: Array.from({ length: rows }, (_, at) => [
      ...(at === 0 ? [{ text: '办理结果', columns: 1, rows: covered }] : at < covered ? [] : row('其他')),
      ...row(`第${at + 1}项`, '0'),
    ]),
  })
  const items = (layout: Layout) =>
    layout.pages.map((_, at) => textOf(layout, at + 1).filter((text) => /^第/.test(text)))

  test('rows that a cell covers stay on one page', () => {
    expect(items(lay({ body: [paragraph(15), form(10, 12)] })).map((texts) => texts.length)).toEqual([0, 12])
  })

  test('a cell over more rows than a page holds goes on, empty, on the next page', () => {
    const layout = lay({ body: [form(40, 42)] })
    expect(items(layout).flat()).toHaveLength(42)
    expect(layout.pages).toHaveLength(2)
    for (const { items } of layout.pages) {
      for (const item of items) expect(item.top + item.height).toBeLessThanOrEqual(652)
      // The left edge of the table is ruled all the way down.
      const left = items.flatMap((item) =>
        item.kind === 'rule' && item.x === 0 && item.width === 0 ? item.height : [],
      )
      expect(left.reduce((sum, height) => sum + height, 0)).toBeCloseTo(Math.max(...items.map(({ top }) => top)), -1)
    }
    expect(layout.pages.map((_, at) => textOf(layout, at + 1).includes('办理结果'))).toEqual([true, false])
  })

  test('a dense table that fits on one page is not cut, and its heading goes with it', () => {
    const layout = lay({ body: [paragraph(15), heading('情况'), form(3, 30, true)] })
    expect(items(layout).map((texts) => texts.length)).toEqual([0, 30])
    expect(textOf(layout, 2)[0]).toBe('一、情况')
  })
})
