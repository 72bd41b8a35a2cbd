import type { Diagnostic, Place, Severity } from './diagnostic.ts'
import { displayWidth } from './display-width.ts'
import { sentence, severityWord } from './sentence.ts'

/** Paints text for a terminal, or leaves it as it is. */
export type Paint = {
  severity: Record<Severity, (text: string) => string>
  faint(text: string): string
  bold(text: string): string
}

const asIs = (text: string) => text
const plain: Paint = { severity: { error: asIs, warning: asIs, notice: asIs }, faint: asIs, bold: asIs }

/**
 * A diagnostic for the terminal: place and sentence, the line of the file with its fault underlined, the remedy.
 * `lines` are those of the file it is about; `columns` is the terminal's width.
 */
export function formatDiagnostic(
  diagnostic: Diagnostic,
  lines: readonly string[] | undefined,
  { paint = plain, columns = 80 }: { paint?: Paint; columns?: number } = {},
): string {
  const { severity, place } = diagnostic
  const { says, remedy } = sentence(diagnostic)
  const where = place ? `${paint.bold(`${place.file}:${place.line}:${place.column}`)} ` : ''
  const head = `${where}${paint.severity[severity](severityWord[severity])} ${says}`
  const line = place && lines?.[place.line - 1]
  const shown = line ? showLine(line, place, columns - margin.length - 4) : []
  const [written, marks] = shown
  const quote = written === undefined ? [] : [margin + written, margin + paint.severity[severity](marks ?? '')]
  return [head, ...quote, `${paint.faint('怎么办：')}${remedy}`].join('\n')
}

const margin = '    '

/** The line and, below it, carets under the place; a line too long for `width` columns is cut on both sides of the place. */
function showLine(line: string, { column, length = 1 }: Place, width: number): [string, string] {
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
  return [shown, ' '.repeat(columnsOf([...before])) + '^'.repeat(marked)]
}

/** How far one can go from `at` in a direction within so many columns: the first or the one past the last character. */
function reach(characters: string[], at: number, step: 1 | -1, width: number): number {
  let room = width
  let end = at
  while (step === 1 ? end < characters.length : end > 0) {
    room -= columnsOf([characters[step === 1 ? end : end - 1] as string])
    if (room < 0) break
    end += step
  }
  return end
}

function columnsOf(characters: readonly string[]): number {
  return characters.reduce((sum, character) => sum + Array.from(character, displayWidth).reduce((a, b) => a + b, 0), 0)
}
