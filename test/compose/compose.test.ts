import { describe, expect, test } from 'vitest'
import { compose } from '../../src/compose/compose.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Image } from '../../src/model/doc.ts'
import type { Pack } from '../../src/pack/pack.ts'
import type { Report } from '../../src/validate/validate.ts'

const image: Image = { bytes: new Uint8Array(), type: 'png', width: 96, height: 48 }
/** The one picture there is. */
const readPicture = (file: string) => (file === '图.png' ? image : undefined)

/** Composes a template with data; the document, and what was said as `line:column code`. */
function run(
  text: string,
  data: Record<string, unknown> = {},
  partials: Record<string, string> = {},
  card: Partial<Pack> = {},
) {
  const said: Diagnostic[] = []
  const named = Object.entries(partials).map(([name, partial]) => [
    name,
    { file: `_shared/${name}.hbs`, text: partial },
  ])
  const pack = { ...card, template: { file: 'template.hbs', text }, partials: Object.fromEntries(named) } as Pack
  const doc = compose(pack, { data } as Report, readPicture, (diagnostic) => said.push(diagnostic))
  const shown = said.map(
    ({ code, place }) =>
      `${place?.file === 'template.hbs' ? '' : `${place?.file} `}${place?.line}:${place?.column} ${code}`,
  )
  return { doc, said: shown }
}
const body = (content: string, data?: Record<string, unknown>) =>
  run(`<公文><正文>${content}</正文></公文>`, data).doc?.pieces[0]?.body

describe('the document', () => {
  test('elements become the parts of the document', () => {
    const { doc } = run(
      `<公文 发文机关="{{单位}}">
         <标题>{{单位}}报告</标题>
         <主送机关>{{顿号 主送机关}}</主送机关>
         <正文>
           <段落>现报告如下：</段落>
         </正文>
         <落款 印章="无"><署名>{{单位}}</署名><成文日期>{{日期 日期}}</成文日期></落款>
       </公文>`,
      { 单位: '某某市司法局', 主送机关: ['甲', '乙'], 日期: '2024-01-09' },
    )
    const date = { year: 2024, month: 1, day: 9 }
    expect(doc).toEqual({
      info: { title: '某某市司法局报告', issuer: '某某市司法局', date },
      format: 'ordinary',
      pieces: [
        {
          title: '某某市司法局报告',
          addressee: '甲、乙',
          body: [{ kind: 'paragraph', children: [{ kind: 'text', text: '现报告如下：' }] }],
          signOff: { issuers: [{ name: '某某市司法局' }], date, seal: 'unsealed' },
        },
      ],
    })
  })

  test('a 分页 between the parts begins another piece', () => {
    const { doc } = run('<公文><标题>甲</标题><正文/><分页/><标题>乙</标题><正文/></公文>')
    expect(doc?.pieces.map(({ title }) => title)).toEqual(['甲', '乙'])
  })

  test('原文 is a piece of its own that has no label; the attachments after it are its own', () => {
    const { doc } = run(
      `<公文>
         <标题>关于印发《方案》的通知</标题><正文/>
         <原文><标题>方案</标题><题注>（2025年1月16日通过）</题注><正文/></原文>
         <附件><标题>任务清单</标题></附件>
       </公文>`,
    )
    expect(doc?.info.title).toBe('关于印发《方案》的通知')
    expect(doc?.pieces).toEqual([
      { title: '关于印发《方案》的通知', body: [] },
      { enclosed: true, title: '方案', titleNote: '（2025年1月16日通过）', body: [], attachments: ['任务清单'] },
    ])
  })

  test('headings without a number are numbered, typed numbers are kept and counted on from', () => {
    const found = body(
      '<一级标题>甲</一级标题><二级标题>乙</二级标题>{{正文 文}}<二级标题>丙</二级标题><一级标题>丁</一级标题>',
      {
        文: '（四）戊',
      },
    )
    expect(found?.map((block) => block.kind === 'heading' && block.number)).toEqual([
      '一、',
      '（一）',
      '（四）',
      '（五）',
      '二、',
    ])
  })

  test('several issuers sign, each with an office', () => {
    const { doc } = run(
      `<公文><落款 印章="签名章">
         {{#逐个 单位 职务=职务}}<署名 职务="{{职务}}">{{项}}</署名>{{/逐个}}<成文日期>2024年1月9日</成文日期>
       </落款></公文>`,
      { 单位: '甲局、乙局', 职务: ['局长', '主任'] },
    )
    const issuers = [
      { name: '甲局', office: '局长' },
      { name: '乙局', office: '主任' },
    ]
    expect(doc?.pieces[0]?.signOff).toMatchObject({ seal: 'signature', issuers })
  })

  test('the masthead: six digits, one mark of several organs', () => {
    const masthead = `<版头><份号>12</份号><密级>机密★1年</密级>
      <发文机关标志 后缀="文件"><机关>甲局</机关><机关>乙局</机关></发文机关标志><发文字号>甲〔2024〕1号</发文字号></版头>`
    const facts = { serial: '000012', secrecy: '机密★1年', number: '甲〔2024〕1号', signers: [] }
    const joint = { issuers: ['甲局', '乙局'], suffix: '文件' }
    expect(run(`<公文>${masthead}</公文>`).doc).toMatchObject({
      info: { title: '甲局、乙局文件' },
      masthead: { ...facts, mark: joint, upward: false },
    })
    expect(run(`<公文>${masthead}</公文>`, {}, {}, { documentType: '请示' }).doc?.masthead?.upward).toBe(true)
    // 10.1: a letter bears the mark of the first only.
    expect(run(`<公文>${masthead}</公文>`, {}, {}, { format: '信函' }).doc).toMatchObject({
      format: 'letter',
      masthead: { mark: { issuers: ['甲局'] } },
    })
  })

  test('attachments are named below the text; one without a text of its own is bound separately', () => {
    const { doc } = run(
      `<公文><标题>通知</标题><正文/><附注>（此件公开发布）</附注>
         <附件><标题>甲表</标题><正文/></附件><附件><标题>乙表</标题></附件><附件><标题>丙表</标题><正文/></附件>
       </公文>`,
    )
    expect(doc?.pieces).toMatchObject([
      { title: '通知', attachments: ['甲表', '乙表', '丙表'], note: '此件公开发布' },
      { label: '附件1', title: '甲表' },
      { label: '附件3', title: '丙表' },
    ])
    expect(run('<公文><附件><标题>甲表</标题><正文/></附件></公文>').doc?.pieces[1]?.label).toBe('附件')
  })

  test('the imprint, and who was there', () => {
    const { doc } = run(
      `<公文><正文/><出席名单>王一鸣</出席名单><列席名单>各区长</列席名单>
         <版记><抄送>{{逗号 抄送}}</抄送><印发机关>办公室</印发机关><印发日期>2024年1月9日</印发日期></版记></公文>`,
      { 抄送: ['甲局', '乙局'] },
      {},
      { format: '纪要' },
    )
    expect(doc?.format).toBe('minutes')
    expect(doc?.pieces[0]?.attendance).toEqual([
      { label: '出席', names: '王一鸣' },
      { label: '列席', names: '各区长' },
    ])
    expect(doc?.imprint).toEqual({
      copies: '甲局，乙局',
      printer: '办公室',
      printed: { year: 2024, month: 1, day: 9 },
    })
  })
})

const cell = (text: string, columns = 1, rows = 1) => ({ text, columns, rows })

describe('正文', () => {
  test('braces, tags and entities in a value are printed as they are', () => {
    const text = '见{{单位}}<段落>&amp;“{{{x}}}”。'
    expect(body('{{正文 文}}', { 文: text })).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text }] }])
  })

  test('a list mixes text, tables, headings with content and page breaks', () => {
    const 文 = [
      '（一）甲',
      {
        表格: {
          标题: '表',
          表头: ['项', '数'],
          列宽: [2, 1],
          行: [
            ['子', 1.5],
            [null, ''],
          ],
        },
      },
      { 标题: '乙', 内容: [{ 标题: '丙', 内容: '丁。' }] },
      { 分页: '是' },
      { 标题: '（5）戊' },
    ]
    expect(body('{{正文 文}}', { 文 })).toEqual([
      { kind: 'heading', level: 2, number: '（一）', children: [{ kind: 'text', text: '甲' }] },
      {
        kind: 'table',
        caption: '表',
        widths: [2, 1],
        head: [[cell('项'), cell('数')]],
        rows: [
          [cell('子'), cell('1.5')],
          [cell(''), cell('')],
        ],
      },
      { kind: 'heading', level: 2, number: '（二）', children: [{ kind: 'text', text: '乙' }] },
      { kind: 'heading', level: 3, number: '1.', children: [{ kind: 'text', text: '丙' }] },
      { kind: 'paragraph', children: [{ kind: 'text', text: '丁。' }] },
      { kind: 'pageBreak' },
      { kind: 'heading', level: 4, number: '（5）', children: [{ kind: 'text', text: '戊' }] },
    ])
  })
})

test('a table: heads over several columns, the name of a group, what stands around it', () => {
  const 表格 = {
    标题: '案件',
    编号: '是',
    计量单位: '单位：件',
    对齐: ['左', '右', '右', '中'],
    表头: ['区', { 受理: ['新收', '结转'] }, '备注'],
    行: ['一、城区', ['甲区', 3, 4, null]],
    注: '注：全年。',
    横排: '是',
  }
  expect(body('{{正文 文}}', { 文: [{ 表格 }] })).toEqual([
    {
      kind: 'table',
      caption: '表1\u3000案件',
      unit: '单位：件',
      aligns: ['left', 'right', 'right', 'center'],
      head: [
        [cell('区', 1, 2), cell('受理', 2, 1), cell('备注', 1, 2)],
        [cell('新收'), cell('结转')],
      ],
      rows: [[cell('一、城区', 4)], [cell('甲区'), cell('3'), cell('4'), cell('')]],
      note: '注：全年。',
      landscape: true,
    },
  ])
})

test('a picture: its width in millimetres or as a share of the text, numbered, described', () => {
  const picture = (fields: object) => body('{{正文 文}}', { 文: [{ 图片: { 文件: '图.png', ...fields } }] })?.[0]
  expect(picture({ 宽: '50%', 标题: '大厅', 编号: '是' })).toEqual({
    kind: 'picture',
    image,
    width: 78,
    caption: '图1\u3000大厅',
    alt: '大厅',
  })
  expect(picture({ 宽: '120毫米', 说明: '五个窗口' })).toMatchObject({ width: 120, alt: '五个窗口' })
})

test('a document with a picture that cannot be had is none; the reader has said why', () => {
  expect(run('<公文><正文>\n<图片 文件="没有.png"/></正文></公文>')).toEqual({ doc: undefined, said: [] })
})

test('按填写顺序 follows the order of the data and lets a part name itself or go without a heading', () => {
  const template =
    '{{#按填写顺序 甲="默认甲" 乙="默认乙" 丙="默认丙"}}{{#if 标题}}<一级标题>{{标题}}</一级标题>{{/if}}{{正文 内容}}{{/按填写顺序}}'
  const found = body(template, {
    乙: { 标题: '自定', 内容: '文。' },
    甲: '文。',
    丙: { 标题: '无', 内容: '续。' },
    丁: undefined,
  })
  const texts = found?.map((block) => (block.kind === 'heading' || block.kind === 'paragraph' ? block.children : []))
  expect(texts?.flat().map((inline) => inline.kind === 'text' && inline.text)).toEqual([
    '自定',
    '文。',
    '默认甲',
    '文。',
    '续。',
  ])
})

describe('faults of a template, at their place', () => {
  test.each([
    ['an unknown element', '<公文>\n  <正文>\n    <段>甲</段>\n  </正文>\n</公文>', ['3:5 markup/unknown-element']],
    ['a wrong child', '<公文>\n<标题><段落>甲</段落></标题></公文>', ['2:5 markup/wrong-child']],
    ['text where none may stand', '<公文>\n<正文>甲</正文></公文>', ['2:1 markup/stray-text']],
    ['an unclosed tag', '<公文>\n <正文>\n<段落>甲</正文></公文>', ['3:1 markup/unclosed']],
    ['a tag never closed', '<公文>\n <正文>', ['2:2 markup/unclosed']],
    ['an unknown attribute', '<公文>\n<标题 字号="2">甲</标题></公文>', ['2:1 markup/unknown-attribute']],
    ['a wrong value of an attribute', '<公文><落款 印章="圆"/></公文>', ['1:5 markup/bad-attribute']],
    ['another root', '<文/>', ['1:1 markup/wrong-root']],
    ['nothing', '{{! 空 }}', ['1:1 markup/empty']],
    ['a wrong order', '<公文><正文/>\n<标题>甲</标题></公文>', ['2:1 markup/wrong-order']],
    ['a sign-off without a date', '<公文>\n<落款><署名>甲</署名></落款></公文>', ['2:1 markup/missing-child']],
    [
      'a signature stamp without an office',
      '<公文>\n<落款 印章="签名章"><署名>甲</署名><成文日期>2024年1月9日</成文日期></落款></公文>',
      ['2:14 markup/missing-attribute'],
    ],
    [
      'rows of different length',
      '<公文><正文>\n<表格><行><格/><格/></行><行><格/></行></表格></正文></公文>',
      ['2:1 markup/ragged-table'],
    ],
    ['a picture without a file', '<公文><正文>\n<图片/></正文></公文>', ['2:1 markup/missing-attribute']],
    [
      'a masthead after the title',
      '<公文><标题>甲</标题>\n<版头/></公文>',
      ['2:1 markup/wrong-order', '2:1 markup/missing-child'],
    ],
    [
      'a date that is none',
      '<公文><落款><署名>甲</署名><成文日期>今天</成文日期></落款></公文>',
      ['1:19 markup/bad-date'],
    ],
    ['an empty title', '<公文>\n<标题></标题></公文>', ['2:1 markup/empty-element']],
    ['an unknown field', '<公文>\n<标题>甲{{乙}}</标题></公文>', ['2:8 template/unknown-field']],
    ['an unknown helper', '<公文>\n{{乙 丙}}</公文>', ['2:1 template/unknown-helper']],
    ['an unknown partial', '<公文>\n{{> 乙}}</公文>', ['2:1 template/unknown-partial']],
    ['a block closed by another name', '<公文>\n{{#if 甲}}{{/each}}</公文>', ['2:4 template/unmatched-block']],
    ['a broken mustache', '<公文>\n<标题>{{甲</标题></公文>', ['2:1 template/syntax']],
    ['a misused helper', '<公文>\n<标题>{{日期 甲}}</标题></公文>', ['2:5 template/helper-misuse']],
  ])('%s', (_, template, expected) => {
    const { doc, said } = run(template, { 甲: '明天' })
    expect({ doc, said }).toEqual({ doc: undefined, said: expected })
  })

  test('a fault inside a partial names the partial', () => {
    expect(run('<公文>\n{{> 落款}}</公文>', {}, { 落款: '\n <落>甲</落>' }).said).toEqual([
      '_shared/落款.hbs 2:2 markup/unknown-element',
    ])
  })
})

test('prototypes are out of reach', () => {
  const refused = ['1:12 template/not-allowed', '1:32 template/not-allowed']
  expect(run('<公文><标题>甲{{constructor.name}}{{__proto__.x}}</标题></公文>').said).toEqual(refused)
  expect(run('<公文><标题>甲{{lookup this "constructor"}}</标题></公文>').said).toEqual(['1:10 template/not-allowed'])
})
