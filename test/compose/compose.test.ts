import { describe, expect, test } from 'vitest'
import { compose } from '../../src/compose/compose.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Pack } from '../../src/pack/pack.ts'
import type { Report } from '../../src/validate/validate.ts'

/** Composes a template with data; the document, and what was said as `line:column code`. */
function run(text: string, data: Record<string, unknown> = {}, partials: Record<string, string> = {}) {
  const said: Diagnostic[] = []
  const named = Object.entries(partials).map(([name, partial]) => [
    name,
    { file: `_shared/${name}.hbs`, text: partial },
  ])
  const pack = { template: { file: 'template.hbs', text }, partials: Object.fromEntries(named) } as Pack
  const doc = compose(pack, { data } as Report, (diagnostic) => said.push(diagnostic))
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
      pieces: [
        {
          title: '某某市司法局报告',
          addressee: '甲、乙',
          body: [{ kind: 'paragraph', children: [{ kind: 'text', text: '现报告如下：' }] }],
          signOff: { issuer: '某某市司法局', date, seal: 'unsealed' },
        },
      ],
    })
  })

  test('a 分页 between the parts begins another piece', () => {
    const { doc } = run('<公文><标题>甲</标题><正文/><分页/><标题>乙</标题><正文/></公文>')
    expect(doc?.pieces.map(({ title }) => title)).toEqual(['甲', '乙'])
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

  test('a signature stamp', () => {
    const { doc } = run(
      '<公文><落款 印章="签名章"><署名>甲</署名><职务>局长</职务><成文日期>2024年1月9日</成文日期></落款></公文>',
    )
    expect(doc?.pieces[0]?.signOff).toMatchObject({ seal: 'signature', office: '局长' })
  })
})

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
        head: ['项', '数'],
        rows: [
          ['子', '1.5'],
          ['', ''],
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
      'a date that is none',
      '<公文><落款><署名>甲</署名><成文日期>今天</成文日期></落款></公文>',
      ['1:19 markup/bad-date'],
    ],
    ['an empty title', '<公文>\n<标题></标题></公文>', ['2:1 markup/empty-element']],
    ['an unknown field', '<公文>\n<标题>甲{{乙}}</标题></公文>', ['2:8 template/unknown-field']],
    ['an unknown helper', '<公文>\n{{乙 丙}}</公文>', ['2:1 template/unknown-helper']],
    ['an unknown partial', '<公文>\n{{> 乙}}</公文>', ['1:1 template/unknown-partial']],
    ['a block closed by another name', '<公文>\n{{#if 甲}}{{/each}}</公文>', ['2:4 template/unmatched-block']],
    ['a broken mustache', '<公文>\n<标题>{{甲</标题></公文>', ['2:1 template/syntax']],
    ['a misused helper', '<公文>\n<标题>{{日期 甲}}</标题></公文>', ['2:1 template/helper-misuse']],
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
  expect(run('<公文><标题>甲{{constructor.name}}{{__proto__.x}}</标题></公文>', {}).doc).toBeUndefined()
  expect(run('<公文><标题>甲{{lookup this "constructor"}}</标题></公文>', {}).doc?.info.title).toBe('甲')
})
