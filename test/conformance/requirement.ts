import type { Elements } from './find-elements.ts'
import type { WordFile } from './read-word.ts'
import type { Ink } from './seen.ts'

/** What was found in one file. `word` is there for Word files, `fonts` for PDFs: true for those embedded. */
export type Document = Elements & { ink: Ink; word?: WordFile; fonts?: Map<string, boolean> }

export type Value = number | string

/** What a value must be; `shown` is the figure as the table has it. */
export type Figure = { shown: string; unit?: string; holds: (value: Value) => boolean }

/** One value for every place where the element occurs; none where it does not. */
export type Measure = (document: Document) => Value[]

/**
 * M: 应当 or a plain statement; G: 一般; R: 推荐; O: 可以; P: practice, not in the standard. Only M and G make the command
 * fail.
 */
export type Strength = 'M' | 'G' | 'R' | 'O' | 'P'

/** A row of the standard. `both` measures PDF and Word alike; `pdf`, `docx` only one of them. */
export type Requirement = { clause: string; strength: Strength; says: string; figure: Figure } & (
  | { both: Measure }
  | { pdf: Measure }
  | { docx: Measure }
)

/** Two decimals, without trailing zeros; -0 is 0. */
export const round = (value: number) => String(Number(value.toFixed(2)) + 0)

export const near = (figure: number, tolerance: number, unit = 'mm'): Figure => ({
  shown: `${round(figure)}±${tolerance} ${unit}`,
  unit,
  holds: (value) => typeof value === 'number' && Math.abs(value - figure) <= tolerance + 1e-6,
})

export const between = (least: number, most: number, unit = 'mm'): Figure => ({
  shown: `${round(least)}～${round(most)} ${unit}`,
  unit,
  holds: (value) => typeof value === 'number' && value >= least - 1e-6 && value <= most + 1e-6,
})

export const atMost = (most: number, unit = 'mm'): Figure => ({
  shown: `≤${round(most)} ${unit}`,
  unit,
  holds: (value) => typeof value === 'number' && value <= most + 1e-6,
})

export const atLeast = (least: number, unit = 'mm'): Figure => ({
  shown: `≥${round(least)} ${unit}`,
  unit,
  holds: (value) => typeof value === 'number' && value >= least - 1e-6,
})

export const is = (...words: string[]): Figure => ({
  shown: words.join('或'),
  holds: (value) => words.includes(String(value)),
})

/** `shown` says in words what the pattern asks. */
export const like = (shown: string, pattern: RegExp): Figure => ({
  shown,
  holds: (value) => pattern.test(String(value)),
})

/**
 * GB/T 33476.2: 空一行 is 10.39 mm from edge to edge; an empty line of the grid leaves 15.2 mm. Both readings are in use.
 */
export const oneLine = between(10, 15.9)
export const twoLines = between(20.3, 26.5)

export const typeSize = (points: number) => near(points, 0.1, 'pt')
export const red = like('红', /^红/)

/** 3.1: 字, the width of a character of the text area. */
export const cell = 156 / 28
