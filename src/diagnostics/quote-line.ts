import type { Place } from './diagnostic.ts'
import { columnsOf } from './display-width.ts'

/** The line and, below it, carets under the place; a line too long for `width` columns is cut on both sides of the place. */
export function quoteLine(line: string, { column, length = 1 }: Place, width: number): [string, string] {
  const characters = Array.from(line.trimEnd(), (character) =>
    character === '\t' ? '    ' : character.replace(/\p{Cc}/u, '?'),
  )
  const start = Math.min(column - 1, characters.length)
  const from = reach(characters, start, -1, width / 2)
  const to = reach(characters, start, 1, width - columnsOf(characters.slice(from, start)))
  const end = Math.min(start + length, to)
  const before = (from > 0 ? '…' : '') + characters.slice(from, start).join('')
  const shown = before + characters.slice(start, to).join('') + (to < characters.length ? '…' : '')
  const marked = Math.max(1, columnsOf(characters.slice(start, end)))
  return [shown, ' '.repeat(columnsOf(before)) + '^'.repeat(marked)]
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
