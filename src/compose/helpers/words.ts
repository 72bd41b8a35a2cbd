import { hanDigits, hanNumber } from '../../text/han-number.ts'
import { placeholder } from '../../text/placeholder.ts'
import { HelperMisuse, type Options } from './helper.ts'

export const words = {
  /** `{{日期 成文日期}}`: 2024-01-09 becomes 2024年1月9日 (GB/T 9704-2012 7.3.5.4), with "汉字" 二〇二四年一月九日. */
  日期(date: unknown, ...given: unknown[]) {
    if (date === placeholder) return date
    const options = given.at(-1) as Options
    const [, year = '', month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(date)) ?? []
    if (!month || !day) throw new HelperMisuse(`“${date}”不是日期`, options)
    if (given.length === 1) return `${Number(year)}年${Number(month)}月${Number(day)}日`
    if (given[0] !== '汉字') throw new HelperMisuse(`“${given[0]}”应当是“汉字”`, options)
    return `${hanDigits(year)}年${hanNumber(month)}月${hanNumber(day)}日`
  },

  /** `(连接 单位 年度 "年工作总结")`: one text of several. */
  连接(...parts: unknown[]) {
    return parts.slice(0, -1).join('')
  },

  /** `(默认 署名 单位)`: the first that was filled in. */
  默认(...values: unknown[]) {
    return values.slice(0, -1).find((value) => value !== undefined && value !== null)
  },

  /**
   * `{{单位简称 单位}}`: the short names of organs by the report's field 简称, a text for the only one or a name for each;
   * of one that has none the name as it is. Several are joined with 、.
   */
  单位简称(organs: unknown, { data }: Options) {
    const { 简称: names } = data.root
    const shorten = (organ: unknown) => {
      if (typeof names !== 'object' || names === null) return organ
      return Object.hasOwn(names, String(organ)) ? (names as Record<string, unknown>)[String(organ)] : organ
    }
    if (Array.isArray(organs) && organs.length !== 1) return organs.map(shorten).join('、')
    return typeof names === 'string' ? names : String(shorten([organs].flat()[0] ?? ''))
  },
}
