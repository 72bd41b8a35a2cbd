import type { Edit } from '../diagnostics/diagnostic.ts'

/**
 * The text of a file with edits made, line by line from the right; of edits that overlap the right one counts. Line ends
 * stay as they are, new ones are like the line's own.
 */
export function applyRepairs(text: string, edits: readonly Edit[]): string {
  const parts = text.split(/(\r\n?|\n)/)
  const rightFirst = [...edits].sort((one, other) => other.line - one.line || other.column - one.column)
  let free = { line: Number.POSITIVE_INFINITY, column: 0 }
  for (const { line, column, length, text: written } of rightFirst) {
    const at = (line - 1) * 2
    const overlaps = line === free.line && column - 1 + length > free.column
    if (parts[at] === undefined || overlaps) continue
    const characters = [...parts[at]]
    characters.splice(column - 1, length, written.replaceAll('\n', parts[at + 1] || parts[1] || '\n'))
    parts[at] = characters.join('')
    free = { line, column: column - 1 }
  }
  return parts.join('')
}
