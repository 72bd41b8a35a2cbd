import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts'
import { columnsOf, cutToColumns } from '../src/diagnostics/display-width.ts'
import { formatDiagnostics } from '../src/diagnostics/format-diagnostics.ts'
import { inFileOrder } from '../src/diagnostics/in-file-order.ts'
import { editDistance, nearest } from '../src/diagnostics/nearest.ts'
import { sentence } from '../src/diagnostics/sentence.ts'

const at = (line: number, column: number, length: number): Diagnostic => ({
  code: 'schema/empty-text',
  severity: 'error',
  args: { field: '单位' },
  place: { file: '年报.yaml', line, column, length },
})

/** One diagnostic in a file of these lines. */
const formatDiagnostic = (diagnostic: Diagnostic, lines: string[] | undefined, look?: { columns: number }) =>
  formatDiagnostics([diagnostic], () => lines, look).join('\n')

describe('one diagnostic', () => {
  test('says the place, what is so, the line with its fault underlined, and the remedy', () => {
    expect(formatDiagnostic(at(2, 5, 2), ['类型: 年报', '单位: ""'])).toBe(
      [
        '年报.yaml:2:5 错误 “单位”是空的。',
        '    单位: ""',
        '          ^^',
        '怎么办：请填写内容；没有内容的，请删去这一行。',
      ].join('\n'),
    )
  })

  test('carets stand under characters two columns wide, “ ” and — among them; a tab is four spaces', () => {
    const [, line, marks] = formatDiagnostic(at(1, 8, 2), ['“一”—a\tb成效c']).split('\n')
    expect(line).toBe('    “一”—a    b成效c')
    expect(marks).toBe(`    ${' '.repeat(8 + 1 + 4 + 1)}^^^^`)
  })

  test('a line of 900 characters is cut on both sides of the fault', () => {
    const long = `${'前'.repeat(450)}错字${'后'.repeat(450)}`
    const [, line = '', marks = ''] = formatDiagnostic(at(1, 451, 2), [long], { columns: 60 }).split('\n')
    expect(line).toMatch(/^ {4}…前+错字后+…$/u)
    expect(columnsOf(line)).toBeLessThanOrEqual(60)
    const before = columnsOf(line.slice(4, line.indexOf('错')))
    expect(marks).toBe(`    ${' '.repeat(before)}^^^^`)
  })

  test('what could steer a terminal is not passed on to it', () => {
    expect(formatDiagnostic(at(1, 1, 1), ['\u001b[31m'])).toContain('    ?[31m')
  })

  test('without a place there is no line', () => {
    const { place, ...placeless } = at(1, 1, 1)
    expect(formatDiagnostic(placeless as Diagnostic, undefined).split('\n')).toHaveLength(2)
  })
})

describe('several diagnostics', () => {
  const wide = (line: number, column = 1): Diagnostic => ({
    code: 'yaml/full-width-indent',
    severity: 'error',
    args: {},
    place: { file: '年报.yaml', line, column, length: 2 },
  })
  const colon = (line: number, key: string): Diagnostic => ({
    code: 'yaml/full-width-colon',
    severity: 'error',
    args: { key },
    place: { file: '年报.yaml', line, column: 3, length: 1 },
  })
  const lines = Array.from({ length: 400 }, (_, at) => `　　第${at + 1}行`)
  const format = (diagnostics: Diagnostic[], columns = 80) => formatDiagnostics(diagnostics, () => lines, { columns })

  test('of one kind: three in full, the lines of the others, the remedy once', () => {
    expect(format([7, 8, 9, 12, 13, 20].map((line) => wide(line)))).toEqual([
      [
        '年报.yaml:7:1 错误 这一行开头用了中文（全角）空格。',
        '    　　第7行',
        '    ^^^^',
        '年报.yaml:8:1 错误 这一行开头用了中文（全角）空格。',
        '    　　第8行',
        '    ^^^^',
        '年报.yaml:9:1 错误 这一行开头用了中文（全角）空格。',
        '    　　第9行',
        '    ^^^^',
        '另外还有 3 处同样的问题：第 12、13、20 行。',
        '怎么办：请改成两个英文（半角）空格；公文里每段空两字由程序自动加上，不用自己敲。',
      ].join('\n'),
    ])
  })

  test('whose sentences differ: the others are a sentence each', () => {
    const [text = ''] = format(['类型', '单位', '年度', '引言', '成文日期'].map((key, at) => colon(at + 1, key)))
    expect(text.split('\n').slice(9)).toEqual([
      '年报.yaml:4:3 错误 “引言”后面是中文冒号“：”。',
      '年报.yaml:5:3 错误 “成文日期”后面是中文冒号“：”。',
      '怎么办：请改成英文冒号，再空一格，例如“单位: 某某局”。',
    ])
  })

  test('a line with several of the others says how many', () => {
    const [text] = format([wide(1), wide(2), wide(3), wide(4, 1), wide(4, 9), wide(5)])
    expect(text).toContain('另外还有 3 处同样的问题：第 4（2 处）、5 行。')
  })

  test('many lines are broken between numbers, and none is lost', () => {
    const others = Array.from({ length: 300 }, (_, at) => at + 50)
    const [text = ''] = format(
      [1, 2, 3, ...others].map((line) => wide(line)),
      60,
    )
    const list = text.split('\n').slice(9, -1)
    expect(list.length).toBeGreaterThan(10)
    for (const line of list) {
      expect(columnsOf(line)).toBeLessThanOrEqual(60)
      expect(line).toMatch(/[、。]$/)
    }
    const numbers = list.join('').replace(/^.*第/, '').match(/\d+/g)
    expect(numbers?.map(Number)).toEqual(others)
  })

  test('a group stands where its first member does; another severity, file or remedy is another group', () => {
    const warned: Diagnostic = { ...wide(3), severity: 'warning' }
    const elsewhere: Diagnostic = { ...wide(4), place: { file: '模板.hbs', line: 4, column: 1 } }
    const fixable: Diagnostic = { ...wide(5), repair: [{ line: 1, column: 1, length: 1, text: '  ' }] }
    const texts = format([wide(1), colon(2, '单位'), warned, elsewhere, fixable, wide(6)])
    expect(texts.map((text) => text.match(/^\S+:\d+(?=:\d+ )/gm))).toEqual([
      ['年报.yaml:1', '年报.yaml:6'],
      ['年报.yaml:2'],
      ['年报.yaml:3'],
      ['模板.hbs:4'],
      ['年报.yaml:5'],
    ])
  })

  test('without places they are counted', () => {
    const { place, ...placeless } = wide(1)
    const [text] = format(Array.from({ length: 5 }, () => placeless as Diagnostic))
    expect(text).toContain('\n另外还有 2 处同样的问题。\n')
  })

  test('what can be repaired says so at the end of its remedy', () => {
    const [text] = format([{ ...wide(1), repair: [{ line: 1, column: 1, length: 1, text: '  ' }] }])
    expect(text).toMatch(/不用自己敲。（check-report --fix 可以自动改好。）$/)
    expect(format([wide(1)]).join()).not.toContain('--fix')
  })
})

test('the order of the file: by line and column, then what has no place, then other files', () => {
  const { place, ...placeless } = at(1, 1, 1)
  const template: Diagnostic = { ...at(1, 1, 1), place: { file: '模板.hbs', line: 1, column: 1 } }
  const first = at(2, 9, 1)
  const again: Diagnostic = { ...first, severity: 'warning' }
  const given = [template, placeless as Diagnostic, at(10, 1, 1), first, again, at(2, 3, 1)]
  expect(inFileOrder(given, '年报.yaml')).toEqual([at(2, 3, 1), first, again, at(10, 1, 1), placeless, template])
})

test('a text is cut to the columns there are, the mark of the cut among them', () => {
  expect(cutToColumns('报告/甲.yaml', 12)).toBe('报告/甲.yaml')
  expect(cutToColumns('报告/甲.yaml', 11)).toBe('报告/甲.y…')
  expect(cutToColumns('报告/甲.yaml', 10)).toBe('报告/甲.…')
  expect(cutToColumns('报告/甲.yaml', 6)).toBe('报告…')
})

test('a part of a sentence in ⟦ ⟧ goes when a value in it is empty', () => {
  const unknown = (nearestNames: string): Diagnostic => ({
    code: 'schema/unknown-field',
    severity: 'error',
    args: { field: '年底', nearest: nearestNames, known: '单位、年度' },
  })
  expect(sentence(unknown('“年度”')).remedy).toBe('是不是想写“年度”？这里可以写的字段有：单位、年度。')
  expect(sentence(unknown('')).remedy).toBe('这里可以写的字段有：单位、年度。')
})

describe('nearest', () => {
  test('finds what was meant, the most alike first', () => {
    expect(nearest('成文时间', ['单位', '成文日期', '年度'])).toEqual(['成文日期'])
    expect(nearest('年底', ['单位', '年度'])).toEqual(['年度'])
    expect(nearest('法治政府年度报告', ['年度工作总结', '法治政府建设年度报告'])).toEqual(['法治政府建设年度报告'])
    expect(nearest('领导批示', ['单位', '年度'])).toEqual([])
  })

  test('counts insertions, deletions and replacements', () => {
    expect(editDistance([...'工作总结'], [...'年度工作小结'])).toBe(3)
    expect(editDistance([], [...'年度'])).toBe(2)
    expect(editDistance([...'年度'], [])).toBe(2)
  })
})
