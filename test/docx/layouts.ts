import type {
  FlowBlock,
  FlowParagraph,
  FlowRow,
  FlowTable,
  FontRole,
  Layout,
  Run,
  Section,
} from '../../src/layout/layout.ts'
import { standardStyle } from '../../src/model/doc.ts'

/** Small layouts for tests, made by hand: only what a test is about needs saying. */

export const fonts: Record<FontRole, string> = {
  fangSong: '仿宋_GB2312',
  kaiTi: '楷体_GB2312',
  heiTi: '黑体',
  biaoSong: '方正小标宋简体',
  songTi: '宋体',
  latin: 'Times New Roman',
  latinBold: 'Times New Roman',
}

export const run = (text: string, look: Partial<Run> = {}): Run => ({
  text,
  face: 'fangSong',
  size: 16,
  bold: false,
  ...look,
})

/** A body paragraph on one line unless `rest` says otherwise. */
export function paragraph(runs: Run[], rest: Partial<FlowParagraph> = {}): FlowParagraph {
  return {
    kind: 'paragraph',
    role: 'body',
    runs,
    align: 'justify',
    indent: { left: 0, right: 0, firstLine: 32 },
    pitch: 29.6,
    spaceBefore: 0,
    lines: [0],
    manualBreaks: false,
    keepNext: false,
    keepLines: false,
    newPage: false,
    ...rest,
  }
}

const flush = { left: 0, right: 0, firstLine: 0 }

export const cellText = (text: string) =>
  paragraph([run(text, { size: 12 })], { role: 'cell', align: 'left', indent: flush, pitch: 20 })

/** Cells of one column and one row each, from the left. */
export const row = (texts: string[], head = false): FlowRow => ({
  cells: texts.map((text, column) => ({ paragraph: cellText(text), column, columns: 1, rows: 1 })),
  height: 24,
  head,
  keepNext: false,
})

/** A table whose first row is its head. */
export function table(rows: string[][], rest: Partial<FlowTable> = {}): FlowTable {
  const columns = rows[0]?.map(() => 442.2 / (rows[0]?.length ?? 1)) ?? []
  return {
    kind: 'table',
    columns,
    indent: 0,
    rows: rows.map((texts, at) => row(texts, at === 0)),
    ruled: true,
    ...rest,
  }
}

export const section = (blocks: FlowBlock[], rest: Partial<Section> = {}): Section => ({
  blocks,
  landscape: false,
  numbered: true,
  ...rest,
})

export function layout(blocks: FlowBlock[] | Section[], rest: Partial<Layout> = {}): Layout {
  const info = {
    title: '关于“放管服”改革 <情况> 的报告',
    type: '报告',
    number: '舟综执〔2023〕1号',
    issuer: '舟山市综合行政执法局',
    date: { year: 2023, month: 12, day: 26 },
  }
  const sections = blocks.map((block) => ('blocks' in block ? block : undefined)).filter((block) => block !== undefined)
  return {
    info,
    style: standardStyle,
    sections: sections.length > 0 ? sections : [section(blocks as FlowBlock[])],
    pages: [],
    ...rest,
  }
}

/** A little of everything a report has. */
export const report = layout([
  paragraph([run('舟山市综合行政执法局2023年法治政府建设工作报告', { face: 'biaoSong', size: 22 })], {
    role: 'title',
    align: 'center',
    indent: flush,
    lines: [0, 10],
    manualBreaks: true,
    keepNext: true,
    keepLines: true,
  }),
  paragraph([], { role: 'blank', align: 'left', indent: flush }),
  paragraph([run('市人民政府：')], { role: 'addressee', indent: flush, keepNext: true }),
  paragraph([run('2023年，我局推动“最多跑一次”改革——成效明显……占98.5%。')], { lines: [0, 26] }),
  paragraph([run('一、主要举措和成效', { face: 'heiTi' })], {
    role: 'heading',
    level: 1,
    keepNext: true,
    keepLines: true,
  }),
  paragraph(
    [run('（一）深入学习。', { face: 'kaiTi' }), run('坚持3个“第一”，'), run('重点突出', { bold: true }), run('。')],
    {
      level: 2,
      leadRuns: 1,
    },
  ),
  paragraph([run('表1 执法情况', { face: 'heiTi' })], {
    role: 'caption',
    align: 'center',
    indent: flush,
    keepNext: true,
    keepLines: true,
  }),
  table([
    ['事项', '件数'],
    ['行政处罚', '1,024'],
  ]),
  paragraph([run('以上报告，请审阅。')], { keepNext: true }),
  paragraph([], { role: 'blank', align: 'left', indent: flush, keepNext: true }),
  paragraph([run('舟山市综合行政执法局')], {
    role: 'signature',
    align: 'right',
    indent: { left: 0, right: 31.6, firstLine: 0 },
    keepNext: true,
  }),
  paragraph([run('2023年12月26日')], { role: 'date', align: 'right', indent: { left: 0, right: 55, firstLine: 0 } }),
])
