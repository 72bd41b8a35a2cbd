import type { Code, Severity } from '../diagnostics/diagnostic.ts'
import type { Prose, TextKind } from './prose.ts'

export type ProofreadingCode = Extract<
  Code,
  | `${'punctuation' | 'numeral' | 'unit' | 'word' | 'phrase' | 'paragraph'}/${string}`
  | 'heading/number-mark'
  | 'heading/ordinal-mark'
  | 'heading/end-mark'
  | 'heading/mixed-style'
  | 'document-number/in-text'
  | 'date/written'
  | 'date/not-in-calendar'
  | 'date/until'
>

/** A stretch of the text, between two offsets, and what takes its place. */
export type Change = { start: number; end: number; text: string }

/** `expected`: what it should read, if that is known; `repair`: the changes that make it so, where no other reading is possible. */
export type Finding = {
  code: ProofreadingCode
  severity?: Severity
  start: number
  end: number
  expected?: string
  repair?: readonly Change[]
}

export type Rule = (prose: Prose) => Iterable<Finding>

/**
 * A rule as data. `finds` (flags g, u and m) is sought in the whole text, or in the author's own words only: not in what
 * stands in 《》 and “”. `expects`: what the match should read; it is repaired so unless `certain` is false.
 */
export type Pattern = {
  code: ProofreadingCode
  severity?: Severity
  kinds?: readonly TextKind[]
  ownWords?: boolean
  /** One of them stands in every match or beside it: a text that has none is not searched, which saves most searches. */
  clues?: readonly string[]
  finds: RegExp
  expects?: string | ((match: RegExpExecArray) => string | undefined)
  certain?: boolean
  /** Whether a match is one after all. */
  holds?: (match: RegExpExecArray, prose: Prose) => boolean
}

export const patternRule =
  ({ code, severity, kinds, ownWords, clues, finds, expects, certain = true, holds }: Pattern): Rule =>
  (prose) => {
    if (kinds && !kinds.includes(prose.kind)) return []
    const text = ownWords ? prose.own : prose.text
    if (clues && !clues.some((clue) => text.includes(clue))) return []
    const found: Finding[] = []
    for (const match of text.matchAll(finds)) {
      if (holds && !holds(match, prose)) continue
      const start = match.index
      const end = start + match[0].length
      const expected = typeof expects === 'function' ? expects(match) : expects
      const repair = expected !== undefined && certain ? [{ start, end, text: expected }] : undefined
      found.push({ code, severity, start, end, expected, repair })
    }
    return found
  }
