import type { Block, Cell, Doc, Image, Table } from '../../src/model/doc.ts'

/** Documents that together have every element of the standard, for the lines and pages of which Word is asked. */

const text = (content: string): Block => ({ kind: 'paragraph', children: [{ kind: 'text', text: content }] })

const sentence =
  '坚持以人民为中心的发展思想，统筹推进城市管理领域行政执法和“放管服”改革，全年办理案件1024件，办结率98.5%。'

const body = (paragraphs: number): Block[] =>
  Array.from({ length: paragraphs }, (_, at) => text(sentence.repeat(1 + (at % 4))))

const cells = (...texts: string[]): Cell[] => texts.map((content) => ({ text: content, columns: 1, rows: 1 }))

const date = { year: 2023, month: 12, day: 26 }

/** Layout looks at its size alone, Word at nothing of it. */
const image: Image = { bytes: Uint8Array.of(0), type: 'png', width: 400, height: 300 }

/** A head of two rows, groups, and cells over several rows. */
const merged: Table = {
  kind: 'table',
  caption: '表1 执法情况',
  unit: '单位：件',
  head: [
    [
      { text: '事项', columns: 1, rows: 2 },
      { text: '件数', columns: 2, rows: 1 },
    ],
    cells('上年', '本年'),
  ],
  rows: [
    [{ text: '一、城市管理', columns: 3, rows: 1 }],
    [{ text: '市容', columns: 1, rows: 2 }, ...cells('980', '1024')],
    cells('12', '8'),
    cells('园林', '3', '5'),
  ],
  note: '注：数据截至年底。',
}

const wide: Table = {
  kind: 'table',
  caption: '表2 各区情况',
  head: [cells(...Array.from({ length: 12 }, (_, at) => `第${at + 1}项`))],
  rows: Array.from({ length: 40 }, (_, row) => cells(...Array.from({ length: 12 }, (_, at) => String(row * at)))),
  landscape: true,
}

const imprint = {
  copies: '市委办公室，市人大常委会办公室，市政协办公室，市监委，市中级人民法院，市人民检察院。',
  printer: '舟山市综合行政执法局办公室',
  printed: { year: 2023, month: 12, day: 27 },
}

const issuers = ['舟山市综合行政执法局', '舟山市公安局', '舟山市司法局']

export const documents: Record<string, Doc> = {
  通知: {
    info: { title: '通知', issuer: issuers[0] },
    format: 'ordinary',
    masthead: {
      serial: '000012',
      secrecy: '机密★1年',
      urgency: '特急',
      mark: { issuers: issuers.slice(0, 1), suffix: '文件' },
      number: '舟综执〔2023〕1号',
      signers: [],
      upward: false,
    },
    pieces: [
      {
        title: '舟山市综合行政执法局关于报送情况的通知',
        addressee: '各县（区）综合行政执法局',
        body: body(8),
        attachments: ['二〇二三年度行政执法数据统计表和有关情况的说明以及需要一并报送的材料目录', '联系人名单'],
        signOff: { issuers: [{ name: '舟山市综合行政执法局', picture: image }], date, seal: 'sealed' },
        note: '此件公开发布',
      },
      { label: '附件1', title: '数据统计表', body: [...body(2), merged, ...body(1), wide, ...body(1)] },
      {
        label: '附件2',
        title: '联系人名单',
        body: [{ kind: 'picture', image, caption: '图1 现场', alt: '现场' }, ...body(1)],
      },
    ],
    imprint,
  },
  联合上行文: {
    info: { title: '报告', issuer: issuers[0] },
    format: 'ordinary',
    masthead: {
      mark: { issuers, suffix: '文件' },
      number: '舟综执〔2023〕2号',
      signers: ['张三', '李四光', '王五'],
      upward: true,
    },
    pieces: [
      {
        title: '关于联合执法情况的报告',
        addressee: '市人民政府',
        body: body(4),
        signOff: { issuers: issuers.map((name) => ({ name })), date, seal: 'sealed' },
      },
    ],
    imprint,
  },
  信函: {
    info: { title: '函' },
    format: 'letter',
    masthead: {
      serial: '000012',
      urgency: '加急',
      mark: { issuers: issuers.slice(0, 1), suffix: '' },
      number: '舟综执函〔2023〕3号',
      signers: [],
      upward: false,
    },
    pieces: [
      {
        title: '关于征求意见的函',
        addressee: '市司法局',
        body: body(8),
        signOff: { issuers: [{ name: '舟山市综合行政执法局' }], date, seal: 'unsealed' },
      },
    ],
    imprint: { copies: '市委办公室。' },
  },
  命令: {
    info: { title: '令' },
    format: 'order',
    masthead: { mark: { issuers: ['舟山市人民政府'], suffix: '令' }, number: '第12号', signers: [], upward: false },
    pieces: [
      { body: body(2), signOff: { issuers: [{ name: '舟山市人民政府', office: '市长' }], date, seal: 'signature' } },
    ],
  },
  纪要: {
    info: { title: '纪要' },
    format: 'minutes',
    masthead: { mark: { issuers: ['市长办公会议'], suffix: '纪要' }, number: '第5号', signers: [], upward: false },
    pieces: [
      {
        title: '研究城市管理工作',
        body: body(3),
        attendance: [
          { label: '出席', names: '张三、李四光、王五、赵六、钱七、孙八、周九、吴十、郑十一、王十二、冯十三' },
          { label: '请假', names: '陈十四' },
        ],
      },
    ],
    imprint,
  },
}
