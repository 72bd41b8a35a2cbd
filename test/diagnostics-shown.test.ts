import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts'
import { displayWidth } from '../src/diagnostics/display-width.ts'
import { formatDiagnostic } from '../src/diagnostics/format-diagnostic.ts'
import { editDistance, nearest } from '../src/diagnostics/nearest.ts'
import { sentence } from '../src/diagnostics/sentence.ts'

const at = (line: number, column: number, length: number): Diagnostic => ({
  code: 'schema/empty-text',
  severity: 'error',
  args: { field: '单位' },
  place: { file: '年报.yaml', line, column, length },
})

describe('formatDiagnostic', () => {
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
    expect(Array.from(line, displayWidth).reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(60)
    const before = Array.from(line.slice(4, line.indexOf('错')), displayWidth).reduce((sum, each) => sum + each, 0)
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
