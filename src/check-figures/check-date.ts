import type { Diagnostic } from '../diagnostics/diagnostic.ts'

/**
 * A report on a year is dated when the year is over, or nearly, and before the day of the next year by which it is due
 * (`3月1日`). Undefined if it is.
 */
export function checkDate(date: string, year: number, due: string): Diagnostic | undefined {
  // One still to be filled in is none.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined
  const [, month = '', day = ''] = /^(\d{1,2})月(\d{1,2})日$/u.exec(due) ?? []
  const last = `${year + 1}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const args = { date: readable(date), year, due: readable(last) }
  // Reports of the last weeks of a year are seen.
  if (date < `${year}-11-01`) return { code: 'date/before-its-year-ends', severity: 'warning', args }
  return month !== '' && date >= last ? { code: 'date/past-due', severity: 'warning', args } : undefined
}

const readable = (date: string) => {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}
