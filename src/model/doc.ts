/**
 * The document between template and layout: the elements of GB/T 9704-2012, in reading order, without any geometry.
 * This file imports nothing.
 */

export type Doc = { info: Info; pieces: Piece[] }

/** What the file says of itself: document properties in Word, the information dictionary in PDF. */
export type Info = { title: string; issuer?: string; date?: CalendarDate }

export type CalendarDate = { year: number; month: number; day: number }

/** One text with its own title and sign-off, on pages of its own: a cover letter, the report that follows it. */
export type Piece = { title?: string; addressee?: string; body: Block[]; signOff?: SignOff }

export type Level = 1 | 2 | 3 | 4

export type Inline = { kind: 'text'; text: string } | { kind: 'strong'; children: Inline[] }

/** A heading on a line of its own; `number` is “一、”, “（一）”, “1.” or “（1）”, `children` what follows it. */
export type Heading = { kind: 'heading'; level: Level; number: string; children: Inline[] }

/** A heading sentence that opens a paragraph, full stop included. */
export type Lead = { level: Level; number: string; children: Inline[] }

export type Paragraph = { kind: 'paragraph'; lead?: Lead; children: Inline[] }

/** `widths` are shares of the text width, one per column; without them the content decides. */
export type Table = { kind: 'table'; caption?: string; widths?: number[]; head: string[]; rows: string[][] }

export type PageBreak = { kind: 'pageBreak' }

export type Block = Heading | Paragraph | Table | PageBreak

/** GB/T 9704-2012 7.3.5: sealed (7.3.5.1), unsealed (7.3.5.2), stamped with a signature after the office (7.3.5.3). */
export type SignOff = { issuer: string; date: CalendarDate } & (
  | { seal: 'sealed' | 'unsealed' }
  | { seal: 'signature'; office: string }
)

/** A renderer or a stage answers for every kind; leaving one out does not compile. */
export type Handlers<Node extends { kind: string }, Context, Result> = {
  [Kind in Node['kind']]: (node: Extract<Node, { kind: Kind }>, context: Context) => Result
}
