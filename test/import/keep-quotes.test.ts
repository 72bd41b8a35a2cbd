import { expect, test } from 'vitest'
import { keepQuotes } from '../../src/import/keep-quotes.ts'

const typed = '许可{{数据.许可}}件、处罚{{数据.处罚}}件，占{{百分比 数据.处罚 数据.许可}}。'
const old = '许可1268件、处罚436件，占34.4%。'

test.each([
  ['nothing', old, typed],
  [
    'words before, between and behind',
    '行政许可1268件、行政处罚436件，占34.4%，下降。',
    '行政许可{{数据.许可}}件、行政处罚{{数据.处罚}}件，占{{百分比 数据.处罚 数据.许可}}，下降。',
  ],
  [
    'a figure',
    '许可1300件、处罚436件，占34.4%。',
    '许可1300件、处罚{{数据.处罚}}件，占{{百分比 数据.处罚 数据.许可}}。',
  ],
  [
    'one digit of a figure',
    '许可1268件、处罚4361件，占34.4%。',
    '许可{{数据.许可}}件、处罚4361件，占{{百分比 数据.处罚 数据.许可}}。',
  ],
  ['two figures', '许可268件、处罚46件，占34.4%。', '许可268件、处罚46件，占{{百分比 数据.处罚 数据.许可}}。'],
  ['all of it', '没有。', '没有。'],
])('what changes when %s changes', (_, now, expected) => {
  expect(keepQuotes(typed, old, now)).toBe(expected)
})

test('a text without quotes is the new one', () => {
  expect(keepQuotes('许可1268件。', '许可1268件。', '许可1300件。')).toBe('许可1300件。')
})
