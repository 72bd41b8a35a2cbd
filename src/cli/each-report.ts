import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts'
import { inFileOrder } from '../diagnostics/in-file-order.ts'
import { sentence } from '../diagnostics/sentence.ts'
import type { Host } from '../source/host.ts'
import { openWorkshop, type Workshop } from '../workshop.ts'
import { bug } from './bug.ts'
import type { Option } from './command.ts'
import { quoted } from './quoted.ts'
import { speaker } from './speaker.ts'
import type { Terminal } from './terminal.ts'

export const jsonOption: Option = { name: 'json', says: '结果写成一个 JSON 对象，给别的程序读' }

/** A task that every report of a batch is given to. */
export type Task = {
  /** What is being done, before a file's name: 正在检查. */
  doing: string
  deed: Deed
  /** How many reports were without error and how many were not, and what was said of all; the time is added to it. */
  sum(tally: Tally): string
}

/** What is done to one report. `tell` says what came of it, line by line; whatever was wrong with it has been said. */
export type Deed = (
  file: string,
  workshop: Workshop,
  say: Diagnose,
  tell: (line: string) => void,
) => Promise<{ pages?: number; outputs?: string[]; fixed?: number }>

type Tally = { ok: number; failed: number; errors: number; warnings: number; notices: number }

/**
 * Does a task for each report in turn; none stops the others. Of each is told, when it is done, what is wrong with it in
 * the order of its file and then what came of it; or, for `json`, of all as one object at the end and not a word besides.
 * `open` gives the workshop. Gives the exit code.
 */
export async function eachReport(
  files: readonly string[],
  { doing, deed, sum }: Task,
  json: boolean,
  host: Host,
  terminal: Terminal,
  open: (host: Host, diagnose: Diagnose) => Workshop = openWorkshop,
): Promise<number> {
  const start = host.milliseconds()
  const { diagnose, diagnoseAll, counts } = speaker(host, json ? { ...terminal, err: () => {} } : terminal)
  const showProgress = (line: string) => {
    if (!json && files.length > 1) terminal.progress?.(line)
  }
  // Faults of packs and fonts, which belong to no single report.
  const apart: Diagnostic[] = []
  const workshop = open(host, (diagnostic) => {
    apart.push(diagnostic)
    diagnose(diagnostic)
  })
  const told = []
  for (const [at, file] of files.entries()) {
    showProgress(`[${at + 1}/${files.length}] ${doing} ${file}`)
    const heard: Diagnostic[] = []
    const results: string[] = []
    let result = {}
    try {
      result = await deed(
        file,
        workshop,
        (diagnostic) => heard.push(diagnostic),
        (line) => results.push(line),
      )
    } catch (error) {
      heard.push(bug(error, terminal, file))
    }
    const findings = inFileOrder(heard, file)
    diagnoseAll(findings)
    if (!json) for (const line of results) terminal.out(line)
    const failed = findings.some(({ severity }) => severity === 'error')
    told.push({ file, status: failed ? 'failed' : 'ok', ...result, diagnostics: findings.map(plain) })
  }
  showProgress('')
  const failed = told.filter(({ status }) => status === 'failed').map(({ file }) => file)
  const { error: errors, warning: warnings, notice: notices } = counts
  const summary: Tally = { ok: told.length - failed.length, failed: failed.length, errors, warnings, notices }
  if (json) terminal.out(JSON.stringify({ files: told, diagnostics: apart.map(plain), summary }, null, 2))
  else {
    terminal.out(`${sum(summary)}，用时 ${((host.milliseconds() - start) / 1000).toFixed(1)} 秒。`)
    if (failed.length > 0 && files.length > 1) terminal.out(['有错误的文件：', ...failed].join('\n  '))
    const repairable = told.flatMap(({ file, diagnostics }) =>
      diagnostics.flatMap((one) => (one.fixable ? (one.file ?? file) : [])),
    )
    const fixable = [...new Set(repairable)].map(quoted).join(' ')
    if (fixable) terminal.out(`能自动改好的，运行：npm run check-report -- --fix ${fixable}`)
  }
  return errors > 0 ? 1 : 0
}

/** A diagnostic with its sentences, for programs. Its file may be another than the report: one of the pack's. */
export function plain(diagnostic: Diagnostic) {
  const { code, severity, place, repair } = diagnostic
  const { says: message, remedy } = sentence(diagnostic)
  return { code, severity, message, remedy, ...(repair && { fixable: true as const }), ...place }
}
