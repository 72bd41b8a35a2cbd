import { expect, test } from 'vitest'
import { toFullWidth } from '../../src/import/full-width.ts'

test.each([
  ['局党组高度重视,坚持同谋划;落实:', '局党组高度重视，坚持同谋划；落实：'],
  ['增长61.7%,位列第一', '增长61.7%，位列第一'],
  ['舟山市综合行政执法局(舟山市城市管理局)', '舟山市综合行政执法局（舟山市城市管理局）'],
  ['清单(2022)》、（一)、(1)标题', '清单（2022）》、（一）、(1)标题'],
  ['(1)标题', '（1）标题'],
  ['按照"谁执法谁普法"原则', '按照“谁执法谁普法”原则'],
])('%s is made Chinese', (text, expected) => {
  expect(toFullWidth(text)).toMatchObject({ text: expected })
})

test.each([
  '总额1,250元',
  '上午8:30',
  '比例3:2左右',
  '网址https://a.example.com/x?a=1,2',
  'y=f(x)',
  '江信办(2023)15号',
  'Word, Excel',
  '按照"谁执法谁普法”原则',
])('%s stays', (text) => {
  expect(toFullWidth(text)).toEqual({ text, count: 0 })
})
