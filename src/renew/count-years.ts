/**
 * A text with the year `base`, and the one after it, counted up by one, in digits of whatever kind they were written with.
 * Years in the names of documents and of periods (“《2023年工作要点》”, “2021—2025年”) stay.
 */
export function countYears(text: string, base: number): string {
  const years = [base, base + 1].map(
    (year) => `(${[...String(year)].map((digit) => `[${digits[Number(digit)]}]`).join('')})`,
  )
  const pattern = new RegExp(`${named}|${period}|(?<![${anyDigit}])(?:${years.join('|')})(?=\\s*年|〕|$)`, 'gu')
  return text.replace(pattern, (match, first?: string, second?: string) => {
    if (first) return writeLike(first, base + 1)
    return second ? writeLike(second, base + 2) : match
  })
}

/** The first year that a title speaks of; undefined if it speaks of none. */
export function firstYear(text: string): number | undefined {
  const [year] = yearsIn(text.replace(new RegExp(`${named}|${period}`, 'gu'), ''))
  return year === undefined ? undefined : Number(year)
}

/** The years in a text, in plain digits. */
export const yearsIn = (text: string): string[] =>
  Array.from(text.matchAll(new RegExp(`(?<![${anyDigit}])([${anyDigit}]{4})(?=\\s*年|〕)`, 'gu')), ([, year = '']) =>
    Array.from(year, (digit) => digits.findIndex((kinds) => kinds.includes(digit))).join(''),
  )

/** Every digit as it may be written. */
const digits = ['0０〇零○', '1１一', '2２二', '3３三', '4４四', '5５五', '6６六', '7７七', '8８八', '9９九']
const anyDigit = digits.join('')

const named = '《[^》]*》'
const period = `[${anyDigit}]{4}年?\\s*[-–—~～至到]+\\s*[${anyDigit}]{4}`

/** The year in the digits of a model: “二〇二三” and 2030 give 二〇三〇. */
function writeLike(model: string, year: number): string {
  const zero = [...model].find((digit) => digit !== '0' && digits[0]?.includes(digit)) ?? '〇'
  return Array.from(String(year), (digit, at) => {
    const kind = digits.find((kinds) => kinds.includes(model[at] ?? ''))?.indexOf(model[at] ?? '') ?? 0
    if (kind === 0) return digit
    if (kind === 1) return digits[Number(digit)]?.[1]
    return digit === '0' ? zero : digits[Number(digit)]?.[2]
  }).join('')
}
