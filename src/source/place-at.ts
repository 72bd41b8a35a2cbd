import type { Place } from '../diagnostics/diagnostic.ts'
import { lineEnd, lineStart } from './text-lines.ts'

/** The place of text[start, end) in a file: 1-based line and column in code points; the length stops at the line's end. */
export function placeAt(text: string, file: string, start: number, end = start): Place {
  const open = lineStart(text, start)
  const stretch = text.slice(start, Math.min(end, lineEnd(text, start))).trimEnd()
  return {
    file,
    line: lineNumber(text, start),
    column: characters(text.slice(open, start)) + 1,
    length: Math.max(1, characters(stretch)),
  }
}

const characters = (text: string) => [...text].length

/** The number of the line, 1-based, that the offset is on. */
export function lineNumber(text: string, at: number): number {
  if (text !== counted.text)
    counted = { text, starts: [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)] }
  const { starts } = counted
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= at) low = middle
    else high = middle
  }
  return low + 1
}

/** Where the lines begin of the text last asked about, which as a rule is asked about often. */
let counted = { text: '', starts: [0] }
