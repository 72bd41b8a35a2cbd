import { expect, test } from 'vitest'
import { formalNumber, hanDigits, hanNumber } from '../../src/text/han-number.ts'

test.each([
  [0, '零'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [110, '一百一十'],
  [1005, '一千零五'],
  [1050, '一千零五十'],
  [10000, '一万'],
  [10010, '一万零一十'],
  [100000, '十万'],
  [1001234, '一百万一千二百三十四'],
  [10050000, '一千零五万'],
  [100000001, '一亿零一'],
  [1005000000, '十亿零五百万'],
  ['1000000000000', '一万亿'],
  ['12345678901234567890', '一千二百三十四亿五千六百七十八万九千零一十二亿三千四百五十六万七千八百九十'],
])('%s is %s', (digits, words) => {
  expect(hanNumber(digits)).toBe(words)
})

test('formal numerals keep their first 壹; digits stand for themselves', () => {
  expect(formalNumber(1012)).toBe('壹仟零壹拾贰')
  expect(formalNumber(10)).toBe('壹拾')
  expect(hanDigits(2024)).toBe('二〇二四')
})
