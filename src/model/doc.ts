/**
 * The document between template and layout: the elements of GB/T 9704-2012, in reading order, without any geometry.
 * This file imports nothing.
 */

export type Doc = {
  info: Info
  format: Format
  /** Without it the document keeps to the standard. */
  style?: Style
  masthead?: Masthead
  pieces: Piece[]
  imprint?: Imprint
}

/**
 * What the file says of itself: document properties in Word, metadata in PDF. `type`: the name of its pack, by which a Word
 * file is known again when it is imported; `number`: its 发文字号.
 */
export type Info = { title: string; type?: string; issuer?: string; number?: string; date?: CalendarDate }

/** 版式: 普通, 信函 (10.1), 命令 (10.2), 纪要 (10.3). */
export type Format = 'ordinary' | 'letter' | 'order' | 'minutes'

/** 样式: where an office's own habit leaves the standard. */
export type Style = {
  /** The levels whose headings are bold, alone and run-in ones; 7.3.3: none. */
  boldHeadings: Level[]
  /** Digits and Latin letters of all text but the page numbers; 5.2.2: in the Chinese face. */
  timesNewRoman: boolean
  /** 7.5: outside, right and left. */
  centredPageNumbers: boolean
}

export const standardStyle: Style = { boldHeadings: [], timesNewRoman: false, centredPageNumbers: false }

export type CalendarDate = { year: number; month: number; day: number }

/** 7.2 版头. `upward`: 上行文, which shows its signers and has its number at the left. */
export type Masthead = {
  /** 份号, six digits. */
  serial?: string
  /** 密级和保密期限: 机密★1年. */
  secrecy?: string
  /** 紧急程度: 特急, 加急. */
  urgency?: string
  /** 发文机关标志: the issuers, 主办机关 first, and what follows the name or names: 文件, 命令, 令, 纪要 or nothing. */
  mark: { issuers: string[]; suffix: string }
  /** 发文字号; 令号 of an order. */
  number?: string
  /** 签发人 in the order of the issuers. */
  signers: string[]
  upward: boolean
}

/** One text with its own title and sign-off, on pages of its own: a cover letter, the report that follows it, an attachment. */
export type Piece = {
  /** 原文: the document that a notice issues or passes on. It is no attachment and has no label. */
  enclosed?: true
  /** 7.3.7: what stands on line 1 of an attachment: 附件, 附件1. */
  label?: string
  title?: string
  /** 题注 below the title: in brackets, when and by which meeting a document was adopted; without, who speaks and where. */
  titleNote?: string
  addressee?: string
  body: Block[]
  /** 7.3.4 附件说明: the names of the attachments. */
  attachments?: string[]
  signOff?: SignOff
  /** 7.3.6 附注, without its brackets. */
  note?: string
  /** 10.3: 出席, 请假, 列席 of minutes. */
  attendance?: { label: string; names: string }[]
}

/** The document itself: without its attachments and what it encloses. */
export const ownPieces = (pieces: readonly Piece[]): Piece[] =>
  pieces.filter(({ label, enclosed }) => !label && !enclosed)

export type Level = 1 | 2 | 3 | 4

export type Inline = { kind: 'text'; text: string } | { kind: 'strong'; children: Inline[] }

/** A heading on a line of its own; `number` is “一、”, “（一）”, “1.” or “（1）”, `children` what follows it. */
export type Heading = { kind: 'heading'; level: Level; number: string; children: Inline[] }

/** A heading sentence that opens a paragraph, full stop included. */
export type Lead = { level: Level; number: string; children: Inline[] }

export type Paragraph = { kind: 'paragraph'; lead?: Lead; children: Inline[] }

/** `columns` and `rows`: how many of each the cell covers; `align`: its own, not that of its column. */
export type Cell = { text: string; columns: number; rows: number; align?: CellAlign }

export type CellAlign = 'left' | 'center' | 'right'

/**
 * `head`: one row of cells, or several with cells merged over columns or rows. Rows of the body are cells too; a row of
 * one cell over all columns is a group's name. `widths` are shares of the text width, one per column; `aligns` what the
 * author asked for; without either the content decides. `landscape`: on pages of its own, turned. `dense`: a form of many
 * rows and columns, in small type on close lines, on
 * one page if that holds it.
 */
export type Table = {
  kind: 'table'
  caption?: string
  /** 计量单位 line above the table's right end. */
  unit?: string
  widths?: number[]
  aligns?: CellAlign[]
  head: Cell[][]
  rows: Cell[][]
  /** The note below the table. */
  note?: string
  landscape?: boolean
  dense?: boolean
}

/** A picture file that was read: its bytes, kind and size in pixels. */
export type Image = { bytes: Uint8Array; type: 'png' | 'jpeg'; width: number; height: number }

/** `width` in millimetres; without it the picture keeps its own size at 96 dpi, up to the width of the text. */
export type Picture = { kind: 'picture'; image: Image; width?: number; caption?: string; alt: string }

export type PageBreak = { kind: 'pageBreak' }

export type Block = Heading | Paragraph | Table | Picture | PageBreak

/** `office`: 职务 before a signature stamp. `picture`: the user's own picture of the seal, never ours. */
export type Issuer = { name: string; office?: string; picture?: Image }

/** GB/T 9704-2012 7.3.5: sealed (7.3.5.1), unsealed (7.3.5.2), stamped with a signature after the office (7.3.5.3). */
export type SignOff = { issuers: Issuer[]; date: CalendarDate; seal: 'sealed' | 'unsealed' | 'signature' }

/** 7.4 版记. `addressee`: 主送机关 that was moved here (7.3.2). */
export type Imprint = { addressee?: string; copies?: string; printer?: string; printed?: CalendarDate }

/** A renderer or a stage answers for every kind; leaving one out does not compile. */
export type Handlers<Node extends { kind: string }, Context, Result> = {
  [Kind in Node['kind']]: (node: Extract<Node, { kind: Kind }>, context: Context) => Result
}
