import type { Place } from './diagnostic.ts'
import { columnsOf } from './display-width.ts'

/** The line and, below it, carets under the place; a line too long for `width` columns is cut on both sides of the place. */
export function quoteLine(line: string, { column, length = 1 }: Place, width: number): [string, string] {
  const written = line.trimEnd()
  const at = offsetOf(written, column - 1)
  const near = 2 * width
  const before = readable(written.slice(Math.max(0, at - near), at))
  const characters = [...before, ...readable(written.slice(at, at + near))]
  const start = before.length
  const from = reach(characters, start, -1, width / 2)
  const to = reach(characters, start, 1, width - columnsOf(characters.slice(from, start)))
  const end = Math.min(start + length, to)
  const opening = (from > 0 ? '…' : '') + characters.slice(from, start).join('')
  const shown = opening + characters.slice(start, to).join('') + (to < characters.length ? '…' : '')
  const marked = Math.max(1, columnsOf(characters.slice(start, end)))
  return [shown, ' '.repeat(columnsOf(opening)) + '^'.repeat(marked)]
}

const readable = (text: string) =>
  Array.from(
    text.replace(/\p{Cc}/gu, (control) => (control === '\t' ? control : '?')),
    (character) => (character === '\t' ? '    ' : character),
  )

/** Where so many characters of a text end. */
function offsetOf(text: string, characters: number): number {
  let at = 0
  for (let left = characters; left > 0 && at < text.length; left--) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return at
}

/** How far one can go from `at` in a direction within so many columns: the first or the one past the last character. */
function reach(characters: string[], at: number, step: 1 | -1, width: number): number {
  let room = width
  let end = at
  while (step === 1 ? end < characters.length : end > 0) {
    room -= columnsOf(characters[step === 1 ? end : end - 1] as string)
    if (room < 0) break
    end += step
  }
  return end
}
