import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { compose } from '../../src/compose/compose.ts'
import { helpers } from '../../src/compose/helpers/helpers.ts'
import { sentence } from '../../src/diagnostics/sentence.ts'
import { readFigures } from '../../src/figures/figure.ts'
import type { Block, Inline } from '../../src/model/doc.ts'
import type { Pack } from '../../src/pack/pack.ts'
import type { Report } from '../../src/validate/validate.ts'
import { readTable } from '../read-table.ts'

const rows = readTable(readFileSync('templates/README.md', 'utf8'), '助手')

/** What the template gives in a body, its blocks set apart; or what was said. */
function print(template: string, data: Record<string, unknown>): string {
  const body = /<|\{\{正文/.test(template) ? template : `<段落>${template}</段落>`
  const file = { file: 'template.hbs', text: `<公文><正文>\n${body}</正文></公文>` }
  // As much of it as is asked for here.
  const pack = { template: file, partials: {} } as unknown as Pack
  const figures = data.数据 ? { 数据: readFigures(data.数据) } : {}
  const said: string[] = []
  const doc = compose(
    pack,
    { data: { ...data, ...figures } } as Report,
    () => undefined,
    (diagnostic) => said.push(sentence(diagnostic).says),
  )
  return [...(doc?.pieces[0]?.body ?? []).map(textOf), ...said].join(' / ')
}

const wordsOf = (inlines: Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : wordsOf(inline.children))).join('')

function textOf(block: Block): string {
  if (block.kind === 'heading') return block.number + wordsOf(block.children)
  if (block.kind !== 'paragraph') return block.kind
  const { lead } = block
  return (lead ? lead.number + wordsOf(lead.children) : '') + wordsOf(block.children)
}

describe('the examples in templates/README.md', () => {
  test.each(rows)('%s of %s', (template = '', data = '', result = '') => {
    expect(print(template, parse(data))).toBe(result)
  })

  test('every helper has one', () => {
    const shown = rows.map(([template]) => template).join('')
    expect(Object.keys(helpers).filter((name) => !new RegExp(`[{(#]${name} `).test(shown))).toEqual([])
  })
})

test('a section is called by the numbers above it, those that were typed too, before or after the place', () => {
  const template = `<段落>{{章节引用 "丙"}}、{{章节引用 "戊"}}、{{章节引用 "丁"}}</段落>
    <一级标题>甲</一级标题><二级标题>乙</二级标题><一级标题 序号="五、">丙</一级标题>{{正文 文}}<一级标题>戊</一级标题>`
  const [first] = print(template, { 文: '（二）己\n文。\n1.丁。文。' }).split(' / ')
  expect(first).toBe('第五部分、第六部分、第五部分（二）1')
  expect(print('<二级标题>甲</二级标题><段落>{{章节引用 "甲"}}</段落>', {})).toBe('（一）甲 / （一）')
})

describe('what a helper can do nothing with', () => {
  test.each([
    ['{{日期 甲}}', { 甲: '明天' }, '助手“日期”用错了：“明天”不是日期。'],
    ['{{日期 甲 "农历"}}', { 甲: '2024-01-09' }, '助手“日期”用错了：“农历”应当是“汉字”。'],
    ['{{顿号 甲 "或"}}', { 甲: ['乙'] }, '助手“顿号”用错了：“或”应当是“和”或“及”。'],
    ['{{加 甲 1}}', { 甲: '一' }, '助手“加”用错了：“一”不是数。'],
    ['{{序号 100}}', {}, '助手“序号”用错了：“100”应当是1到99的整数。'],
    ['{{序号 1 5}}', {}, '助手“序号”用错了：级是“5”，应当是1到4。'],
    ['{{同比 甲 0}}', { 甲: 5 }, '助手“同比”用错了：上年是0，算不出增长百分之几，请直接用文字说明。'],
    ['{{同比 数据.甲}}', { 数据: { 甲: 5 } }, '助手“同比”用错了：“数据.甲”没有写“上年”。'],
    ['{{百分比 甲 0}}', { 甲: 5 }, '助手“百分比”用错了：总数是0，算不出百分比。'],
    ['{{合计 表 列=3}}', { 表: [['甲', 1]] }, '助手“合计”用错了：没有第“3”列。'],
    ['{{金额大写 甲}}', { 甲: '1.005' }, '助手“金额大写”用错了：“1.005元”不到一分的零头写不出来。'],
  ])('%s', (template, data, says) => {
    expect(print(template, data)).toBe(says)
  })
})
