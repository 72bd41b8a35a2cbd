import { calculations } from '../../figures/calculations.ts'
import { decimal } from '../../figures/decimal.ts'
import { Misuse } from '../../figures/misuse.ts'
import type { Level } from '../../model/doc.ts'
import { headingNumber } from '../../text/numbering.ts'
import { HelperMisuse, type Options } from './helper.ts'

/** 上年 and 单位 are fields in a template: `{{数据.立案.上年}}`. */
const { 上年: _, 单位: __, ...shared } = calculations

type Calculate = (values: readonly unknown[], hash: Options['hash']) => unknown

/** The calculations that a report's text can make too, in exact decimals, and those of templates alone. */
export const numbers = {
  ...Object.fromEntries(Object.entries(shared).map(([name, calculate]) => [name, helperOf(calculate)])),

  /** `(加 年度 1)`. */
  加: helperOf(([left, right]) => decimal(left).plus(decimal(right)).toFixed()),

  /** `{{序号 3 2}}`: （三）, the number of a heading of level 2; of level 1 if none is given (GB/T 9704-2012 7.3.3). */
  序号: helperOf(([value, level = 1]) => {
    const [number, rank] = [Number(value), Number(level)]
    if (!Number.isInteger(number) || number < 1 || number > 99) throw new Misuse(`“${value}”应当是1到99的整数`)
    if (![1, 2, 3, 4].includes(rank)) throw new Misuse(`级是“${level}”，应当是1到4`)
    return headingNumber(rank as Level, number)
  }),
}

function helperOf(calculate: Calculate) {
  return (...given: unknown[]) => {
    const options = given.pop() as Options
    try {
      return calculate(given, options.hash)
    } catch (error) {
      throw error instanceof Misuse ? new HelperMisuse(error.message, options) : error
    }
  }
}
