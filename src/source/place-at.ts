import type { Place } from '../diagnostics/diagnostic.ts'
import { lineEnd, lineStart } from './text-lines.ts'

/** The place of text[start, end) in a file: 1-based line and column in code points; the length stops at the line's end. */
export function placeAt(text: string, file: string, start: number, end = start): Place {
  const { hasPairs } = linesOf(text)
  const characters = (from: number, to: number) => (hasPairs ? [...text.slice(from, to)].length : to - from)
  const stretch = text.slice(start, Math.min(end, lineEnd(text, start))).trimEnd()
  return {
    file,
    line: lineNumber(text, start),
    column: characters(lineStart(text, start), start) + 1,
    length: Math.max(1, characters(start, start + stretch.length)),
  }
}

/** The number of the line, 1-based, that the offset is on. */
export function lineNumber(text: string, at: number): number {
  const { starts } = linesOf(text)
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] as number) <= at) low = middle
    else high = middle
  }
  return low + 1
}

/** `starts`: where the lines begin; `hasPairs`: some character takes two units, as few do. */
type Lines = { text: string; starts: number[]; hasPairs: boolean }

function linesOf(text: string): Lines {
  if (text !== counted.text) {
    const starts = [0]
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    counted = { text, starts, hasPairs: /[\ud800-\udbff]/.test(text) }
  }
  return counted
}

/** Of the text last asked about, which as a rule is asked about often. */
let counted: Lines = { text: '', starts: [0], hasPairs: false }
