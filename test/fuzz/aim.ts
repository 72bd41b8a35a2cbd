import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'

/** How far from the line where a text was changed the first error points: 0 is on it. Undefined if there is none. */
export function missedBy(before: string, after: string, said: readonly Diagnostic[]): number | undefined {
  const first = said.find(({ severity }) => severity === 'error')
  if (!first?.place || before === after) return undefined
  const { from, to } = changedLines(before, after)
  const { line } = first.place
  return line < from ? line - from : Math.max(0, line - to)
}

/** The first and the last line (from 1) in which a text differs from what it was; of lines left out, those around them. */
export function changedLines(before: string, after: string): { from: number; to: number } {
  const [old, now] = [before.split(/\r\n|\r|\n/), after.split(/\r\n|\r|\n/)]
  const most = Math.min(old.length, now.length)
  let head = 0
  while (head < most && old[head] === now[head]) head++
  let tail = 0
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  const [from, to] = [head + 1, now.length - tail]
  return from <= to ? { from, to } : { from: Math.max(1, to), to: Math.min(from, now.length) }
}
