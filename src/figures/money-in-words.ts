import type { Big } from 'big.js'
import { formalNumber } from '../text/han-number.ts'
import { Misuse } from './misuse.ts'

const yuan: Record<string, number> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 千万元: 7, 亿元: 8 }

/**
 * 会计基础工作规范 article 52 (3): 12345.67 → 壹万贰仟叁佰肆拾伍元陆角柒分; 整 after 元 and 角, one 零 for zeros in a row.
 * @throws Misuse for a unit that is not of money and for less than a 分
 */
export function moneyInWords(amount: Big, unit = '元'): string {
  const power = yuan[unit]
  if (power === undefined) throw new Misuse(`单位是“${unit}”，不是元、万元这样的金额单位`)
  const exact = amount.times(`1e${power}`).abs()
  if (!exact.eq(exact.round(2))) throw new Misuse(`“${amount.toFixed()}${unit}”不到一分的零头写不出来`)
  const [whole = '', cents = ''] = exact.toFixed(2).split('.')
  const jiao = Number(cents[0])
  const fen = Number(cents[1])
  const parts = [
    whole === '0' ? '' : `${formalNumber(whole)}元`,
    jiao > 0 ? `${formalNumber(jiao)}角` : fen > 0 && whole !== '0' ? '零' : '',
    fen > 0 ? `${formalNumber(fen)}分` : '整',
  ]
  const words = parts.join('')
  return (amount.lt(0) && !exact.eq(0) ? '负' : '') + (words === '整' ? '零元整' : words)
}
