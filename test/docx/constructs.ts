import type { FlowParagraph, Run } from '../../src/layout/layout.ts'
import type { Image } from '../../src/model/doc.ts'
import { cellText, layout, paragraph, row, run, section, table } from './layouts.ts'

/** A layout with everything there is in official documents: each construct that Word has to be told. */

const flush = { left: 0, right: 0, firstLine: 0 }

export const line = (text: string, rest: Partial<FlowParagraph> = {}) =>
  paragraph([run(text)], { align: 'left', indent: flush, ...rest })

const blank = (rest: Partial<FlowParagraph> = {}) =>
  paragraph([], { role: 'blank', align: 'left', indent: flush, ...rest })

const red = (text: string, size: number): Run => run(text, { face: 'biaoSong', size, red: true })

/** One red pixel. */
export const seal: Image = {
  bytes: Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
    (character) => character.charCodeAt(0),
  ),
  type: 'png',
  width: 1,
  height: 1,
}

const mark = (text: string, align: 'distribute' | 'right') =>
  paragraph([red(text, 40)], { role: 'mark', align, indent: flush, pitch: 48, keepNext: true })

/** The marks of two issuers, 文件 beside both. */
export const jointMark = table([], {
  columns: [280, 100],
  indent: 31,
  ruled: false,
  rows: [
    {
      cells: [
        { paragraph: mark('舟山市公安局', 'distribute'), column: 0, columns: 1, rows: 1 },
        { paragraph: mark('文件', 'right'), column: 1, columns: 1, rows: 2 },
      ],
      height: 48,
      head: false,
      keepNext: true,
    },
    {
      cells: [{ paragraph: mark('舟山市司法局', 'distribute'), column: 0, columns: 1, rows: 1 }],
      height: 48,
      head: false,
      keepNext: false,
    },
  ],
})

/** 上行文: the number one character in, the signer at the right, the red rule below both. */
export const numberLine = paragraph([], {
  role: 'number',
  align: 'left',
  indent: flush,
  pitch: 28.7,
  segments: [
    { x: 15.8, align: 'left', runs: [run('舟综执〔2023〕1号')] },
    { x: 426.4, align: 'right', runs: [run('签发人：'), run('张三', { face: 'kaiTi' })] },
  ],
  rule: { distance: 5, weight: 2, red: true },
})

/** A head of two rows: one cell over two columns, one over two rows; a group's name over all columns. */
const mergedTable = table([], {
  columns: [200, 121.1, 121.1],
  rows: [
    {
      cells: [
        { paragraph: cellText('事项'), column: 0, columns: 1, rows: 2 },
        { paragraph: cellText('件数'), column: 1, columns: 2, rows: 1 },
      ],
      height: 24,
      head: true,
      keepNext: true,
    },
    {
      cells: [
        { paragraph: cellText('上年'), column: 1, columns: 1, rows: 1 },
        { paragraph: cellText('本年'), column: 2, columns: 1, rows: 1 },
      ],
      height: 24,
      head: true,
      keepNext: false,
    },
    {
      cells: [{ paragraph: cellText('一、执法'), column: 0, columns: 3, rows: 1 }],
      height: 24,
      head: false,
      keepNext: false,
    },
    row(['行政处罚', '980', '1024']),
  ],
})

export const picture = {
  kind: 'picture',
  image: seal,
  alt: '执法现场',
  width: 120,
  height: 90,
  keepNext: true,
} as const

/** The imprint's lines are 26.2 pt; its rules 0.35 and 0.25 mm. */
const imprintLine = (rest: Partial<FlowParagraph>) =>
  paragraph([], { role: 'imprint', align: 'justify', indent: flush, pitch: 26.2, ...rest })

const imprint = {
  blocks: [
    imprintLine({
      runs: [
        run('抄送：', { size: 14 }),
        run('市委办公室，市人大常委会办公室，市政协办公室，市监委，市中级人民法院。', { size: 14 }),
      ],
      indent: { left: 56, right: 14, firstLine: -42 },
      lines: [0, 28],
    }),
    imprintLine({
      segments: [
        { x: 14, align: 'left', runs: [run('舟山市综合行政执法局办公室', { size: 14 })] },
        { x: 428.2, align: 'right', runs: [run('2023年12月27日印发', { size: 14 })] },
      ],
    }),
  ],
  rules: [
    { top: 0, weight: 0.99 },
    { top: 52.4, weight: 0.71 },
    { top: 78.6, weight: 0.99 },
  ],
  height: 78.6,
  page: 3,
}

const letterhead = {
  mark: paragraph([red('舟山市综合行政执法局', 42)], { role: 'mark', align: 'center', indent: flush, pitch: 42 }),
  markTop: -14.3,
  upperTop: 37.4,
  lowerTop: 683.2,
}

export const everything = layout(
  [
    section([
      line('000012', { role: 'serial' }),
      line('机密★1年', { role: 'secrecy', runs: [run('机密★1年', { face: 'heiTi' })] }),
      blank({ pitch: 40 }),
      jointMark,
      blank(),
      blank(),
      numberLine,
      paragraph([run('关于报送情况的报告', { face: 'biaoSong', size: 22 })], {
        role: 'title',
        align: 'center',
        indent: flush,
        spaceBefore: 59.2,
        keepNext: true,
        keepLines: true,
      }),
      paragraph([run('现将有关情况报告如下。')]),
      mergedTable,
      picture,
      line('图1 执法现场', { role: 'caption', align: 'center', runs: [run('图1 执法现场', { face: 'heiTi' })] }),
      blank(),
      paragraph([run('附件：1.'), run('二〇二三年度行政执法数据统计表和情况说明以及其他需要一并报送的材料目录')], {
        role: 'attachments',
        indent: { left: 96, right: 0, firstLine: -64 },
        lines: [0, 25],
      }),
      blank(),
      blank(),
      line('舟山市综合行政执法局', { role: 'signature', align: 'right', indent: { left: 0, right: 40, firstLine: 0 } }),
      line('2023年12月26日', {
        role: 'date',
        align: 'right',
        indent: { left: 0, right: 63, firstLine: 0 },
        anchored: [{ image: seal, alt: '印章', x: 260, top: -67, width: 119, height: 119 }],
      }),
      paragraph([run('（此件公开发布）')], { role: 'note' }),
    ]),
    section(
      [
        line('附件1', { role: 'label', runs: [run('附件1', { face: 'heiTi' })] }),
        table(
          [
            ['序号', '事项', '件数'],
            ['1', '行政处罚', '1024'],
          ],
          { columns: [60, 457.8, 120] },
        ),
        paragraph([run('注：数据截至年底。', { size: 12 })], { role: 'tableNote', indent: flush, pitch: 20 }),
      ],
      { landscape: true },
    ),
    section([blank()], { numbered: false }),
  ],
  { imprint },
)

export const letter = layout(
  [
    line('000012', {
      role: 'number',
      spaceBefore: 46,
      segments: [
        { x: 0, align: 'left', runs: [run('000012')] },
        { x: 442.2, align: 'right', runs: [run('舟综执函〔2023〕1号')] },
      ],
    }),
    paragraph([run('来函收悉。')]),
  ],
  { letterhead },
)
