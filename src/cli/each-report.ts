import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts'
import { sentence } from '../diagnostics/sentence.ts'
import type { Host } from '../source/host.ts'
import { openWorkshop, type Workshop } from '../workshop.ts'
import { bug } from './bug.ts'
import type { Option } from './command.ts'
import { speaker } from './speaker.ts'
import type { Terminal } from './terminal.ts'

export const jsonOption: Option = { name: 'json', says: '结果写成一个 JSON 对象，给别的程序读' }

/** What is done to one report. `tell` says what came of it, line by line; whatever was wrong with it has been said. */
export type Deed = (
  file: string,
  workshop: Workshop,
  say: Diagnose,
  tell: (line: string) => void,
) => Promise<{ pages?: number; outputs?: string[] }>

/** The last line: how many reports were without error and how many were not, and what was said of all. */
export type Sum = (tally: Tally) => string
type Tally = { ok: number; failed: number; errors: number; warnings: number; notices: number }

/**
 * Does a deed to each report in turn; none stops the others. It is told as it goes or, for `json`, as one object at the
 * end and not a word besides. `open` gives the workshop. Gives the exit code.
 */
export async function eachReport(
  files: readonly string[],
  deed: Deed,
  sum: Sum,
  json: boolean,
  host: Host,
  terminal: Terminal,
  open: (host: Host, diagnose: Diagnose) => Workshop = openWorkshop,
): Promise<number> {
  const { diagnose, counts } = speaker(host, json ? { ...terminal, err: () => {} } : terminal)
  const listener =
    (heard: Diagnostic[]): Diagnose =>
    (diagnostic) => {
      heard.push(diagnostic)
      diagnose(diagnostic)
    }
  // Faults of packs and fonts, which belong to no single report.
  const apart: Diagnostic[] = []
  const workshop = open(host, listener(apart))
  const told = []
  for (const file of files) {
    const heard: Diagnostic[] = []
    const say = listener(heard)
    let result = {}
    try {
      result = await deed(file, workshop, say, json ? () => {} : terminal.out)
    } catch (error) {
      say(bug(error, terminal, file))
    }
    const failed = heard.some(({ severity }) => severity === 'error')
    told.push({ file, status: failed ? 'failed' : 'ok', ...result, diagnostics: heard.map(plain) })
  }
  const failed = told.filter(({ status }) => status === 'failed').length
  const { error: errors, warning: warnings, notice: notices } = counts
  const summary: Tally = { ok: told.length - failed, failed, errors, warnings, notices }
  if (json) terminal.out(JSON.stringify({ files: told, diagnostics: apart.map(plain), summary }, null, 2))
  else terminal.out(sum(summary))
  return errors > 0 ? 1 : 0
}

/** A diagnostic with its sentences, for programs. Its file may be another than the report: one of the pack's. */
function plain(diagnostic: Diagnostic) {
  const { code, severity, place } = diagnostic
  const { says: message, remedy } = sentence(diagnostic)
  return { code, severity, message, remedy, ...place }
}
