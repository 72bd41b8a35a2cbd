import type { Info, Level } from '../model/doc.ts'

/**
 * What layout decided, for both outputs. Lengths are points.
 * `x` counts from the left edge of the text area (28 mm from the sheet's edge), `top` from the top of the text frame of
 * GB/T 33476.2 (34.58 mm from the sheet's edge), in which 22 lines of 29.6 pt stand.
 */
export type Layout = {
  info: Info
  /** In reading order: what a word processor flows by itself. */
  blocks: FlowBlock[]
  /** The same, cut into lines and set on pages: what a page description prints. */
  pages: Page[]
}

export type FontRole = 'fangSong' | 'kaiTi' | 'heiTi' | 'biaoSong' | 'songTi'

/** Text of one look. `size` in points; `loosened` is what is added to the usual tracking, in points (7.3.5.5). */
export type Run = { text: string; face: FontRole; size: number; bold: boolean; loosened?: number }

/** What a paragraph is, and so which named style it gets in Word. */
export type ParagraphRole =
  | 'title'
  | 'addressee'
  | 'body'
  | 'heading'
  | 'signature'
  | 'date'
  | 'caption'
  | 'cell'
  | 'blank'

export type Align = 'justify' | 'left' | 'center' | 'right'

export type FlowParagraph = {
  kind: 'paragraph'
  role: ParagraphRole
  /** Its entry in the navigation pane: a heading's level. A run-in heading has a level too, with role 'body'. */
  level?: Level
  /** How many of the first runs are the run-in heading sentence. */
  leadRuns?: number
  runs: Run[]
  align: Align
  /** `firstLine` is added to `left` on the first line. */
  indent: { left: number; right: number; firstLine: number }
  /** From top to top of its lines, exact. */
  pitch: number
  /** Its broken lines: offsets (UTF-16) into the joined text of the runs, each where a line starts; the first is 0. */
  lines: number[]
  /** The breaks are typed in Word as manual ones (a balanced title); else Word finds them by the same rule. */
  manualBreaks: boolean
  keepNext: boolean
  keepLines: boolean
  /** The paragraph opens a new page by itself. */
  newPage: boolean
  /** It belongs to the sign-off, the empty lines above it included. */
  signOff?: boolean
}

export type FlowCell = { paragraph: FlowParagraph }

export type FlowRow = { cells: FlowCell[]; height: number; head: boolean }

/** `columns` are widths that add up to the width of the text area. */
export type FlowTable = { kind: 'table'; columns: number[]; rows: FlowRow[] }

export type FlowBlock = FlowParagraph | FlowTable

export type Page = { number: number; items: PageItem[] }

/** A line of text: `x`, `width` are the room it has; the text is set in it as `align` says. */
export type LineItem = {
  kind: 'line'
  runs: Run[]
  x: number
  top: number
  width: number
  height: number
  /** 'justify' fills the room to its right edge; the last line of a justified paragraph comes as 'left'. */
  align: Align
}

/** A black rule from (x, top) rightwards by `width` or downwards by `height`; `weight` is its thickness. */
export type RuleItem = { kind: 'rule'; x: number; top: number; width: number; height: number; weight: number }

export type PageItem = LineItem | RuleItem
