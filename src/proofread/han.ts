/** Han characters, for the inside of a character class. */
export const han = '一-鿿〇㐀-䶿'

const digits = '〇一二三四五六七八九'

/** 三百二十一 → 321, up to 9999; undefined for what is no such number. */
export function hanValue(written: string): number | undefined {
  const match = /^(?:(.)千)?零?(?:(.)百)?零?(?:(.)?(十))?(.)?$/u.exec(written)
  if (!match) return undefined
  const [, thousands, hundreds, tens, ten, ones] = match
  const value = (digit: string | undefined) => (digit === '两' ? 2 : digit ? digits.indexOf(digit) : 0)
  const parts = [value(thousands), value(hundreds), ten && !tens ? 1 : value(tens), value(ones)]
  if (parts.some((part) => part < 0)) return undefined
  return parts.reduce((sum, part) => sum * 10 + part, 0)
}

/** 二〇二三 → 2023. */
export const hanFigures = (written: string) => [...written].map((digit) => digits.indexOf(digit)).join('')
