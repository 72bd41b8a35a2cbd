import { type Document, visit } from 'yaml'
import type { Span } from './text-lines.ts'

/** The text in " " or ' ' that ends at the offset, if one does: where its quotes are, or where the parser thought so. */
export function quotedTextAt(document: Document.Parsed, end: number): Span | undefined {
  const known = spans.get(document) ?? quotedTexts(document)
  spans.set(document, known)
  return known.get(end)
}

/** Asked for at every complaint of the parser. */
const spans = new WeakMap<Document.Parsed, ReadonlyMap<number, Span>>()

function quotedTexts(document: Document.Parsed): Map<number, Span> {
  const found = new Map<number, Span>()
  visit(document, {
    Scalar(_, { type, range }) {
      if ((type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE') || !range || found.has(range[1])) return
      found.set(range[1], { start: range[0], end: range[1] })
    },
  })
  return found
}
