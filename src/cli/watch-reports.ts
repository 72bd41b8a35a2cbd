import { posix } from 'node:path'
import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Host, Watch } from '../source/host.ts'
import type { Tools } from '../workshop.ts'
import type { Deed } from './do-reports.ts'
import type { Task } from './each-report.ts'
import { listInputs, yamlName } from './find-inputs.ts'
import { rebuilder } from './rebuilder.ts'
import { isAmong, type Memory, rememberReads } from './remember-reads.ts'
import type { Terminal } from './terminal.ts'

/** How long a file may be cut short or away before that counts: some editors empty it, or put another in its place. */
const patience = 300

type Job = {
  operands: readonly string[]
  inputs: readonly string[]
  task: Task
  tools: Tools
  /** The deed for other inputs; undefined, and said, if they do not go together. */
  builder(inputs: readonly string[]): Deed | undefined
  diagnose: Diagnose
}

/**
 * Does the deed to every input, then again to those that a change concerns, until the user ends it: a report when it or
 * a picture of it changed, all of a pack when the pack did, all when what they share did. Gives the exit code.
 */
export async function watchReports(job: Job, host: Host, terminal: Terminal): Promise<number> {
  const { operands, builder, diagnose } = job
  let { inputs, task } = job
  const watch = host.watch()
  const memory = rememberReads(host)
  const told = new Set<string>()
  const listen = () => {
    const folders = [...memory.folders(), ...inputs.map((input) => posix.dirname(input)), ...patternFolders(operands)]
    for (const path of watch.folders([...new Set(folders)])) {
      if (!told.has(path)) diagnose({ code: 'watch/unwatchable', severity: 'warning', args: { path } })
      told.add(path)
    }
  }
  const { build, concerns } = rebuilder(memory, listen, host, terminal, job.tools)

  await listInputs(operands, memory.host, () => {})
  await build(inputs, task)
  task = { ...task, sum: sumAgain }
  listen()
  terminal.out('正在等待改动，按 Ctrl+C 结束。')
  const changes = () => settled(watch, memory, host)
  for (let paths = await changes(); paths; paths = await changes()) {
    const before = inputs
    if (paths.some((path) => yamlName.test(path) && !(isAmong(path, inputs) && host.kindOf(path)))) {
      const found = await listInputs(operands, memory.host, () => {})
      const deedNow = builder(found)
      inputs = deedNow ? found : inputs.filter((input) => found.includes(input))
      task = { ...task, craft: { ...task.craft, deed: deedNow ?? task.craft.deed } }
    }
    const gone = before.filter((input) => !inputs.includes(input))
    const added = inputs.filter((input) => !before.includes(input))
    const concerned = concerns(paths)
    const again = inputs.filter((input) => added.includes(input) || concerned.reports.includes(input))
    const time = host.timeOfDay()
    if (gone.length > 0) terminal.out(`${time} ${names(gone)}没有了，以后不再做；已经做好的成品还在。`)
    if (added.length > 0) terminal.out(`${time} 新增${names(added)}。`)
    const changed = concerned.paths.filter((path) => !isAmong(path, [...gone, ...added]))
    if (again.length > 0 && changed.length > 0) terminal.out(`${time} ${names(changed)}改了。`)
    if (again.length > 0) await build(again, task)
    listen()
  }
  return 0
}

const sumAgain: Task['sum'] = ({ ok, failed }) =>
  failed === 0 ? `已生成 ${ok} 份` : `已生成 ${ok} 份，失败 ${failed} 份（原来的成品没有动）`

/** What changed, when it can be read: a file that lost half its length or went away may be in the middle of being saved. */
async function settled(watch: Watch, memory: Memory, host: Host): Promise<string[] | undefined> {
  const first = await watch.next()
  if (!first) return undefined
  const paths = new Set(first)
  const unfinished = (path: string) => {
    const before = memory.lengthOf(path)
    if (before === undefined && !yamlName.test(path)) return false
    const content = host.readFile(path)
    return !(content instanceof Uint8Array) || content.length === 0 || content.length < (before ?? 0) / 2
  }
  const until = host.milliseconds() + patience
  for (let left = patience; left > 0 && [...paths].some(unfinished); left = until - host.milliseconds()) {
    const more = await watch.next(left)
    if (!more) return undefined
    for (const path of more) paths.add(path)
    if (more.length === 0) break
  }
  return [...paths]
}

/** Where new files that match a pattern may appear: the folder before its first wildcard. */
function patternFolders(operands: readonly string[]): string[] {
  const patterns = operands.map((operand) => operand.replaceAll('\\', '/')).filter((operand) => /[*?[{]/.test(operand))
  return patterns.map((pattern) => posix.dirname(`${pattern.replace(/[*?[{].*$/, '')}.`))
}

function names(paths: readonly string[]): string {
  const shown = paths.slice(0, 3).map((path) => `“${path}”`)
  return paths.length > shown.length ? `${shown.join('、')}等 ${paths.length} 个文件` : shown.join('、')
}
