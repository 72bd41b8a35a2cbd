import { describe, expect, test } from 'vitest'
import type { Edit } from '../../src/diagnostics/diagnostic.ts'
import { lintNumbering } from '../../src/lint/lint-numbering.ts'
import { applyRepairs } from '../../src/source/apply-repairs.ts'

/** What is said of a report with this body: the number found and the one expected. */
function said(body: unknown): string[] {
  const found: string[] = []
  lintNumbering(
    { 正文: body },
    () => ({ place: { file: '', line: 1, column: 1 }, spelt: '' }),
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

/** The body after the repairs of everything that is said of it. */
function renumbered(body: string): string {
  const edits: Edit[] = []
  const placeIn = (_: unknown, start: number, end: number) => {
    const before = body.slice(0, start).split('\n')
    const place = { file: '', line: before.length, column: (before.at(-1) ?? '').length + 1 }
    return { place, spelt: body.slice(start, end) }
  }
  lintNumbering({ 正文: body }, placeIn, ({ repair = [] }) => void edits.push(...repair))
  return applyRepairs(body, edits)
}

describe('a number is put right where only one is possible', () => {
  test.each([
    ['a gap moves all that follow', '一、甲\n二、乙\n四、丙\n五、丁', '一、甲\n二、乙\n三、丙\n四、丁'],
    ['two gaps', '（一）甲\n（三）乙\n（五）丙', '（一）甲\n（二）乙\n（三）丙'],
    ['one mistyped among its like', '1.甲\n3.乙\n3.丙\n4.丁', '1.甲\n2.乙\n3.丙\n4.丁'],
    ['one that stands twice', '一、甲\n二、乙\n二、丙\n三、丁', '一、甲\n二、乙\n三、丙\n四、丁'],
    ['what lies below keeps its own', '（一）甲\n1.乙\n（三）丙\n1.丁', '（一）甲\n1.乙\n（二）丙\n1.丁'],
    ['with half-width brackets', '(一)甲\n(三)乙', '(一)甲\n（二）乙'],
  ])('%s', (_, before, after) => expect(renumbered(before)).toBe(after))

  test.each([
    ['two parts put together', '（一）甲\n（二）乙\n（一）丙\n（二）丁'],
    ['a lone restart, which may head a part', '（一）甲\n（二）乙\n（一）丙'],
    ['a first number that is late: those before it may stand in another field', '（二）甲\n（三）乙'],
  ])('%s stay', (_, body) => expect(renumbered(body)).toBe(body))
})
