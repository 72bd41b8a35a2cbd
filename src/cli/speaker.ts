import picocolors from 'picocolors'
import type { Diagnose, Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { formatDiagnostics, type Paint } from '../diagnostics/format-diagnostics.ts'
import type { Host } from '../source/host.ts'
import { readEncoding } from '../source/read-encoding.ts'
import type { Terminal } from './terminal.ts'

export type Speaker = {
  diagnose: Diagnose
  /** Says several at once, those of a kind together. */
  diagnoseAll(diagnostics: readonly Diagnostic[]): void
  counts: Record<Severity, number>
}

/** Says diagnostics on the terminal, each with the line it is about, and counts them. */
export function speaker(host: Host, terminal: Terminal): Speaker {
  const counts = { error: 0, warning: 0, notice: 0 }
  const diagnoseAll = (diagnostics: readonly Diagnostic[]) => {
    for (const diagnostic of diagnostics) {
      counts[diagnostic.severity]++
      terminal.hear?.(diagnostic)
    }
    const look = { paint: paint(terminal), columns: terminal.columns }
    for (const text of formatDiagnostics(diagnostics, linesFrom(host), look)) terminal.err(`${text}\n`)
  }
  return { diagnose: (diagnostic) => diagnoseAll([diagnostic]), diagnoseAll, counts }
}

/** The lines of files, each of which is read once. */
function linesFrom(host: Host) {
  const files = new Map<string, readonly string[] | undefined>()
  return (file: string) => {
    if (!files.has(file)) files.set(file, readLines(host, file))
    return files.get(file)
  }
}

function readLines(host: Host, file: string): readonly string[] | undefined {
  const bytes = host.readFile(file)
  if (!(bytes instanceof Uint8Array)) return undefined
  return readEncoding(bytes)?.text.split(/\r\n?|\n/)
}

function paint({ color }: Terminal): Paint {
  const { red, yellow, cyan, bold, dim } = picocolors.createColors(color)
  return { severity: { error: red, warning: yellow, notice: cyan }, faint: dim, bold }
}
