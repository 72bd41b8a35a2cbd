import type { CalendarDate } from '../model/doc.ts'
import type { Rule } from './rule.ts'

/** GB/T 9704-2012 7.4.3: a document is printed when it has been signed, 条例 article 9 (12), not before. */
export const lintDates: Rule = ({ doc: { info, imprint }, placeOf }, diagnose) => {
  if (!info.date || !imprint?.printed || days(imprint.printed) >= days(info.date)) return
  const args = { printed: write(imprint.printed), signed: write(info.date) }
  diagnose({ code: 'date/printed-before', severity: 'error', args, place: placeOf(['版记', '印发日期']) })
}

const days = ({ year, month, day }: CalendarDate) => (year * 12 + month) * 31 + day

const write = ({ year, month, day }: CalendarDate) => `${year}年${month}月${day}日`
