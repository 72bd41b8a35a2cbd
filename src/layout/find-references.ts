import type { FlowBlock, FlowParagraph, Reference } from './layout.ts'

/**
 * Finds where body text names an attachment by its label: 附件1 anywhere, a lone 附件 behind 见. `labels` are those of the
 * attachments in their order; one that stands twice means none of them.
 */
export function findReferences(block: FlowBlock, labels: readonly string[]): FlowBlock {
  if (block.kind !== 'paragraph' || block.role !== 'body') return block
  const references = labels
    .flatMap((label, attachment) =>
      labels.indexOf(label) === labels.lastIndexOf(label) ? find(block, label, attachment) : [],
    )
    .sort((a, b) => a.start - b.start)
  return references.length > 0 ? { ...block, references } : block
}

function find({ runs }: FlowParagraph, label: string, attachment: number): Reference[] {
  const name = /^附件(\d*)$/.exec(label)
  if (!name) return []
  const text = runs.map((run) => run.text).join('')
  const pattern = name[1] ? new RegExp(`${label}(?!\\d)`, 'g') : /(?<=见)附件(?!\d)/g
  return [...text.matchAll(pattern)].map(({ index }) => ({ start: index, end: index + label.length, attachment }))
}
