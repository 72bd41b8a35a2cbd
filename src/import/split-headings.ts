import type { Level } from '../model/doc.ts'
import { numberValue } from '../text/numbering.ts'
import { readNumber } from '../text/read-text.ts'
import type { Passage } from './foreign.ts'

const han = '[一二三四五六七八九十]{1,3}'
const mark = `${han}、|[（(]\\s*${han}\\s*[）)]|[0-9０-９]{1,2}\\s*[.．、](?![0-9０-９])|[（(]\\s*[0-9０-９]{1,2}\\s*[）)]`

/** A line that begins so begins a paragraph. */
export const opensLine = (text: string) =>
  readNumber(text) !== undefined || /^(第[一二三四五六七八九十]+[章节条]|附件|抄送)/u.test(text)

const alone = new RegExp(`^(?:${mark})$`, 'u')

/**
 * Every heading on a line of its own: a number is put before the title that stands on the next line, and a line that holds
 * several headings is cut before each whose number goes on counting.
 */
export function splitHeadings(written: readonly Passage[]): Passage[] {
  const given = written.length <= 3 ? written.flatMap(splitAtBlanks) : written
  const joined: Passage[] = []
  for (const [at, passage] of given.entries()) {
    const before = given[at - 1]
    if (
      before &&
      alone.test(before.text.trim()) &&
      !alone.test(passage.text.trim()) &&
      joined.at(-1)?.where === before.where
    ) {
      joined[joined.length - 1] = { ...passage, text: before.text.trim() + passage.text.trim(), where: before.where }
    } else joined.push(passage)
  }
  const inOneLine = written.length <= 3
  const counts: number[] = []
  return joined.flatMap((passage) => cut(passage, counts, inOneLine))
}

/** A whole document in one line has blanks where its lines ended. */
function splitAtBlanks(passage: Passage): Passage[] {
  if (passage.text.length < 100 || !/一、/u.test(passage.text)) return [passage]
  const lines = passage.text.split(/(?<=[\p{Script=Han}。：；！？”）])\s+(?=[\p{Script=Han}“《（(\d])/u)
  return lines.map((text, at) =>
    at === 0 ? { ...passage, text } : { ...passage, text, blanks: 0, newPage: undefined },
  )
}

/** Where a heading may begin: at the start, behind a stop, or, for the upper two levels, behind a title without one. */
const places = new RegExp(
  `(?<=^|[。：:；;！？]\\s*|\\s)(?=${mark})|(?<=${han}、[^。，：；]{2,40})(?=[（(]\\s*${han}\\s*[）)])`,
  'gu',
)

function cut(passage: Passage, counts: number[], everyLevel: boolean): Passage[] {
  const { text } = passage
  const starts = [...text.matchAll(places)].map(({ index }) => index)
  const kept = starts.filter((start) => {
    const number = readNumber(text.slice(start).trimStart())
    const value = number && numberValue(number.number)
    if (!number || value === undefined) return false
    const { level } = number
    const goesOn = value === (counts[level] ?? 0) + 1
    const may = start === 0 || (goesOn && (level <= 2 || everyLevel) && (level > 1 || isShort(text, start)))
    if (may) count(counts, level, value)
    return may && start > 0
  })
  if (kept.length === 0) return [passage]
  return [0, ...kept].map((start, at) => ({
    ...passage,
    text: text.slice(start, kept[at]).trim(),
    ...(at > 0 && { blanks: 0, newPage: undefined, role: undefined }),
  }))
}

/** “一、” in the middle of a line is a heading only if its sentence is one. */
const isShort = (text: string, start: number) => /^[^。，；]{2,40}(?:。|[（(]|$|\s)/u.test(text.slice(start))

function count(counts: number[], level: Level, value: number): void {
  counts[level] = value
  counts.length = level + 1
}
