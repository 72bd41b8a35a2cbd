import { Big } from 'big.js'
import { Misuse } from './misuse.ts'

/** The exact value of a number as people write it: 36.50, 1,234, −5, in digits of either width. @throws Misuse */
export function decimal(value: unknown): Big {
  const text = String(value ?? '')
    .normalize('NFKC')
    .trim()
    .replace(/^−/u, '-')
    .replace(/(?<=^-?\d[\d,]*),(?=\d{3}(?:\D|$))/g, '')
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Misuse(`“${value ?? ''}”不是数`)
  return new Big(text)
}

/** How many decimals were written: 2 for 36.50. */
export const decimalsOf = (value: unknown): number => /[.．](\d+)\s*$/u.exec(String(value))?.[1]?.length ?? 0

/** A share or a growth in per cent, rounded half up once; without `decimals` to one at most, no zero at the end. */
export function percent(part: Big, whole: Big, decimals: unknown): string {
  const places = decimals === undefined ? 1 : Number(String(decimals).normalize('NFKC'))
  if (!Number.isInteger(places) || places < 0 || places > 6) throw new Misuse(`“小数=${decimals}”应当是0到6的整数`)
  const Rounded = Big()
  Rounded.DP = places
  const result = new Rounded(part).times(100).div(whole)
  return result.toFixed(decimals === undefined ? undefined : places)
}
