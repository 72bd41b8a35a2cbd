import { isMap, isSeq, type Node, type Pair } from 'yaml'

export const startOf = (node: Node) => node.range?.[0] ?? 0

/** Where a value ends in its text, without what follows its last character. */
export function endOf(node: Node, text: string): number {
  if ((isSeq(node) || isMap(node)) && !node.flow) {
    const last = node.items.at(-1)
    const inner = isSeq(node) ? last : ((last as Pair | undefined)?.value ?? (last as Pair | undefined)?.key)
    return inner ? endOf(inner as Node, text) : startOf(node)
  }
  const [start = 0, end = 0] = node.range ?? []
  return start + text.slice(start, end).trimEnd().length
}
