import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { run } from './cli/run.ts'

/** The examples of templates/README.md, by the language of their fence. */
const manual = readFileSync(`${import.meta.dirname}/../templates/README.md`, 'utf8')
const examples = (language: string) =>
  Array.from(manual.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm')), ([, text = '']) => text)

/** A pack with the fields that the examples speak of. */
const schema = `
title: 试验
allOf: [{ $ref: '#/$defs/公文' }]
properties:
  年度:
  引言: { $ref: '#/$defs/正文' }
  主要工作: { $ref: '#/$defs/正文' }
`
const report = (rest: string) => `类型: 试验\n单位: 江州市城市管理局\n年度: 2024\n标题: 关于有关工作的报告\n${rest}`

async function check(template: string, text: string) {
  const files = {
    '模板/try/pack.yaml': '名称: 试验\n文种: 报告\n',
    '模板/try/schema.yaml': schema,
    '模板/try/template.hbs': template,
    '图片/大厅.jpg': readFileSync(`${import.meta.dirname}/../examples/standard/图片/服务大厅.jpg`),
    '教育局.png': readFileSync(`${import.meta.dirname}/../examples/standard/图片/样章.png`),
    '公安局.png': readFileSync(`${import.meta.dirname}/../examples/standard/图片/样章.png`),
    'a.yaml': text,
  }
  return run(['check-report', 'a.yaml', '--templates', '模板'], files)
}

const templates = examples('hbs').filter((text) => /<公文|#> 公文/.test(text))

test('there are examples of whole templates', () => expect(templates.length).toBeGreaterThanOrEqual(3))

test.each(templates)('a template of the manual is one:\n%s', async (template) => {
  const { err, code } = await check(
    template,
    report('引言: 现报告如下：\n主要工作: 一年来的工作。\n正文: 一年来的工作。\n'),
  )
  expect(err.match(/错误.*/)).toBeNull()
  expect(code).toBe(0)
})

describe('the reports of the manual are what it says', () => {
  const reports = examples('yaml').filter((text) => /^(?:单位|正文):/m.test(text) && !text.includes('$ref'))

  test('there are some', () => expect(reports.length).toBeGreaterThanOrEqual(2))

  test.each(reports)('%s', async (text) => {
    const own = text.match(/^[^\s#:]+(?=:)/gm) ?? []
    const rest = report('主送机关: 江州市人民政府\n成文日期: 2024-05-06\n正文: 一年来的工作。\n')
      .split('\n')
      .filter((line) => !own.some((name) => line.startsWith(`${name}:`)))
    const { err } = await check('{{#> 公文}}{{正文 正文}}{{/公文}}', `${rest.join('\n')}${text}`)
    expect(err.match(/错误.*/)).toBeNull()
  })
})
