import type { FlowBlock, Layout } from '../../layout/layout.ts'
import { styleOf } from './paragraph-styles.ts'

/** The ids of the styles that a document has paragraphs of. */
export function usedStyles({ sections, letterhead, imprint }: Layout): Set<string> {
  const blocks = sections.flatMap((section) => section.blocks)
  return new Set([...blocks, ...(letterhead ? [letterhead.mark] : []), ...(imprint?.blocks ?? [])].flatMap(stylesIn))
}

function stylesIn(block: FlowBlock): string[] {
  if (block.kind === 'picture') return []
  if (block.kind === 'paragraph') return [styleOf(block).id]
  return block.rows.flatMap(({ cells, head }) => cells.map(({ paragraph }) => styleOf(paragraph, head).id))
}
