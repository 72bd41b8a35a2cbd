import { isScalar, type Node } from 'yaml'
import type { Span } from './text-lines.ts'

/**
 * Where a stretch of a scalar's value stands in the file. Value and file are read side by side: what only the file has
 * (indentation, the second of two quotes) is passed over. The whole scalar if its
 * quotes hold escapes.
 */
export function stretchIn(text: string, node: Node, { start, end }: Span): Span {
  const [from = 0, to = 0] = node.range ?? []
  const value = isScalar(node) ? String(node.value) : ''
  if (text[from] === '"' && text.slice(from, to).includes('\\')) return { start: from, end: to }
  const map = mapped(text, { start: opening(text, { start: from, end: to }), end: to }, value)
  const first = map[start] ?? to
  if (end <= start) return { start: first, end: first }
  // In single quotes one of them is written twice.
  const width = text[from] === "'" && value[end - 1] === "'" ? 2 : 1
  return { start: first, end: (map[end - 1] ?? to - 1) + width }
}

/** Where the text itself begins: behind a quote, below “|” and “>”. */
function opening(text: string, { start, end }: Span): number {
  const mark = text[start]
  if (mark === '"' || mark === "'") return start + 1
  if (mark !== '|' && mark !== '>') return start
  const newline = text.indexOf('\n', start)
  return newline === -1 ? end : newline + 1
}

function mapped(text: string, { start, end }: Span, value: string): Uint32Array {
  if (last.text === text && last.start === start && last.value === value) return last.map
  const map = new Uint32Array(value.length)
  let at = start
  for (let index = 0; index < value.length; index++) {
    const unit = value.charCodeAt(index)
    while (at < end && text.charCodeAt(at) !== unit) at++
    map[index] = at
    at = Math.min(at + 1, end)
  }
  last = { text, start, value, map }
  return map
}

/** The text last asked about, which as a rule is asked about often. */
let last = { text: '', start: -1, value: '', map: new Uint32Array() }
