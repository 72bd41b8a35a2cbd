import type { Place } from '../diagnostics/diagnostic.ts'
import { lineEnd, lineStart } from './text-lines.ts'

/** The place of text[start, end) in a file: 1-based line and column in code points; the length stops at the line's end. */
export function placeAt(text: string, file: string, start: number, end = start): Place {
  const open = lineStart(text, start)
  const stretch = text.slice(start, Math.min(end, lineEnd(text, start))).trimEnd()
  return {
    file,
    line: text.slice(0, open).split('\n').length,
    column: characters(text.slice(open, start)) + 1,
    length: Math.max(1, characters(stretch)),
  }
}

const characters = (text: string) => [...text].length
