import type { Image, Info, Level, Style } from '../model/doc.ts'

/**
 * What layout decided, for both outputs. Lengths are points.
 * `x` counts from the left edge of the text area (28 mm from the sheet's edge), `top` from the top of the text frame of
 * GB/T 33476.2 (34.58 mm from the sheet's edge), in which 22 lines of 29.6 pt stand. On a landscape page both count in the
 * sheet turned so that its text is upright: `x` from its own left margin, `top` from its own text frame (geometry.ts).
 */
export type Layout = {
  info: Info
  style: Style
  /** In reading order: what a word processor flows by itself. Each section opens a page. */
  sections: Section[]
  /** 10.1: the head of a letter, above the text frame of page one; printed by `pages` too. */
  letterhead?: Letterhead
  /** 7.4: what stands at the foot of its page, outside the flow; printed by `pages` too. */
  imprint?: FlowImprint
  /** The same, cut into lines and set on pages: what a page description prints. */
  pages: Page[]
}

/** Pages of one kind. `numbered`: they carry page numbers (7.5); they are counted either way. */
export type Section = { blocks: FlowBlock[]; landscape: boolean; numbered: boolean }

/** 'latin' and 'latinBold' are Times New Roman, for documents that set digits and Latin letters in it. */
export type FontRole = 'fangSong' | 'kaiTi' | 'heiTi' | 'biaoSong' | 'songTi' | 'latin' | 'latinBold'

/**
 * Text of one look. `size` in points; `loosened` is what is added to the usual tracking, in points (7.3.5.5). Red is
 * FF0000, else black. `latin`: its Western characters stand in Times New Roman and not in `face` (latin.ts).
 */
export type Run = {
  text: string
  face: FontRole
  size: number
  bold: boolean
  latin?: boolean
  red?: boolean
  loosened?: number
}

/** What a paragraph is, and so which named style it gets in Word. */
export type ParagraphRole =
  | 'serial'
  | 'secrecy'
  | 'urgency'
  | 'mark'
  | 'number'
  | 'title'
  | 'titleNote'
  | 'addressee'
  | 'body'
  | 'heading'
  | 'attachments'
  | 'signature'
  | 'date'
  | 'note'
  | 'attendance'
  | 'label'
  | 'caption'
  | 'tableNote'
  | 'cell'
  | 'imprint'
  | 'blank'

/** 'distribute' spreads every line, the last too, over its whole room (分散对齐). */
export type Align = 'justify' | 'left' | 'center' | 'right' | 'distribute'

export type FlowParagraph = {
  kind: 'paragraph'
  role: ParagraphRole
  /** Its entry in the navigation pane: a heading's level. A run-in heading has a level too, with role 'body'. */
  level?: Level
  /** How many of the first runs are the run-in heading sentence. */
  leadRuns?: number
  /** The heading or heading sentence is bold because its level is. */
  boldHeading?: boolean
  runs: Run[]
  /** Its text where that is more than what its lines show: with the spaces between them. */
  read?: string
  /**
   * Texts at places of their own on the one line of the paragraph, instead of `runs`: `x` is where a left one begins and
   * a right one ends. In Word a tab stop each.
   */
  segments?: Segment[]
  align: Align
  /** `firstLine` is added to `left` on the first line; negative: the first line hangs. */
  indent: { left: number; right: number; firstLine: number }
  /** From top to top of its lines, exact. */
  pitch: number
  /** Free room above the first line; not at the top of a page but for `newPage` and the first paragraph of a section. */
  spaceBefore: number
  /** Its broken lines: offsets (UTF-16) into the joined text of the runs, each where a line starts; the first is 0. */
  lines: number[]
  /** The breaks are typed in Word as manual ones (a balanced title); else Word finds them by the same rule. */
  manualBreaks: boolean
  keepNext: boolean
  keepLines: boolean
  /** The paragraph opens a new page by itself. */
  newPage: boolean
  /** It is the first of a further text: an attachment, what is enclosed, or one of the document's own. */
  opens?: 'attachment' | 'enclosed' | 'own'
  /** It belongs to the sign-off, the empty lines above it included. */
  signOff?: boolean
  /** A rule over the width of the text area, below its last line; `distance` and `weight` are room the paragraph takes. */
  rule?: ParagraphRule
  /** Pictures behind the text, placed from the left edge of the text area and the top of the first line. */
  anchored?: AnchoredPicture[]
}

export type Segment = { x: number; align: 'left' | 'right'; runs: Run[] }

/** `distance` from the bottom of the paragraph's last line box to the upper edge of the rule; whole points in Word. */
export type ParagraphRule = { distance: number; weight: number; red: boolean }

export type AnchoredPicture = { image: Image; alt: string; x: number; top: number; width: number; height: number }

/** A picture in the flow, centred on a line of its own of `height`. */
export type FlowPicture = {
  kind: 'picture'
  image: Image
  alt: string
  width: number
  height: number
  keepNext: boolean
}

/** `columns`, `rows`: how many of each it covers; `column`: the first one, counted from 0. Text stands in its middle. */
export type FlowCell = { paragraph: FlowParagraph; column: number; columns: number; rows: number }

/**
 * Cells that begin in this row; a row covered from above lists none there. `height` without rules. `keepNext`: a cell holds
 * it and the next row together on one page.
 */
export type FlowRow = { cells: FlowCell[]; height: number; head: boolean; keepNext: boolean }

/**
 * `columns` are the widths, `indent` where the first begins. Rules of 0.5 pt around every cell, or none at all
 * (`ruled: false`: a frame for the marks of several issuers); cells then have no padding either.
 */
export type FlowTable = {
  kind: 'table'
  columns: number[]
  indent: number
  rows: FlowRow[]
  ruled: boolean
}

export type FlowBlock = FlowParagraph | FlowPicture | FlowTable

/**
 * 10.1: `mark` is centred on the sheet with the top of its ink 30 mm from the sheet's edge; double rules of 170 mm: the
 * upper one thick over thin at `upperTop`, the lower one thin over thick at 277 mm; `height` of text frame they take.
 */
export type Letterhead = { mark: FlowParagraph; markTop: number; upperTop: number; lowerTop: number }

/**
 * 7.4: `blocks` from top to bottom, `height` in all with the rules, on the last page (`page`, from 1); `rules` are the
 * distances of the middles of the rules from the top of the imprint, with their weights.
 */
export type FlowImprint = {
  blocks: FlowParagraph[]
  rules: { top: number; weight: number }[]
  height: number
  page: number
}

export type Page = { number: number; numbered: boolean; landscape: boolean; items: PageItem[] }

/** A line of text: `x`, `width` are the room it has; the text is set in it as `align` says. */
export type LineItem = {
  kind: 'line'
  runs: Run[]
  /** What it is a line of, an object of `sections`, `letterhead` or `imprint`; without it the line repeats one before. */
  of?: FlowParagraph | Segment
  /** How many of its runs belong to a run-in heading. */
  leadRuns?: number
  x: number
  top: number
  width: number
  height: number
  /** 'justify' fills the room to its right edge; the last line of a justified paragraph comes as 'left'. */
  align: Exclude<Align, 'distribute'>
}

/**
 * A rule whose middle goes from (x, top) rightwards by `width` or downwards by `height`; `weight` is its thickness.
 */
export type RuleItem = {
  kind: 'rule'
  x: number
  top: number
  width: number
  height: number
  weight: number
  red?: boolean
}

/** Its box; `behind`: under the text; `of`: as of a line. */
export type PictureItem = {
  kind: 'picture'
  of?: FlowPicture | AnchoredPicture
  image: Image
  alt: string
  x: number
  top: number
  width: number
  height: number
  behind: boolean
}

export type PageItem = LineItem | RuleItem | PictureItem
