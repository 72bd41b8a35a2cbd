import type { Level } from '../model/doc.ts'

/** What a paragraph is where its file says so, as the Word files that we make do by the names of their styles. */
export type Role =
  | 'serial'
  | 'secrecy'
  | 'urgency'
  | 'mark'
  | 'number'
  | 'title'
  | 'titleNote'
  | 'addressee'
  | 'attachments'
  | 'signature'
  | 'date'
  | 'note'
  | 'attendance'
  | 'label'
  | 'caption'
  | 'tableNote'
  | 'imprint'

/**
 * A paragraph of the old file; `where` is its place there in words (第3行). `level`: the file calls it a heading of that
 * level. `blanks`: empty lines above it. `newPage`: it begins a page. `columns`: its words stand in
 * columns, as those of a table do.
 */
export type Passage = {
  kind: 'passage'
  text: string
  where: string
  role?: Role
  level?: Level
  align?: 'center' | 'right'
  blanks?: number
  newPage?: boolean
  columns?: boolean
}

export type ForeignCell = {
  text: string
  column: number
  columns: number
  rows: number
  align?: 'left' | 'center' | 'right'
}

/** Cells stand in the row they begin in. `heads`: how many rows are its head; 0 where the file does not say. */
export type ForeignTable = {
  kind: 'table'
  rows: ForeignCell[][]
  heads: number
  where: string
  widths?: number[]
  landscape?: boolean
}

/** `width` in millimetres. `behind`: it lies behind the text, as a seal does. */
export type ForeignPicture = {
  kind: 'picture'
  bytes: Uint8Array
  type: 'png' | 'jpeg'
  where: string
  alt?: string
  width?: number
  behind?: boolean
}

export type ForeignBlock = Passage | ForeignTable | ForeignPicture

/** Characters of the old file that are not in the report, where they stood and why they were left out. */
export type Loss = { where: string; text: string; why: string }

/**
 * An old file as its reader gives it. `ours`: what a Word file of ours says of itself. `revisions`: so many tracked
 * changes were taken as accepted.
 */
export type Foreign = {
  blocks: ForeignBlock[]
  losses: Loss[]
  ours?: { type: string; issuer: string }
  revisions?: number
  comments?: number
}

export const isPassage = (block: ForeignBlock | undefined): block is Passage => block?.kind === 'passage'

export const passages = (blocks: readonly ForeignBlock[]): Passage[] => blocks.filter(isPassage)
