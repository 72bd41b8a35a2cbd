import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Case } from './make-case.ts'

/** How far from the changed line the first error of a case points, 0 being on it, and the case in one line. */
export type Aim = { missedBy: number; shown: string }

/** None if there is no error. */
export function measureAim({ number, base, slips, text }: Case, said: readonly Diagnostic[]): Aim[] {
  const error = said.find(({ severity }) => severity === 'error')
  if (!error?.place || text === base.text) return []
  const { line } = error.place
  const { from, to } = changedLines(base.text, text)
  const missedBy = line < from ? line - from : Math.max(0, line - to)
  const changed = JSON.stringify((readLines(text)[from - 1] ?? '').slice(0, 50))
  return [{ missedBy, shown: `case ${number} ${slips} ${base.file}:${from} ${changed}: ${error.code} on line ${line}` }]
}

/** How many aimed well, and those that aimed worst. */
export function writeAims(aims: readonly Aim[]): string[] {
  const missed = aims.filter(({ missedBy }) => missedBy !== 0)
  const worst = missed.sort((left, right) => Math.abs(right.missedBy) - Math.abs(left.missedBy)).slice(0, 30)
  return [
    `of ${aims.length} single slips ${aims.length - missed.length} have their first error on the changed line; the worst:`,
    ...worst.map(({ missedBy, shown }) => `  ${missedBy}\t${shown}`),
  ]
}

/** The first and the last line (from 1) in which a text differs from what it was; of lines left out, those around them. */
export function changedLines(before: string, after: string): { from: number; to: number } {
  const [old, now] = [readLines(before), readLines(after)]
  const most = Math.min(old.length, now.length)
  let head = 0
  while (head < most && old[head] === now[head]) head++
  let tail = 0
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  const [from, to] = [head + 1, now.length - tail]
  return from <= to ? { from, to } : { from: Math.max(1, to), to: Math.min(from, now.length) }
}

const readLines = (text: string) => text.split(/\r\n|\r|\n/)
