import { expect, test } from 'vitest'
import { changesBetween } from '../../src/import/changes.ts'

test('what lies between the texts that both rows have is a change', () => {
  expect(changesBetween(['甲', '乙', '丙', '丁'], ['甲', '乙改', '丙', '丁', '戊'])).toEqual([
    { from: 1, to: 2, begin: 1, end: 2 },
    { from: 4, to: 4, begin: 4, end: 5 },
  ])
})

test('rows without anything in common change whole, equal rows not at all', () => {
  expect(changesBetween(['甲'], ['乙', '丙'])).toEqual([{ from: 0, to: 1, begin: 0, end: 2 }])
  expect(changesBetween(['甲', '乙'], ['甲', '乙'])).toEqual([])
})
