import type { Diagnostic, Severity } from './diagnostic.ts'
import { columnsOf } from './display-width.ts'
import { quoteLine } from './quote-line.ts'
import { sentence, severityWord } from './sentence.ts'

/** Paints text for a terminal, or leaves it as it is. */
export type Paint = {
  severity: Record<Severity, (text: string) => string>
  faint(text: string): string
  bold(text: string): string
}

const asIs = (text: string) => text
const plain: Paint = { severity: { error: asIs, warning: asIs, notice: asIs }, faint: asIs, bold: asIs }

/** The lines of a file; undefined if they cannot be shown. */
type LinesOf = (file: string) => readonly string[] | undefined
type Look = { paint: Paint; columns: number }

/**
 * Diagnostics for the terminal, in their order, a text each: place and sentence, the line of the file with its fault
 * underlined, the remedy. Those of one kind with one remedy become one text where the first of them stands: the first
 * three in full, the others short, the remedy once. `columns` is the terminal's width.
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  linesOf: LinesOf,
  { paint = plain, columns = 80 }: Partial<Look> = {},
): string[] {
  return groups(diagnostics).map((group) => formatGroup(group, linesOf, { paint, columns }))
}

function groups(diagnostics: readonly Diagnostic[]): Group[] {
  const found = new Map<string, Group>()
  for (const diagnostic of diagnostics) {
    const { code, severity, place } = diagnostic
    const key = JSON.stringify([code, severity, place?.file, remedyOf(diagnostic)])
    const group = found.get(key)
    if (group) group.push(diagnostic)
    else found.set(key, [diagnostic])
  }
  return [...found.values()]
}

/** Of one code, one severity, one file and one remedy. */
type Group = [Diagnostic, ...Diagnostic[]]

const shownInFull = 3

function formatGroup(group: Group, linesOf: LinesOf, look: Look): string {
  const [first] = group
  const others = group.slice(shownInFull)
  const alike = group.every((each) => sentence(each).says === sentence(first).says)
  const short = alike ? countOthers(others, look) : others.map((each) => headOf(each, look))
  const full = group.slice(0, shownInFull).flatMap((each) => [headOf(each, look), ...quotationOf(each, linesOf, look)])
  return [...full, ...short, `${look.paint.faint('怎么办：')}${remedyOf(first)}`].join('\n')
}

function headOf(diagnostic: Diagnostic, { paint }: Look): string {
  const { severity, place } = diagnostic
  const where = place ? `${paint.bold(`${place.file}:${place.line}:${place.column}`)} ` : ''
  return `${where}${paint.severity[severity](severityWord[severity])} ${sentence(diagnostic).says}`
}

const margin = '    '

function quotationOf({ severity, place }: Diagnostic, linesOf: LinesOf, { paint, columns }: Look): string[] {
  if (!place) return []
  const line = linesOf(place.file)?.[place.line - 1]
  if (line === undefined) return []
  const [written, marks] = quoteLine(line, place, columns - margin.length - 4)
  return [margin + written, margin + paint.severity[severity](marks)]
}

function remedyOf(diagnostic: Diagnostic): string {
  const fixable = diagnostic.repair ? '（check-report --fix 可以自动改好。）' : ''
  return sentence(diagnostic).remedy + fixable
}

/** How many more there are and in which lines; never broken inside a number. */
function countOthers(others: readonly Diagnostic[], { columns }: Look): string[] {
  if (others.length === 0) return []
  const times = new Map<number, number>()
  for (const { place } of others) if (place) times.set(place.line, (times.get(place.line) ?? 0) + 1)
  const numbers = Array.from(times, ([line, count]) => (count > 1 ? `${line}（${count} 处）` : `${line}`))
  const last = numbers.pop()
  const head = `另外还有 ${others.length} 处同样的问题`
  if (last === undefined) return [`${head}。`]
  return wrap([`${head}：第 `, ...numbers.map((number) => `${number}、`), `${last} 行。`], columns)
}

function wrap(pieces: readonly string[], columns: number): string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    if (line !== undefined && columnsOf(line + piece) <= columns) lines[lines.length - 1] = line + piece
    else lines.push(line === undefined ? piece : margin + piece)
  }
  return lines
}
