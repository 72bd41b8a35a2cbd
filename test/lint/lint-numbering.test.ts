import { expect, test } from 'vitest'
import { lintNumbering } from '../../src/lint/lint-numbering.ts'

/** What is said of a report with this body: the number found and the one expected. */
function said(body: unknown): string[] {
  const found: string[] = []
  lintNumbering(
    { 正文: body },
    () => undefined,
    ({ args }) => {
      if ('number' in args && 'expected' in args) found.push(`${args.number} → ${args.expected}`)
    },
  )
  return found
}

test('numbers that count up under each heading pass', () => {
  expect(said('一、甲\n（一）乙\n1.丙\n2.丁\n（二）戊\n1.己\n二、庚\n（一）辛')).toEqual([])
})

test('a gap', () => expect(said('（一）甲\n（三）乙\n（四）丙')).toEqual(['（三） → （二）']))

test('a restart', () =>
  expect(said('（一）甲。文字。\n（二）乙。文字。\n（一）丙。文字。')).toEqual(['（一） → （三）']))

test('a first heading that is not the first', () => expect(said('1.甲\n（二）乙')).toEqual(['（二） → （一）']))

test('the texts of a list go on from each other; cells of a table count for nothing', () => {
  const table = { 表格: { 表头: ['甲'], 行: [['（五）乙']] } }
  expect(said(['（一）甲', table, '（二）乙'])).toEqual([])
  expect(said(['（一）甲', table, '（三）乙'])).toEqual(['（三） → （二）'])
})

test('numbered sentences are no headings', () => expect(said('2.开展培训7次。')).toEqual([]))
