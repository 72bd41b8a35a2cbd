/**
 * A date as people write it, as YYYY-MM-DD: 2024-1-4, 2024.1.4, 2024/1/4, 20240104, 2024年1月4日, in digits of either width;
 * 二〇二四年一月四日.
 * Whether there is such a day is not asked. Undefined if it is no date.
 */
export function readDate(text: string): string | undefined {
  const plain = arabicDays(arabicYear(text.normalize('NFKC').replace(/\s/g, '')))
  const [, year, month, day] = patterns.map((pattern) => pattern.exec(plain)).find((match) => match) ?? []
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined
}

const patterns = [
  /^(\d{4})[-–—./、](\d{1,2})[-–—./、](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]

/** 二〇二三 as 2023, with any of the zeros that people type, where 年 or nothing follows. */
export function arabicYear(text: string): string {
  return text.replace(/^\s*[一二三四五六七八九][一二三四五六七八九〇零○Oo]{3}(?=\s*(?:年|$))/u, (year) => {
    return year.replace(/\S/gu, (digit) => String(Math.max(0, digits.indexOf(digit))))
  })
}

const digits = '〇一二三四五六七八九'

/** 十二月二十六日 as 12月26日. */
function arabicDays(text: string): string {
  return text.replace(/([一二三]?)(十?)([一二三四五六七八九]?)(?=[月日号])/gu, (all, tens, ten, ones) => {
    if (all === '') return ''
    const units = digits.indexOf(ones || '〇')
    return ten ? String(digits.indexOf(tens || '一') * 10 + units) : tens && ones ? all : String(digits.indexOf(all))
  })
}
