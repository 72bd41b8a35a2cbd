import type { Diagnose, Place } from '../diagnostics/diagnostic.ts'
import type { Pack } from '../pack/pack.ts'
import type { Path } from '../source/source.ts'
import type { Report } from '../validate/validate.ts'
import type { Check } from './check.ts'
import { checkDate } from './check-date.ts'
import { checkGrowth } from './check-growth.ts'
import { checkLists, checkPoints } from './check-lists.ts'
import { checkParts } from './check-parts.ts'
import { checkRates } from './check-rates.ts'
import { findContradictions } from './check-repeats.ts'
import { checkShares } from './check-shares.ts'
import { checkTables } from './check-tables.ts'
import { yearOfPlanTitle, yearOfTitle, yearsOfText } from './check-years.ts'
import { type Passage, readPassages } from './read-passages.ts'

/** What one text can be wrong in by itself. Of several findings at one place the first is told. */
export const checks: readonly Check[] = [checkParts, checkShares, checkGrowth, checkRates, checkLists, checkPoints]

/** What a reviewer reckons by hand (条例 article 20 (4)): sums, shares, growth, counts, years and dates, as warnings. */
export function checkFigures(pack: Pack, { data, source }: Report, diagnose: Diagnose): void {
  const { 数据: _, ...fields } = data
  const placeOf = ({ path }: Passage, start: number, end: number): Place => source.placeIn(path, start, end).place
  const passages = readPassages(fields, [])
  for (const passage of passages) {
    const found = checks.flatMap((check) => check(passage))
    const told = new Set<string>()
    for (const { diagnostic, start, end } of found) {
      if (!told.has(`${start} ${end}`)) diagnose({ ...diagnostic, place: placeOf(passage, start, end) })
      told.add(`${start} ${end}`)
    }
  }
  checkTables(fields, [], source, diagnose)
  const yearFields = pack.schema.properties ?? {}
  const isPlan = ({ path: [field = ''] }: Passage) => yearFields[field]?.所述年度 === '下一年度'
  for (const { earlier, later } of findContradictions(passages.filter((passage) => !isPlan(passage)))) {
    const place = placeOf(later.passage, later.start, later.end)
    const { line } = placeOf(earlier.passage, earlier.start, earlier.end)
    const args = { text: later.text, earlier: earlier.text, line }
    diagnose({ code: 'arithmetic/two-values', severity: 'warning', args, place })
  }
  const year = Number(data.年度)
  if (!year) return
  for (const passage of passages) {
    const spoken = yearFields[passage.path[0] ?? '']?.所述年度
    if (!spoken) continue
    const expected = spoken === '下一年度' ? year + 1 : year
    const title = isPlan(passage) ? yearOfPlanTitle(passage, expected) : yearOfTitle(passage, expected)
    const years = isTitle(passage.path) ? (title ? [title] : []) : yearsOfText(passage, expected, isPlan(passage))
    for (const { found, start, end } of years) {
      const args = { found, expected, year }
      diagnose({ code: 'date/other-year', severity: 'warning', args, place: placeOf(passage, start, end) })
    }
  }
  const due = yearFields.成文日期?.次年期限
  if (due === undefined) return
  for (const path of [['成文日期'], ['呈报', '成文日期']]) {
    const date = valueAt(data, path)
    const diagnostic = typeof date === 'string' ? checkDate(date, year, due) : undefined
    if (diagnostic) diagnose({ ...diagnostic, place: source.valuePlace(path) })
  }
}

/** The report's own heading or that of one of its parts. */
const isTitle = (path: Path) => path.at(-1) === '标题' && path.length <= 2

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    data,
  )
