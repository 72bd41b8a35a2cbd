/**
 * A date as people write it, as YYYY-MM-DD: 2024-1-4, 2024.1.4, 2024/1/4, 20240104, 2024年1月4日, in digits of either width.
 * Whether there is such a day is not asked. Undefined if it is no date.
 */
export function readDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const [, year, month, day] = patterns.map((pattern) => pattern.exec(plain)).find((match) => match) ?? []
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined
}

const patterns = [
  /^(\d{4})[-–—./、](\d{1,2})[-–—./、](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
  /^(\d{4})(\d{2})(\d{2})$/,
]
