import { type Block, type Doc, type Inline, ownPieces } from '../model/doc.ts'

/** The paragraphs and headings of a document's own text, without their numbers. */
export const bodyText = ({ pieces }: Doc): string[] => ownPieces(pieces).flatMap(({ body }) => body.map(textOf))

function textOf(block: Block): string {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return ''
  const lead = block.kind === 'paragraph' ? (block.lead?.children ?? []) : []
  return [...lead, ...block.children].map(wordsOf).join('')
}

const wordsOf = (inline: Inline): string =>
  inline.kind === 'text' ? inline.text : inline.children.map(wordsOf).join('')
