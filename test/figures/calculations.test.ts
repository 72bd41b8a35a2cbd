import { describe, expect, test } from 'vitest'
import { calculations } from '../../src/figures/calculations.ts'
import { Figure } from '../../src/figures/figure.ts'

const { 同比: growth, 百分比: percentage, 合计: total, 金额大写: money, 汉字数字: words } = calculations

test('growth: by how much, or none; half up in decimals', () => {
  expect(growth([36.5, '36.50'], {})).toBe('持平')
  expect(growth(['100.04', 100], {})).toBe('基本持平')
  // 2.25 and 1.005 have no exact binary form near: 2.3, not 2.2; 1.01, not 1.00.
  expect(growth(['102.25', 100], {})).toBe('增长2.3%')
  expect(growth(['101.005', 100], { 小数: 2 })).toBe('增长1.01%')
  expect(growth(['1,250', '1,000', '符号'], { 小数: 0 })).toBe('+25%')
  expect(growth([75, 100, '符号'], {})).toBe('-25%')
  expect(growth([0, 0], {})).toBe('持平')
})

test('a share is rounded once', () => {
  expect(percentage([1, 3], { 小数: 6 })).toBe('33.333333%')
  expect(percentage(['0.28', 56], { 小数: 1 })).toBe('0.5%')
  expect(percentage([1, 2000], { 小数: '１' })).toBe('0.1%')
  expect(() => percentage([1, 3], { 小数: 7 })).toThrow('“小数=7”应当是0到6的整数')
})

test('a sum is exact and keeps the decimals that were written', () => {
  expect(total([0.1, 0.2], {})).toBe('0.3')
  expect(total(['36.50', '1.50'], {})).toBe('38.00')
  expect(total(['9007199254740993', 1], {})).toBe('9007199254740994')
  expect(total([[{ 金额: '1.5' }, { 金额: '' }, { 金额: '2' }]], { 列: '金额' })).toBe('3.5')
  const of = (value: string, unit: string) => new Figure('数据.甲', { 数值: value, 单位: unit })
  expect(() => total([of('1', '元'), of('1', '万元')], {})).toThrow('几个数的单位不同：元、万元')
})

describe('amounts in words', () => {
  test.each([
    ['0', '零元整'],
    ['0.05', '伍分'],
    ['0.5', '伍角整'],
    ['10', '壹拾元整'],
    ['1409.50', '壹仟肆佰零玖元伍角整'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['107000.53', '壹拾万柒仟元伍角叁分'],
    ['-2000', '负贰仟元整'],
    ['90071992547409931234.56', '玖仟零柒亿壹仟玖佰玖拾贰万伍仟肆佰柒拾肆亿零玖佰玖拾叁万壹仟贰佰叁拾肆元伍角陆分'],
  ])('%s: %s', (amount, inWords) => {
    expect(money([amount])).toBe(inWords)
  })

  test('only of money', () => {
    expect(() => money([new Figure('数据.立案', { 数值: '5', 单位: '件' })])).toThrow('单位是“件”')
  })
})

test('numbers in words', () => {
  expect(words(['-3.05'])).toBe('负三点零五')
  expect(words(['3.50', '逐字'])).toBe('三点五〇')
})
