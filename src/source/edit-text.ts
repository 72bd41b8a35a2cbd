import type { Span } from './text-lines.ts'

/** A stretch of a text and what takes its place. */
export type TextEdit = Span & { text: string }

/**
 * The text with the edits made; of edits that overlap the first counts. `back` leads from an offset of the new text to the
 * old one, to where an edit began from inside what it wrote.
 */
export function editText(text: string, edits: readonly TextEdit[]): { text: string; back(offset: number): number } {
  const made: (Span & { at: number })[] = []
  let result = ''
  let end = 0
  for (const edit of [...edits].sort((left, right) => left.start - right.start)) {
    if (edit.start < end) continue
    result += text.slice(end, edit.start)
    made.push({ start: edit.start, end: edit.end, at: result.length })
    result += edit.text
    end = edit.end
    const last = made.at(-1) as Span & { at: number }
    made.push({ start: last.end, end: last.end, at: result.length })
  }
  return {
    text: result + text.slice(end),
    back(offset) {
      let [index, high] = [-1, made.length]
      while (high - index > 1) {
        const middle = (index + high) >> 1
        if ((made[middle]?.at ?? 0) <= offset) index = middle
        else high = middle
      }
      const before = made[index]
      if (!before) return offset
      // Even entries are edits, odd ones what follows them.
      return index % 2 === 0 ? before.start : before.end + offset - before.at
    },
  }
}
