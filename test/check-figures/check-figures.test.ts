import { describe, expect, test } from 'vitest'
import { checkFigures } from '../../src/check-figures/check-figures.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { sentence } from '../../src/diagnostics/sentence.ts'
import { quoteFigures } from '../../src/figures/quote-figures.ts'
import { nodeHost } from '../../src/source/node-host.ts'
import { readYaml } from '../../src/source/read-yaml.ts'
import { validate } from '../../src/validate/validate.ts'
import { openWorkshop } from '../../src/workshop.ts'

const workshop = openWorkshop(nodeHost(process.cwd(), process.cwd()), () => {})
const card = workshop.cards.find(({ name }) => name === '法治政府建设年度报告')
const pack = card && workshop.pack(card, () => {})
if (!pack) throw new Error('no pack')

/** What is said of a report on 2024 with these lines. */
function check(lines: string): string[] {
  const said: Diagnostic[] = []
  const parts = lines.includes('主要举措和成效:') ? '' : '主要举措和成效: 略。\n'
  const text = `类型: 法治政府建设年度报告\n单位: 某某局\n年度: 2024\n${parts}${lines}\n`
  const source = readYaml(new TextEncoder().encode(text), '报告.yaml', (each) => said.push(each))
  const report = source && validate(pack as NonNullable<typeof pack>, source, () => {})
  if (!report) throw new Error(said.map((each) => sentence(each).says).join())
  const quoted = quoteFigures(pack as NonNullable<typeof pack>, report, () => {})
  checkFigures(pack as NonNullable<typeof pack>, quoted, (each) => said.push(each))
  return said.map((each) => `${each.place?.line}:${each.place?.column} ${sentence(each).says}`)
}

const table = (head: string, ...rows: string[]) =>
  `主要举措和成效:\n  - 表格:\n      表头: ${head}\n      行:\n${rows.map((row) => `        - ${row}\n`).join('')}`

describe('tables', () => {
  test('totals that are right are silent: of all rows, of each group, of subtotals, from the top', () => {
    expect(check(table('[区, 立案, 占比]', '[甲, 12, 60%]', '[乙, 8, 40%]', '[合计, 20, 100%]'))).toEqual([])
    expect(check(table('[区, 立案]', '[总计, 20]', '[甲, 12]', '[乙, 8]'))).toEqual([])
    const groups = [
      '一、上半年',
      '[甲, 1]',
      '[乙, 2]',
      '[小计, 3]',
      '二、下半年',
      '[甲, 3]',
      '[乙, 4]',
      '[小计, 7]',
      '[合计, 10]',
    ]
    expect(check(table('[区, 立案]', ...groups))).toEqual([])
  })
  test('a subtotal', () => {
    const groups = [
      '一、上半年',
      '[甲, 1]',
      '[乙, 2]',
      '[小计, 4]',
      '二、下半年',
      '[甲, 3]',
      '[乙, 4]',
      '[小计, 7]',
      '[合计, 10]',
    ]
    expect(check(table('[区, 立案]', ...groups))).toEqual(['11:16 “小计”这一行的“立案”是4，各行相加应为3（1+2=3）。'])
  })
  test('amounts that were rounded one by one may miss their sum by as much', () => {
    expect(check(table('[区, 罚款]', '[甲, 1.25]', '[乙, 2.33]', '[丙, 3.14]', '[合计, 6.73]'))).toEqual([])
    expect(check(table('[区, 罚款]', '[甲, 1.25]', '[乙, 2.33]', '[丙, 3.14]', '[合计, 6.82]'))).toEqual([
      '11:16 “合计”这一行的“罚款”是6.82，各行相加应为6.72（1.25+2.33+3.14=6.72）。',
    ])
  })
  test('what a table nowhere bears out is no sum: rows of other units, 其中, a column that differs in every row', () => {
    expect(check(table('[项目, 数]', '[甲, 3]', '[其中乙, 1]', '[丙, 2]', '[合计, 5]'))).toEqual([])
    expect(check(table('[区, 案件, 人数, 合计]', '[甲, 3, 9, 5]', '[乙, 4, 7, 6]', '[丙, 1, 1, 3]'))).toEqual([])
  })
  test('a column of totals', () => {
    const rows = ['[甲, 3, 9, 12]', '[乙, 4, 7, 11]', '[丙, 1, 1, 3]']
    expect(check(table('[区, 一季度, 二季度, 合计]', ...rows))).toEqual([
      '10:21 “丙”这一行的“合计”是3，各列相加应为2（1+1=2）。',
    ])
  })
})

describe('the same fact twice', () => {
  test('in the same words for the whole year', () => {
    const text = '引言: 2024年，我局共办理行政处罚案件312件。\n主要举措和成效: 全年共办理行政处罚案件295件。'
    expect(check(text)).toEqual([
      '5:21 这里是“办理行政处罚案件295件”，第 4 行是“办理行政处罚案件312件”，同一件事两个数。',
    ])
  })
  test('two digits the wrong way round', () => {
    const text = '主要举措和成效: |\n  公开行政许可123件、行政处罚2732件。\n  办理行政处罚案件2723件。'
    expect(check(text)).toEqual(['6:11 这里是“办理行政处罚案件2723件”，第 5 行是“行政处罚2732件”，同一件事两个数。'])
  })
  test('not of several topics, of parts of the year, of next year', () => {
    const topics =
      '全年共召开工作推进会5次。\n  燃气方面，全年共召开工作推进会7次。\n  全年1月至6月共召开工作推进会3次。'
    expect(check(`主要举措和成效: |\n  ${topics}\n下一年度安排: 全年共召开工作推进会9次。`)).toEqual([])
  })
})

describe('years', () => {
  const other = (place: string, found: number, expected: number) =>
    `${place} 这里写的是${found}年，这份报告的年度是2024，这一处应当说${expected}年的事。`
  test('each part speaks of its own', () => {
    const text =
      '标题: 某某局2024年度法治政府建设工作报告\n引言: 2024年，我局扎实推进。\n存在的不足和原因:\n  标题: 存在的不足及2025年工作思路\n  内容: 2023年以来，新进人员较多。\n下一年度安排: 2025年，我局将继续推进。'
    expect(check(text)).toEqual([])
  })
  test('last year’s in a title, at the start of a text, where the report is handed over, in the plan', () => {
    expect(check('标题: 某某局2023年度法治政府建设工作报告')).toEqual([other('5:8', 2023, 2024)])
    expect(check('引言: 2023年，我局扎实推进依法行政。')).toEqual([other('5:5', 2023, 2024)])
    expect(check('引言: 现将2023年法治政府建设情况报告如下：')).toEqual([other('5:7', 2023, 2024)])
    expect(check('下一年度安排: 2024年，我局将重点做好普法。')).toEqual([other('5:9', 2024, 2025)])
  })
  test('what looks back or far ahead is right', () => {
    expect(check('引言: 2021年，我市启动改革。今年，改革全面完成。')).toEqual([])
    expect(check('下一年度安排: 力争到2027年，全面建成法治政府。')).toEqual([])
    expect(check('主要举措和成效: 2023年立案100件，2024年立案120件。')).toEqual([])
  })
})

test('the date: when the year is over or nearly, and before 1 March', () => {
  expect(['2024-12-26', '2025-02-28', '……'].flatMap((date) => check(`成文日期: ${date}`))).toEqual([])
  expect(check('成文日期: 2024-01-20')).toEqual(['5:7 成文日期是2024年1月20日，2024年还没有过完。'])
  expect(check('成文日期: 2025-03-01')).toEqual([
    '5:7 成文日期是2025年3月1日，2024年度的报告应当在2025年3月1日前报送。',
  ])
})

test('a figure quoted from 数据 is found where it is typed', () => {
  const text = '数据: { 办结: 76 }\n主要举措和成效: 受理80件，办结{{数据.办结}}件，办结率90%。'
  expect(check(text)).toEqual(['5:32 80件……办结76件，办结率应为95%，文中为90%。'])
})
