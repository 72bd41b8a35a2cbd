import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { sentence } from '../../src/diagnostics/sentence.ts'
import { quoteFigures } from '../../src/figures/quote-figures.ts'
import { nodeHost } from '../../src/source/node-host.ts'
import { readYaml } from '../../src/source/read-yaml.ts'
import { validate } from '../../src/validate/validate.ts'
import { openWorkshop } from '../../src/workshop.ts'
import { readTable } from '../read-table.ts'

const workshop = openWorkshop(nodeHost(process.cwd(), process.cwd()), () => {})
const card = workshop.cards.find(({ name }) => name === '年度工作总结')
const pack = card && workshop.pack(card, () => {})
if (!pack) throw new Error('no pack')

const head = '类型: 年度工作总结\n单位: 某某局\n年度: 2024\n'

/** A report of these lines and what it says with its figures in place. */
function quote(lines: string) {
  const said: Diagnostic[] = []
  const diagnose = (diagnostic: Diagnostic) => said.push(diagnostic)
  const source = readYaml(new TextEncoder().encode(head + lines), '总结.yaml', diagnose)
  const report = source && validate(pack as NonNullable<typeof pack>, source, diagnose)
  if (!report) throw new Error(said.map((each) => sentence(each).says).join())
  const { data, source: quoted } = quoteFigures(pack as NonNullable<typeof pack>, report, diagnose)
  return { data, find: quoted.find, said: said.map(({ code, place }) => `${place?.line}:${place?.column} ${code}`) }
}

describe('the examples in README.md', () => {
  const readme = readFileSync('README.md', 'utf8')
  const [, section = ''] = readme.split('\n## 数据只写一次\n')
  const [, example = ''] = /```yaml\n([^`]*)```/.exec(section) ?? []
  const rows = readTable(readme, '数据只写一次').flatMap(([written = '', result = '']) =>
    written.split('` 或 `').map((each) => [each.replaceAll('`', ''), result]),
  )

  test('the report', () => {
    expect(quote(`${example}工作总结: 略。\n`).data.引言).toBe('全年立案125件，同比增长25%，占受理的50%。\n')
  })

  test.each(rows)('%s', (written = '', result = '') => {
    expect(quote(`${example}工作总结: ${JSON.stringify(written)}\n`).data.工作总结).toBe(result)
  })
})

const figures = '数据: { 立案: { 数值: 36.50, 上年: "1,000" }, 人数: 12 }\n'

test('every text of a report may quote: titles, table cells and their heads, lists', () => {
  const { data, said } = quote(`${figures}标题: 某某局{{数据.人数}}人工作总结
主送机关: ["{{数据.人数}}个机关"]
工作总结:
  - "{{数据.立案}}件"
  - 表格:
      表头: ["{{数据.人数}}人", { "共{{数据.人数}}": [甲, 乙] }]
      行: [["{{数据.立案}}", 1, "{{上年 数据.立案}}"]]
  - 标题: 人员{{数据.人数}}名
`)
  expect(said).toEqual([])
  expect(data).toMatchObject({
    标题: '某某局12人工作总结',
    主送机关: ['12个机关'],
    工作总结: [
      '36.50件',
      { 表格: { 表头: ['12人', { 共12: ['甲', '乙'] }], 行: [['36.50', '1', '1,000']] } },
      { 标题: '人员12名' },
    ],
  })
})

test('full-width braces and points quote too; single braces are text', () => {
  const { data } = quote(
    `${figures}工作总结: 集合{甲}｛｛数据．人数｝｝，{{ 数据。人数 }}，{{百分比 数据.人数，24}}。\n`,
  )
  expect(data.工作总结).toBe('集合{甲}12，12，50%。')
})

test('a figure still to be filled in is one in the text too, and nothing is worked out of it', () => {
  const { data, said } = quote('数据: { 甲: ……, 乙: 5 }\n工作总结: "{{数据.甲}}，{{百分比 数据.甲 数据.乙}}"\n')
  expect({ text: data.工作总结, said }).toEqual({ text: '……，……', said: [] })
})

test('without 数据 braces are text', () => {
  const { data, said } = quote('工作总结: 见{{单位}}，{{同比 x}}。\n')
  expect({ text: data.工作总结, said }).toEqual({ text: '见{{单位}}，{{同比 x}}。', said: [] })
})

test('a mistake in a text is said at its place, whatever the text is written in', () => {
  const { said } = quote(`${figures}标题: "{{数据.人}}，{{数据.立案}}"
工作总结:
  - |
    （一）{{数据.立案}}。

    （二）又{{数据.立案}}，{{数据.立}}，又{{数据.立}}。
  - { 表格: { 表头: [{ "{{数据.处}}": [甲] }], 行: [["{{数据.人数}}"]] } }
`)
  expect(said).toEqual(['5:6 figure/unknown', '10:19 figure/unknown', '10:29 figure/unknown', '11:21 figure/unknown'])
})

test('texts are found as they read now, at the place where they are typed', () => {
  const { find } = quote(`${figures}工作总结: |
  第一行。
  立案{{数据.立案}}件，共{{数据.人数}}人。
`)
  const at = (text: string, from?: number) => {
    const { line, column, length } = find(text, from) ?? {}
    return [line, column, length]
  }
  expect(at('立案36.50件，共12人。')).toEqual([7, 3, 25])
  expect(at('件，共12')).toEqual([7, 14, 12])
  expect(at('6.50件')).toEqual([7, 5, 10])
  expect(at('立案36.50件，共12人。', 8)).toEqual([7, 15, 13])
  expect(at('第一行')).toEqual([6, 3, 3])
  expect(find('没有')).toBeUndefined()
})
