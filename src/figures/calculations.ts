import { hanDigits, hanNumber } from '../text/han-number.ts'
import { decimal, decimalsOf, percent } from './decimal.ts'
import { allFigures, Figure } from './figure.ts'
import { MissingPart, Misuse } from './misuse.ts'
import { moneyInWords } from './money-in-words.ts'

/** Options by name: `小数=1`. @throws Misuse */
type Calculation = (values: readonly unknown[], options: Readonly<Record<string, unknown>>) => string

/** What is worked out of figures, in a report's text and in templates; pure, in exact decimals. */
export const calculations = {
  /** `同比 数据.立案`, `同比 125 100`: 增长25%, 下降3.2%, 持平; with “符号” +25%. */
  同比(values, { 小数: decimals }) {
    const [now, last, ...extra] = values.filter((value) => value !== '符号')
    const signed = values.includes('符号')
    nothingMore(extra)
    const before = decimal(last ?? partOf(now, '上年'))
    const growth = decimal(now).minus(before)
    if (growth.eq(0)) return signed ? '0%' : '持平'
    if (before.lte(0)) throw new Misuse(`上年是${before.toFixed()}，算不出增长百分之几，请直接用文字说明`)
    const share = `${percent(growth.abs(), before, decimals)}%`
    const [more, less] = signed ? ['+', '-'] : ['增长', '下降']
    if (Number.parseFloat(share) === 0) return signed ? share : '基本持平'
    return (growth.gt(0) ? more : less) + share
  },

  /** `百分比 数据.办结 数据.受理`: 98.5%. */
  百分比([part, whole, ...extra], { 小数: decimals }) {
    nothingMore(extra)
    if (whole === undefined) throw new Misuse('要写两个数，先写部分，再写总数')
    sameUnit([part, whole])
    const total = decimal(whole)
    if (total.eq(0)) throw new Misuse('总数是0，算不出百分比')
    return `${percent(decimal(part), total, decimals)}%`
  },

  /** `合计 数据.立案 数据.结转`, `合计 数据.各区`, `合计 表格.行 列=2`: the sum, with as many decimals as any of them has. */
  合计(values, { 列: column }) {
    const parts = values.flatMap((value) => addends(value, column))
    sameUnit(parts)
    const sum = parts.map(decimal).reduce((left, right) => left.plus(right), decimal(0))
    return sum.toFixed(Math.max(0, ...parts.map(decimalsOf)))
  },

  /** `上年 数据.立案`: 100. */
  上年([figure, ...extra]) {
    nothingMore(extra)
    return partOf(figure, '上年')
  },

  /** `单位 数据.立案`: 件. */
  单位([figure, ...extra]) {
    nothingMore(extra)
    return partOf(figure, '单位')
  },

  /** `汉字数字 1234`: 一千二百三十四; with “逐字” 2024 is 二〇二四. */
  汉字数字([value, style, ...extra]) {
    nothingMore([...(style === '逐字' || style === undefined ? [] : [style]), ...extra])
    const number = decimal(value)
    // A year is no amount: zeros that were typed stay.
    const [whole = '', fraction] = (style ? number.abs().toFixed(decimalsOf(value)) : number.abs().toFixed()).split('.')
    const digits = fraction ? `点${hanDigits(fraction)}` : ''
    return (
      (number.lt(0) ? '负' : '') +
      (style ? hanDigits(whole) + digits : hanNumber(whole) + digits.replaceAll('〇', '零'))
    )
  },

  /** `金额大写 数据.罚款`: 36.5万元 is 叁拾陆万伍仟元整; a number without a unit is in 元. */
  金额大写([value, ...extra]) {
    nothingMore(extra)
    return moneyInWords(decimal(value), value instanceof Figure ? value.单位 : undefined)
  },
} as const satisfies Record<string, Calculation>

function nothingMore(extra: readonly unknown[]): void {
  if (extra.length > 0) throw new Misuse(`多写了“${extra.join(' ')}”`)
}

function partOf(figure: unknown, part: '上年' | '单位'): string {
  if (!(figure instanceof Figure)) throw new Misuse(`“${figure ?? ''}”不是一个有“${part}”的数据`)
  const value = figure[part]
  if (value === undefined) throw new MissingPart(figure, part)
  return value
}

/** Figures that have units and not the same are not of one kind. */
function sameUnit(values: readonly unknown[]): void {
  const units = new Set(values.flatMap((value) => (value instanceof Figure && value.单位 ? [value.单位] : [])))
  if (units.size > 1) throw new Misuse(`几个数的单位不同：${[...units].join('、')}`)
}

/** The numbers in a value: itself, those of a group or a list, those of one column of rows; an empty cell is none. */
function addends(value: unknown, column: unknown): unknown[] {
  if (column !== undefined && Array.isArray(value)) {
    // A row that is a text is the name of a group.
    return value.filter((row) => typeof row === 'object').flatMap((row) => addends(cellOf(row, column), undefined))
  }
  if (Array.isArray(value)) return value.flatMap((each) => addends(each, undefined))
  if (value === null || value === undefined || value === '') return []
  return typeof value === 'object' ? allFigures(value as Figure) : [value]
}

function cellOf(row: unknown, column: unknown): unknown {
  const key = Array.isArray(row) ? Number(column) - 1 : String(column)
  if (typeof row === 'object' && row !== null && Object.hasOwn(row, key))
    return (row as Record<string | number, unknown>)[key]
  throw new Misuse(`没有第“${column}”列`)
}
