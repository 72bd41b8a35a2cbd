import type { catalog } from './catalog.ts'

export type Severity = 'error' | 'warning' | 'notice'

/** 1-based line and column, counted in characters (code points); `length` in characters of the offending text. */
export type Place = { file: string; line: number; column: number; length?: number }

export type Code = keyof typeof catalog

type Names<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never
type Sentences<C extends Code> = (typeof catalog)[C][keyof (typeof catalog)[C]]

/** The values a sentence of the catalog asks for. */
export type Args<C extends Code> = Record<Names<Extract<Sentences<C>, string>>, string | number>

/** A mistake of the author, as data. The sentence is made from `code` and `args` when it is shown. */
export type Diagnostic = {
  [C in Code]: {
    code: C
    severity: Severity
    args: Args<C>
    place?: Place
    /** Edits of the decoded text, offsets in UTF-16 units, that put it right where only one reading is possible. */
    repair?: readonly { start: number; end: number; text: string }[]
  }
}[Code]

export type Diagnose = (diagnostic: Diagnostic) => void
