import { describe, expect, test } from 'vitest'
import { sheetTop } from '../../src/layout/geometry.ts'
import { layOut } from '../../src/layout/lay-out.ts'
import type { Layout, LineItem, RuleItem } from '../../src/layout/layout.ts'
import { widthOf } from '../../src/layout/width.ts'
import type { Block, Doc, Masthead, Piece } from '../../src/model/doc.ts'

const millimetres = (points: number) => (points * 25.4) / 72
const body = (lines: number): Block[] =>
  Array.from({ length: lines }, () => ({
    kind: 'paragraph',
    children: [{ kind: 'text', text: '现将有关事项通知如下。' }],
  }))
const masthead: Masthead = {
  mark: { issuers: ['江州市人民政府'], suffix: '文件' },
  number: '江政发〔2024〕1号',
  signers: [],
  upward: false,
}
const lay = (doc: Partial<Doc>, piece: Partial<Piece> = {}) =>
  layOut({
    info: { title: '' },
    format: 'ordinary',
    pieces: [{ title: '关于印发工作要点的通知', body: body(3), ...piece }],
    ...doc,
  })

/** A line as it stands on its sheet, in millimetres: the edges of its em boxes. */
type Printed = { text: string; page: number; size: number; left: number; right: number; top: number; bottom: number }

function printed({ pages }: Layout): Printed[] {
  return pages.flatMap(({ number, items }) =>
    items
      .filter((item): item is LineItem => item.kind === 'line')
      .map((item) => {
        const text = item.runs.map((run) => run.text).join('')
        const { size = 0 } = item.runs[0] ?? {}
        const width = item.runs.reduce((sum, run) => sum + widthOf(run.text, run.size), 0)
        const x = {
          left: item.x,
          justify: item.x,
          right: item.x + item.width - width,
          center: item.x + (item.width - width) / 2,
        }
        const left = 28 + millimetres(x[item.align])
        const middle = sheetTop(item.top + item.height / 2)
        const edges = { top: millimetres(middle - size / 2), bottom: millimetres(middle + size / 2) }
        return { text, page: number, size, left, right: left + millimetres(width), ...edges }
      }),
  )
}
const find = (layout: Layout, text: string) => printed(layout).find((line) => line.text.includes(text)) as Printed
const rules = (layout: Layout, page = 1) =>
  layout.pages[page - 1]?.items
    .filter((item): item is RuleItem => item.kind === 'rule')
    .map(({ top, weight, x, width, red }) => ({
      middle: millimetres(sheetTop(top)),
      weight,
      x: 28 + millimetres(x),
      width: millimetres(width),
      red,
    })) ?? []

describe('7.2 版头', () => {
  test('7.2.4: the mark’s upper edge is 35 mm below the text area’s, it is centred and no wider than 156 mm', () => {
    for (const issuer of ['江州市人民政府', '江州市云溪区综合行政执法局（江州市云溪区城市管理局）']) {
      const mark = find(lay({ masthead: { ...masthead, mark: { issuers: [issuer], suffix: '文件' } } }), issuer)
      expect(Math.abs(mark.top - 72)).toBeLessThan(1)
      expect((mark.left + mark.right) / 2).toBeCloseTo(106, 1)
      expect(mark.right - mark.left).toBeLessThanOrEqual(156.01)
      expect(mark.size).toBeLessThanOrEqual(62)
    }
  })

  test('7.2.1–7.2.3: 份号 on line 1, 密级 on line 2, 紧急程度 on line 3; alone each where the standard has it', () => {
    const top = (parts: Partial<Masthead>, text: string) => find(lay({ masthead: { ...masthead, ...parts } }), text).top
    const all = { serial: '000012', secrecy: '机密★1年', urgency: '特急' }
    expect(
      [top(all, '000012'), top(all, '机密'), top(all, '特急')].map((each) => Math.round((each - 37) / 10.449)),
    ).toEqual([0, 1, 2])
    expect(top({ secrecy: '机密★1年' }, '机密')).toBeCloseTo(37 + 10.449, 1)
    expect(top({ urgency: '加急' }, '加急')).toBeCloseTo(37, 1)
    expect(Math.abs(find(lay({ masthead: { ...masthead, ...all } }), '文件').top - 72)).toBeLessThan(1)
  })

  test('7.2.5, 7.2.7: the number two lines below the mark, the red rule of 156 mm 4 mm below it, the title two below that', () => {
    const layout = lay({ masthead })
    const number = find(layout, '江政发')
    expect(number.top - find(layout, '文件').bottom).toBeGreaterThan(20.3)
    expect(number.top - find(layout, '文件').bottom).toBeLessThan(26.5)
    const [rule] = rules(layout)
    expect(rule).toMatchObject({ red: true, weight: 2, x: 28 })
    expect(rule?.width).toBeCloseTo(156, 1)
    expect((rule?.middle ?? 0) - millimetres(1) - number.bottom).toBeCloseTo(4, 1)
    const gap = find(layout, '关于印发').top - (rule?.middle ?? 0)
    expect(gap).toBeGreaterThan(20.3)
    expect(gap).toBeLessThan(26.5)
  })

  test('7.2.6: 上行文: the number one character in on the last signer’s line, the names two a line, aligned, one character from the right', () => {
    const signers = ['张三', '李四四', '王五', '赵六六', '钱七']
    const layout = lay({ masthead: { ...masthead, upward: true, signers } })
    const places = Object.fromEntries(signers.map((name) => [name, find(layout, name)]))
    expect(find(layout, '江政发').left).toBeCloseTo(28 + 5.57, 1)
    expect(find(layout, '江政发').top).toBeCloseTo(places['钱七']?.top ?? 0, 3)
    expect(places['王五']?.left).toBeCloseTo(
      find(layout, '签发人：张三').left + millimetres(widthOf('签发人：', 16)),
      3,
    )
    expect(places['赵六六']?.left).toBe(places['李四四']?.left)
    expect(places['李四四']?.right).toBeCloseTo(184 - 5.57, 1)
  })

  test.each([2, 3, 5, 8])(
    '7.2.4: a joint mark of %i names has 文件 in its middle and leaves body text on page one',
    (count) => {
      const issuers = Array.from({ length: count }, (_, at) => `江州市第${at + 1}管理委员会`)
      const layout = lay(
        { masthead: { ...masthead, mark: { issuers, suffix: '文件' } } },
        { addressee: '各县（区）人民政府' },
      )
      const names = issuers.map((issuer) => find(layout, issuer))
      const beside = printed(layout).find((line) => line.text === '文件') as Printed
      const middle = ((names[0]?.top ?? 0) + (names.at(-1)?.bottom ?? 0)) / 2
      expect((beside.top + beside.bottom) / 2).toBeCloseTo(middle, 1)
      expect(Math.abs((names[0]?.top ?? 0) - 72)).toBeLessThan(2)
      expect(beside.right).toBeLessThanOrEqual(184.01)
      expect(find(layout, '现将').page).toBe(1)
    },
  )
})

describe('7.3 主体', () => {
  test('题注 stands below the title, centred, in brackets; the text one line further down', () => {
    const layout = lay({}, { titleNote: '（2025年1月16日市第九次党代会通过）' })
    const title = find(layout, '关于印发')
    const note = find(layout, '（2025年1月16日市第九次党代会通过）')
    expect((note.left + note.right) / 2).toBeCloseTo(106, 1)
    expect(note.top).toBeGreaterThan(title.bottom)
    expect(find(layout, '现将').top - note.top).toBeCloseTo(2 * 10.45, 1)
  })

  test('7.3.2: a list of addressees that pushes the body off page one moves to the imprint, above 抄送', () => {
    const addressee = Array.from({ length: 60 }, (_, at) => `江州市第${at + 1}街道办事处`).join('、')
    const layout = lay({ masthead, imprint: { copies: '江州市委' } }, { addressee })
    expect(find(layout, '现将').page).toBe(1)
    const list = find(layout, '主送：')
    expect(list.page).toBe(2)
    expect(list.top).toBeLessThan(find(layout, '抄送：').top)
    expect(
      printed(layout)
        .map(({ text }) => text)
        .join(''),
    ).toContain('第60街道办事处。')
  })

  test('7.3.4: 附件说明: two characters in, one line below the body, names hanging beside their numbers', () => {
    const name = '江州市2024年度法治政府建设重点工作任务分工方案和时间安排一览表'
    const layout = lay({}, { attachments: [name, '统计表'] })
    const lines = printed(layout).slice(-3)
    expect(lines[0]?.text).toMatch(/^附件：1\.江州市/)
    expect(lines[0]?.left).toBeCloseTo(28 + 2 * 5.57, 0)
    expect(lines[2]?.text).toBe('2.统计表')
    const digit = millimetres(widthOf('1.', 16))
    expect(lines[1]?.left).toBeCloseTo((lines[2]?.left ?? 0) + digit, 1)
    expect(lines[1]?.left).toBeCloseTo((lines[0]?.left ?? 0) + millimetres(widthOf('附件：1.', 16)), 1)
  })

  test('7.3.7: an attachment opens a page: its label on line 1, its title on line 3', () => {
    const layout = lay({ pieces: [{ body: body(2) }, { label: '附件1', title: '分工方案', body: body(1) }] })
    expect(find(layout, '附件1')).toMatchObject({ page: 2, left: 28 })
    expect(find(layout, '附件1').top).toBeCloseTo(37, 1)
    const title = find(layout, '分工方案')
    expect((title.top + title.bottom) / 2 - millimetres(8)).toBeCloseTo(37 + 2 * 10.449, 1)
  })
})

describe('7.4 版记', () => {
  const imprint = {
    copies: '市委办公室，市人大常委会办公室',
    printer: '江州市人民政府办公室',
    printed: { year: 2024, month: 3, day: 1 },
  }

  test('the last rule lies at 262 mm, first and last 0.35 mm, between 0.25 mm', () => {
    const layout = lay({ masthead, imprint })
    const weights = rules(layout, 2).map(({ weight }) => Math.round(millimetres(weight) * 100) / 100)
    expect(weights.sort()).toEqual([0.25, 0.35, 0.35])
    expect(Math.max(...rules(layout, 2).map(({ middle }) => middle))).toBeCloseTo(262, 1)
    expect(find(layout, '2024年3月1日印发').right).toBeCloseTo(184 - 4.94, 1)
    expect(find(layout, '江州市人民政府办公室').left).toBeCloseTo(28 + 4.94, 1)
  })

  test.each([
    // 22 lines a page, the title and the line below it two of them.
    ['ends on page 1', 10, 2, [true, true]],
    ['ends on page 2 with room', 30, 2, [true, true]],
    ['ends on page 2 without room', 41, 4, [true, true, false, false]],
    ['ends on page 3', 50, 4, [true, true, true, true]],
  ])('text that %s', (_, lines, page, numbered) => {
    const layout = lay({ imprint }, { body: body(lines) })
    expect(layout.imprint?.page).toBe(page)
    expect(layout.pages.map((each) => each.numbered)).toEqual(numbered)
    expect(find(layout, '抄送').page).toBe(page)
  })
})

describe('10 special formats', () => {
  test('10.1: a letter: mark at 30 mm, rules of 170 mm, number at the right 4.84 mm below the upper one, no number on page one', () => {
    const layout = lay({
      format: 'letter',
      masthead: { ...masthead, mark: { issuers: ['江州市司法局'], suffix: '' }, serial: '000001' },
    })
    expect(Math.abs(find(layout, '江州市司法局').top - 30)).toBeLessThan(1)
    const [thick, thin, lowerThin, lowerThick] = rules(layout)
    expect(thick?.weight).toBeGreaterThan(thin?.weight ?? 9)
    expect(lowerThick?.weight).toBeGreaterThan(lowerThin?.weight ?? 9)
    expect(thick?.x).toBeCloseTo(20, 1)
    expect(thick?.width).toBeCloseTo(170, 1)
    expect((lowerThick?.middle ?? 0) + millimetres((lowerThick?.weight ?? 0) / 2)).toBeCloseTo(277, 0)
    const number = find(layout, '江政发')
    expect(number.right).toBeCloseTo(184, 1)
    expect(number.top - (thin?.middle ?? 0)).toBeCloseTo(4.84 + 0.13, 1)
    expect(find(layout, '000001').top).toBeCloseTo(number.top, 3)
    expect(layout.pages[0]?.numbered).toBe(false)
  })

  test('10.2: an order: mark at 57 mm, its number two lines below, the text two lines below that', () => {
    const order = { ...masthead, mark: { issuers: ['江州市人民政府'], suffix: '令' }, number: '第12号' }
    const layout = lay({ format: 'order', masthead: order }, { title: undefined })
    expect(Math.abs(find(layout, '政府令').top - 57)).toBeLessThan(1)
    expect(rules(layout)).toEqual([])
    for (const [above, below] of [
      ['政府令', '第12号'],
      ['第12号', '现将'],
    ] as const) {
      const gap = find(layout, below).top - find(layout, above).bottom
      expect(gap).toBeGreaterThan(20.3)
      expect(gap).toBeLessThan(26.5)
    }
  })

  test('10.3: minutes: the lists of those present hang beside their labels in 黑体', () => {
    const names = Array.from({ length: 20 }, () => '江州市司法局').join('、')
    const layout = lay({ format: 'minutes', masthead }, { attendance: [{ label: '出席', names }] })
    const lines = printed(layout)
    const [first, second] = lines.slice(lines.findIndex(({ text }) => text.startsWith('出席')))
    expect(first?.text).toMatch(/^出席：江/)
    expect((second?.left ?? 0) - (first?.left ?? 0)).toBeCloseTo(millimetres(widthOf('出席：', 16)), 1)
  })
})

test('clause 8: a turned table stands on pages of its own, between upright ones, and fills 225 mm', () => {
  const cells = (text: string) => Array.from({ length: 20 }, () => ({ text, columns: 1, rows: 1 }))
  const table: Block = { kind: 'table', head: [cells('项目')], rows: [cells('1')], landscape: true }
  const layout = lay({ pieces: [{ body: [...body(1), table, ...body(1)] }] })
  expect(layout.pages.map((page) => page.landscape)).toEqual([false, true, false])
  const [block] = layout.sections[1]?.blocks ?? []
  expect(block?.kind === 'table' && millimetres(block.columns.reduce((sum, column) => sum + column, 0))).toBeCloseTo(
    225,
    1,
  )
})

test('a merged head cell covers its columns, a row with one cell is a group over all of them', () => {
  const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows })
  const table: Block = {
    kind: 'table',
    head: [
      [cell('单位', 1, 2), cell('收费', 2)],
      [cell('甲'), cell('乙')],
    ],
    rows: [[cell('一、市直单位', 3)], [cell('司法局'), cell('1'), cell('2')]],
  }
  const layout = lay({ pieces: [{ body: [table] }] })
  const lines = printed(layout)
  const x = Object.fromEntries(lines.map((line) => [line.text, line]))
  expect(lines.map(({ text }) => text)).toEqual(['单位', '收费', '甲', '乙', '一、市直单位', '司法局', '1', '2'])
  expect(x['收费']?.left).toBeGreaterThan(x['甲']?.left ?? 999)
  expect(x['收费']?.left).toBeLessThan(x['乙']?.left ?? 0)
  expect(x['单位']?.top).toBeGreaterThan(x['收费']?.top ?? 999)
})

test('a table of many columns is set smaller, so that no figure is cut', () => {
  const cells = (text: string) => Array.from({ length: 20 }, () => ({ text, columns: 1, rows: 1 }))
  const layout = lay({
    pieces: [{ body: [{ kind: 'table', head: [cells('一月')], rows: [cells('1593')], landscape: true }] }],
  })
  const lines = printed(layout)
  expect(new Set(lines.map(({ text }) => text))).toEqual(new Set(['一月', '1593']))
  expect(new Set(lines.map(({ size }) => size))).toEqual(new Set([10.5]))
})
