import type { Path } from '../source/source.ts'
import { type Quantity, readQuantities } from './quantity.ts'

/**
 * A text of a report. `plain` has the length of what is written, with digits, brackets and marks in one form each;
 * `sentences` go up to 。 or the end of a line, `statements` up to 。 or ；.
 */
export type Passage = { plain: string; path: Path; sentences: Sentence[]; statements: Stretch[] }

/** A stretch of a passage and where in it the stretch begins. */
export type Stretch = { text: string; start: number }

export type Sentence = Stretch & { quantities: readonly Quantity[] }

/** Every text of the prose of a field: not what tables and pictures hold. */
export function readPassages(value: unknown, path: Path): Passage[] {
  if (typeof value === 'string') return [passageOf(value, path)]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .filter(([field]) => field !== '表格' && field !== '图片')
    .flatMap(([field, part]) => readPassages(part, [...path, Array.isArray(value) ? Number(field) : field]))
}

export function passageOf(text: string, path: Path): Passage {
  const plain = plainOf(text)
  const sentences = sentencesOf(plain).map(({ text, start }) => ({ text, start, quantities: readQuantities(text) }))
  return { plain, path, sentences, statements: split(plain, /[。!?！？\n;]/) }
}

/** Half-width but for ，。、 which part clauses: a half-width comma that stands in no number is one of them. */
const plainOf = (text: string): string =>
  text
    .replace(/[！-＋－-～]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/gu, ',')
    .replace(/,(?!\d{3}(?!\d))|(?<!\d),/gu, '，')

export const sentencesOf = (text: string) => split(text, /[。!?！？\n]/)

export const linesOf = (text: string) => split(text, /\n/)

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

const clauseEnds = '，、:;()。\n'

/** What stands before an offset in its own clause. */
export function clauseBefore(text: string, at: number): string {
  let start = at
  while (start > 0 && !clauseEnds.includes(text[start - 1] as string)) start--
  return text.slice(start, at)
}

/** What follows an offset in its own clause. */
export function clauseAfter(text: string, at: number): string {
  let end = at
  while (end < text.length && !clauseEnds.includes(text[end] as string)) end++
  return text.slice(at, end)
}

/** Two characters in a row that both have. */
export const shareWords = (left: string, right: string): boolean =>
  [...left].some((character, at, all) => {
    const next = all[at + 1]
    return next !== undefined && right.includes(character + next)
  })
