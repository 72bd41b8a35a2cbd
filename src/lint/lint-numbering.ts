import type { Diagnose, Edit, Place } from '../diagnostics/diagnostic.ts'
import type { Level } from '../model/doc.ts'
import { headingNumber, numberValue } from '../text/numbering.ts'
import { readNumber, readText } from '../text/read-text.ts'
import type { Path } from './visit-fields.ts'

/** Where a stretch of a text stands in the file, and how it is spelt there. */
type PlaceIn = (path: Path, start: number, end: number) => { place: Place; spelt: string }

type Text = { text: string; path: Path }

/** A heading with a number that was typed: the number from `start` to `end` of its text, the heading to `last`. */
type Numbered = Text & { level: Level; number: string; words: string; start: number; end: number; last: number }

/**
 * Heading numbers that were typed must count up by one under each heading above them (GB/T 9704-2012 7.3.3,
 * GB/T 15834-2011 B.3.8). A gap or a restart is a warning; the number stays as typed, and is put right when asked where
 * only one is possible. Every text of the report counts by itself, the texts of one list go on from each other.
 */
export function lintNumbering(data: unknown, placeIn: PlaceIn, diagnose: Diagnose): void {
  const check = (texts: Text[]) => {
    const headings = texts.flatMap(numberedIn)
    const previous: string[] = []
    for (const [at, heading] of headings.entries()) {
      const { level, number, words: text, path, start, last } = heading
      const expected = following(level, previous[level])
      const wrong = numberValue(number) !== numberValue(expected)
      const repair = wrong && previous[level] ? renumber(headings.slice(at), countOf(expected), placeIn) : undefined
      if (wrong) {
        const place = placeIn(path, start, last).place
        const args = { number, text, expected }
        diagnose(
          previous[level]
            ? {
                code: 'heading/out-of-sequence',
                severity: 'warning',
                args: { ...args, previous: previous[level] },
                place,
                ...(repair && { repair }),
              }
            : { code: 'heading/starts-late', severity: 'warning', args, place },
        )
      }
      // Of one that was mistyped the next is judged by what it should have been.
      previous[level] = repair?.length === 1 ? expected : number
      previous.length = level + 1
    }
  }

  const visit = (value: unknown, path: Path): void => {
    if (typeof value === 'string') check([{ text: value, path }])
    else if (Array.isArray(value)) {
      check(value.flatMap((text, at) => (typeof text === 'string' ? { text, path: [...path, at] } : [])))
      for (const [at, part] of value.entries()) if (typeof part !== 'string') visit(part, [...path, at])
    } else if (typeof value === 'object' && value !== null) {
      // A cell of a table that begins with a number is no heading, nor is the name of an attachment.
      for (const [field, part] of Object.entries(value)) if (!numberless.includes(field)) visit(part, [...path, field])
    }
  }
  visit(data, [])
}

const numberless = ['表格', '附件说明']

const countOf = (number: string) => numberValue(number) ?? 0

function following(level: Level, previous: string | undefined): string {
  return headingNumber(level, previous === undefined ? 1 : countOf(previous) + 1)
}

function numberedIn({ text, path }: Text): Numbered[] {
  const lines = text.split('\n')
  let next = 0
  const starts = lines.map((line) => {
    const start = next
    next += line.length + 1
    return start
  })
  return readText(text).flatMap(({ block, line }) => {
    const heading = block.kind === 'heading' ? block : block.lead
    if (!heading) return []
    const written = lines[line] ?? ''
    const content = written.trim()
    const start = (starts[line] ?? 0) + written.length - written.trimStart().length
    const end = start + content.length - (readNumber(content)?.rest.length ?? content.length)
    const words = heading.children.map((child) => (child.kind === 'text' ? child.text : '')).join('')
    const { level, number } = heading
    return [{ text, path, level, number, words, start, end, last: end + words.length }]
  })
}

/**
 * The edits that make the first of the headings count `value`. If the next one goes on from there, only the first was
 * mistyped; if those after it go on from the first, with or without gaps, all of them move. A restart at 1 that others
 * follow is left alone: two parts were put together, and perhaps it is a heading above the second that is missing.
 */
function renumber(headings: readonly Numbered[], value: number, placeIn: PlaceIn): Edit[] | undefined {
  const [first] = headings
  if (!first) return undefined
  const ends = headings.findIndex(({ level }) => level < first.level)
  const alike = headings.slice(0, ends === -1 ? undefined : ends).filter(({ level }) => level === first.level)
  const values = alike.map(({ number }) => countOf(number))
  if (values[1] === value + 1) return editsOf([first], value, placeIn)
  const rises = values.every((each, at) => at === 0 || each > (values[at - 1] as number))
  if (!rises || values[0] === 1) return undefined
  return editsOf(alike, value, placeIn)
}

function editsOf(headings: readonly Numbered[], value: number, placeIn: PlaceIn): Edit[] | undefined {
  const edits = headings.flatMap(({ level, text, path, start, end }, at): Edit[] => {
    const { place, spelt } = placeIn(path, start, end)
    if (spelt !== text.slice(start, end)) return []
    return [
      { line: place.line, column: place.column, length: [...spelt].length, text: headingNumber(level, value + at) },
    ]
  })
  return edits.length === headings.length ? edits : undefined
}
