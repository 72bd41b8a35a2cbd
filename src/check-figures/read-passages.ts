import type { Path } from '../source/source.ts'

/** A text of a report. `plain` has the length of what is written, with digits, brackets and marks in one form each. */
export type Passage = { plain: string; path: Path }

/** A stretch of a passage and where in it the stretch begins. */
export type Stretch = { text: string; start: number }

/** Every text of the prose of a field: not what tables and pictures hold. */
export function readPassages(value: unknown, path: Path): Passage[] {
  if (typeof value === 'string') return [{ plain: plainOf(value), path }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([field]) => field !== '表格' && field !== '图片')
    .flatMap(([field, part]) => readPassages(part, [...path, Array.isArray(value) ? Number(field) : field]))
}

/** Half-width but for ，。、 which part clauses: a half-width comma that stands in no number is one of them. */
export const plainOf = (text: string): string =>
  text
    .replace(/[！-～]/gu, (mark) => (mark === '，' ? mark : String.fromCharCode(mark.charCodeAt(0) - 0xfee0)))
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/gu, ',')
    .replace(/,(?!\d{3}(?!\d))|(?<!\d),/gu, '，')

/** Up to 。 or the end of a line. */
export const sentencesOf = (text: string) => split(text, /[。!?！？\n]/u)

/** Up to 。 or ；. */
export const statementsOf = (text: string) => split(text, /[。!?！？\n;]/u)

export const linesOf = (text: string) => split(text, /\n/u)

/** Nobody writes a longer sentence; what reckons with every pair of its numbers stays quick. */
const longest = 1500

function split(text: string, end: RegExp): Stretch[] {
  let start = 0
  const stretches = text.split(end).map((part) => {
    const stretch = { text: part, start }
    start += part.length + 1
    return stretch
  })
  return stretches.filter((stretch) => stretch.text.length <= longest)
}

/** What stands before an offset in its own clause. */
export const clauseBefore = (text: string, at: number): string =>
  /[^，、:;()。\n]*$/u.exec(text.slice(0, at))?.[0] ?? ''

/** What follows an offset in its own clause. */
export const clauseAfter = (text: string, at: number): string => /^[^，、:;()。\n]*/u.exec(text.slice(at))?.[0] ?? ''

/** Two characters in a row that both have. */
export const shareWords = (left: string, right: string): boolean =>
  [...left].some((character, at) => {
    const next = [...left][at + 1]
    return next !== undefined && right.includes(character + next)
  })
