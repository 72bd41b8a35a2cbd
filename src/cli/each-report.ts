import { inFileOrder } from '../diagnostics/in-file-order.ts'
import { type FileResult, type Finding, plain, type Shard, type Summary } from '../results/results.ts'
import { writeAnnotation } from '../results/write-annotation.ts'
import type { Host } from '../source/host.ts'
import { type Account, type Craft, doAlone, doTogether, reportDoer } from './do-reports.ts'
import { type Outlets, writeResults } from './outlets.ts'
import { quoted } from './quoted.ts'
import { speaker } from './speaker.ts'
import type { Terminal } from './terminal.ts'
import type { Work } from './work.ts'

/** A task that every report of a batch is given to. */
export type Task = {
  /** What is being done, before a file's name: 正在检查. */
  doing: string
  craft: Craft
  /** The craft as data, if several threads may do it. */
  work?: Work
  /** What came of all; the time is added to it. */
  sum(summary: Summary): string
}

/** `name`: of the command. `jobs`: how many threads do the task. `shard`: if the reports are part of a batch. */
export type Manner = { name: string; outlets: Outlets; jobs?: number; shard?: Shard }

/**
 * Does a task for each report; none stops the others. Of each is told, in their order, what is wrong with it in the order
 * of its file and then what came of it; not a word of it if what is printed is for programs. Gives the exit code.
 */
export async function eachReport(
  files: readonly string[],
  task: Task,
  { name, outlets, jobs = 1, shard }: Manner,
  host: Host,
  terminal: Terminal,
): Promise<number> {
  const start = host.milliseconds()
  const { silent, annotate, forms } = outlets
  const { diagnose, diagnoseAll, counts } = speaker(host, silent ? { ...terminal, err: () => {} } : terminal)
  const say = silent ? () => {} : terminal.out
  const showProgress = (at: number) => {
    const file = files[at]
    if (silent || files.length <= 1) return
    terminal.progress?.(file === undefined ? '' : `[${at + 1}/${files.length}] ${task.doing} ${file}`)
  }
  const told: FileResult[] = []
  const failed: string[] = []
  const fixable = new Set<string>()
  const apart = new Map<string, Finding>()
  const tally = { ok: 0, unchanged: 0, failed: 0 }

  showProgress(0)
  let at = 0
  for await (const account of accountsOf(files, task, jobs, host)) {
    const file = files[at++] as string
    if (terminal.debug && account.trace && !silent) terminal.err(account.trace)
    // Every thread that opens the packs and fonts finds the same wrong with them.
    for (const diagnostic of account.apart) {
      const key = JSON.stringify(diagnostic)
      if (apart.has(key)) continue
      apart.set(key, plain(diagnostic))
      diagnose(diagnostic)
      if (annotate) say(writeAnnotation(plain(diagnostic)))
    }
    const findings = inFileOrder(account.findings, file)
    diagnoseAll(findings)
    for (const line of account.lines) say(line)
    if (annotate) for (const finding of findings) say(writeAnnotation(plain(finding), file))
    for (const { repair, place } of findings) if (repair) fixable.add(place?.file ?? file)
    const { result, milliseconds } = account
    const { unchanged, ...came } = result
    const wrong = findings.some(({ severity }) => severity === 'error')
    const status = wrong ? 'failed' : unchanged ? 'unchanged' : 'ok'
    tally[status]++
    if (status === 'failed') failed.push(file)
    const rest = { ...came, milliseconds: Math.round(milliseconds), diagnostics: findings.map(plain) }
    if (forms.length > 0) told.push({ file, status, ...rest })
    showProgress(at)
  }
  const { error: errors, warning: warnings, notice: notices } = counts
  const summary: Summary = { ...tally, errors, warnings, notices }
  const part = shard ? `第 ${shard.number}/${shard.of} 组：` : ''
  say(`${part}${task.sum(summary)}，用时 ${((host.milliseconds() - start) / 1000).toFixed(1)} 秒。`)
  if (failed.length > 0 && files.length > 1) say(['有错误的文件：', ...failed].join('\n  '))
  if (fixable.size > 0) say(adviseFixing([...fixable]))
  const results = { files: told, diagnostics: [...apart.values()], summary, ...(shard && { shard }) }
  const written = writeResults(outlets, results, name, { host, terminal, diagnose })
  return errors > 0 || !written ? 1 : 0
}

/** A command has to fit in a line. */
const mostNamed = 20

function adviseFixing(files: readonly string[]): string {
  if (files.length <= mostNamed)
    return `能自动改好的，运行：npm run check-report -- --fix ${files.map(quoted).join(' ')}`
  return `能自动改好的有 ${files.length} 份，运行：npm run check-report -- --fix 文件或文件夹`
}

function accountsOf(
  files: readonly string[],
  { craft, work }: Task,
  jobs: number,
  host: Host,
): AsyncGenerator<Account> {
  const { hire } = host
  if (jobs > 1 && files.length > 1 && work && hire) return doTogether(files, jobs, () => hire(work))
  return doAlone(files, reportDoer(craft, host))
}
