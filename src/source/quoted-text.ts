import { type Document, visit } from 'yaml'
import type { Span } from './text-lines.ts'

/** The text in " " or ' ' that ends at the offset, if one does: where its quotes are, or where the parser thought so. */
export function quotedTextAt(document: Document.Parsed, end: number): Span | undefined {
  let found: Span | undefined
  visit(document, {
    Scalar(_, { type, range }) {
      if ((type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE') || range?.[1] !== end) return undefined
      found = { start: range[0], end }
      return visit.BREAK
    },
  })
  return found
}
