import { expect, test } from 'vitest'
import { countYears, firstYear } from '../../src/renew/count-years.ts'

test.each([
  ['2023', '2024'],
  ['2023年法治政府建设工作报告', '2024年法治政府建设工作报告'],
  ['存在的不足及2024年工作思路', '存在的不足及2025年工作思路'],
  ['２０２３年度、二〇二三年、二○二四年', '２０２４年度、二〇二四年、二○二五年'],
  ['江政发〔2023〕5号', '江政发〔2024〕5号'],
])('%s → %s', (last, next) => expect(countYears(last, 2023)).toBe(next))

test.each(['贯彻《2023年工作要点》', '2023—2025年规划', '2022年', '检查2023家', '12023年'])('%s stays', (text) =>
  expect(countYears(text, 2023)).toBe(text),
)

test('the year of a title is the first that names neither a document nor a period', () => {
  expect(firstYear('关于落实《2021年方案》和2021—2025年规划2023年度情况的报告')).toBe(2023)
  expect(firstYear('关于新建校区的请示')).toBeUndefined()
})
