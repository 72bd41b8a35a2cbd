import picocolors from 'picocolors'
import type { Diagnose, Severity } from '../diagnostics/diagnostic.ts'
import { formatDiagnostic, type Paint } from '../diagnostics/format-diagnostic.ts'
import type { Host } from '../source/host.ts'
import { readEncoding } from '../source/read-encoding.ts'
import type { Terminal } from './terminal.ts'

/** Says diagnostics on the terminal as they come, each with the line it is about, and counts them. */
export function speaker(host: Host, terminal: Terminal): { diagnose: Diagnose; counts: Record<Severity, number> } {
  const counts = { error: 0, warning: 0, notice: 0 }
  const files = new Map<string, readonly string[] | undefined>()
  const linesOf = (file: string) => {
    if (!files.has(file)) files.set(file, readLines(host, file))
    return files.get(file)
  }
  return {
    counts,
    diagnose(diagnostic) {
      counts[diagnostic.severity]++
      terminal.hear?.(diagnostic)
      const lines = diagnostic.place && linesOf(diagnostic.place.file)
      terminal.err(`${formatDiagnostic(diagnostic, lines, { paint: paint(terminal), columns: terminal.columns })}\n`)
    },
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
