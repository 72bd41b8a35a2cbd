import type { catalog } from './catalog.ts'

export type Severity = 'error' | 'warning' | 'notice'

/** 1-based line and column, counted in characters (code points); `length` in characters of the offending text. */
export type Place = { file: string; line: number; column: number; length?: number }

export type Code = keyof typeof catalog

/** A name is of Latin letters; other braces are braces. */
type Names<Sentence extends string> = Sentence extends `${string}{${infer Rest}`
  ? (Rest extends `${infer Name}}${string}` ? Letters<Name> : never) | Names<Rest>
  : never
type Letters<Name extends string> = Name extends `${string}{${string}` | Uppercase<Name> ? never : Name
type Sentences<C extends Code> = (typeof catalog)[C][keyof (typeof catalog)[C]]

/** The values a sentence of the catalog asks for. */
export type Args<C extends Code> = Record<Names<Extract<Sentences<C>, string>>, string | number>

/** A stretch of a line to be replaced; line and column as in `Place`, a length of 0 inserts. */
export type Edit = { line: number; column: number; length: number; text: string }

/**
 * A mistake of the author, as data. The sentence is made from `code` and `args` when it is shown. `repair`: the edits of
 * the file that put it right, where only one reading is possible.
 */
export type Diagnostic = {
  [C in Code]: { code: C; severity: Severity; args: Args<C>; place?: Place; repair?: readonly Edit[] }
}[Code]

export type Diagnose = (diagnostic: Diagnostic) => void
