import { posix } from 'node:path'
import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { type Format, formats, type Order } from '../order.ts'
import { recordFolder } from '../records/record.ts'
import { type Command, helpOption } from './command.ts'
import { eachReport, type Task } from './each-report.ts'
import { findInputs } from './find-inputs.ts'
import { jobsOption, readJobs } from './jobs.ts'
import { outletNote, outletOptions, readOutlets } from './outlets.ts'
import { type Output, type PrintJob, print } from './print-report.ts'
import { safeName } from './safe-name.ts'
import { readShard, shardOption, takeShard } from './shard.ts'
import { sumUp } from './sum-up.ts'
import { opener, readTools, toolOptions } from './tools.ts'
import { watchReports } from './watch-reports.ts'
import { craftOf, type Work } from './work.ts'

export const buildReportCommand: Command = {
  name: 'build-report',
  usage: 'build-report [文件、文件夹或通配符 ...] [选项]',
  says: '把写好的 YAML 文件做成 Word 和 PDF 公文',
  notes: [
    '不写文件时，做 examples 文件夹里的全部例子。文件夹里只做以 .yaml 和 .yml 结尾的文件。',
    '已经做过、公文和用到的模板、图片、字体都没有改的，不再做，说“没有变化”；上次指出的问题照样列出来。',
    outletNote,
  ],
  options: [
    { name: 'out', value: '文件夹', says: '成品放在哪个文件夹，默认 out', example: '--out 成品' },
    { name: 'format', value: '格式', says: '做哪些格式，默认 docx,pdf', example: '--format pdf' },
    {
      name: 'pdf',
      value: '种类',
      says: 'PDF 做成“存档”（长期保存，PDF/A）还是“普通”，默认存档',
      example: '--pdf 普通',
    },
    { name: 'attach', says: '把 YAML 文件附在 PDF 里，日后可以取出来再做；里面的注释别人也看得到' },
    { name: 'draft', value: '文字', otherwise: '草稿', says: '每页加上水印，默认的文字是“草稿”' },
    { name: 'embed-fonts', says: '把随附的开源字体放进 Word 文件，没有公文字体的电脑上也能照样显示' },
    { name: 'force', says: '没有变化的也重新做' },
    { name: 'verify', says: '重新做一遍，核对成品是不是一个字节也不差，什么也不写' },
    { name: 'watch', says: '做完以后不结束，文件一改就重做，按 Ctrl+C 结束' },
    ...toolOptions,
    jobsOption,
    shardOption,
    ...outletOptions,
    helpOption,
  ],
  async run({ operands, options, diagnose }, host, terminal) {
    const pair = findPair(options)
    if (pair) {
      diagnose({ code: 'command/not-together', severity: 'error', args: pair })
      return 2
    }
    const wanted = readFormats(options.format ?? formats.join(), diagnose)
    const batch = await findInputs(operands, host, diagnose)
    const tools = readTools(options, host, diagnose)
    const kind = readKind(options.pdf ?? kinds[0], diagnose)
    const outlets = readOutlets(options, diagnose)
    const part = readShard(options, diagnose)
    if (!wanted || !batch || !tools || !kind || !outlets || !part) return 2
    if ('attach' in options && !wanted.includes('pdf')) {
      const args = { first: '--attach', second: `--format ${options.format}` }
      diagnose({ code: 'command/not-together', severity: 'error', args })
      return 2
    }

    const order: Order = {
      formats: wanted,
      draft: options.draft,
      plain: kind === '普通',
      attach: 'attach' in options,
      embedFonts: 'embed-fonts' in options,
    }
    const plan = (inputs: readonly string[]): PrintJob | undefined => {
      const outputs = nameOutputs(inputs, options.out ?? 'out', diagnose)
      return outputs && { order, outputs }
    }
    const job = plan(batch)
    if (!job) return 2
    const verifies = 'verify' in options
    if (!verifies) for (const folder of foldersOf(job)) host.sweep(folder)
    if ('watch' in options) {
      const builder = (inputs: readonly string[]) => {
        const job = plan(inputs)
        return job && print(job, host)
      }
      const craft = { deed: print(job, host), open: opener(tools) }
      const task: Task = { doing: '正在做', craft, sum: sumUp['build-report'] }
      return watchReports({ operands, inputs: batch, task, tools, builder, diagnose }, host, terminal)
    }
    const name = verifies ? 'build-report --verify' : 'build-report'
    const { inputs, shard } = takeShard(batch, part, name, { order, tools }, host)
    const jobs = readJobs(options, inputs.length, host, diagnose)
    if (!jobs) return 2
    const work: Work = verifies
      ? { kind: 'verify', ...job, tools }
      : { kind: 'print', ...job, tools, force: 'force' in options }
    const doing = verifies ? '正在核对' : '正在做'
    const task: Task = { doing, craft: craftOf(work, host), work, sum: sumUp[name] }
    return eachReport(inputs, task, { name, outlets, jobs, shard }, host, terminal)
  },
}

/** Where files are written, and the records of them. */
function foldersOf({ outputs }: PrintJob): string[] {
  const folders = new Set(Array.from(outputs.values(), ({ base }) => posix.dirname(base)))
  return [...folders].flatMap((folder) => [folder, `${folder}/${recordFolder}`])
}

/** Options that contradict each other. */
function findPair(options: Record<string, string>): { first: string; second: string } | undefined {
  const batches = [jobsOption, shardOption, ...outletOptions].map(({ name }) => name)
  const pairs = [...batches, 'verify'].map((name) => ['watch', name]).concat([['force', 'verify']])
  const [first, second] = pairs.find((pair) => pair.every((name) => name in options)) ?? []
  return first && second ? { first: `--${first}`, second: `--${second}` } : undefined
}

const kinds = ['存档', '普通'] as const

function readKind(written: string, diagnose: Diagnose): (typeof kinds)[number] | undefined {
  const kind = kinds.find((one) => one === written)
  if (kind) return kind
  const args = { name: '--pdf', value: written, known: kinds.join('、') }
  diagnose({ code: 'command/bad-value', severity: 'error', args })
  return undefined
}

function readFormats(written: string, diagnose: Diagnose): Format[] | undefined {
  const names = written
    .toLowerCase()
    .split(/[,，、\s]+/)
    .filter((name) => name !== '')
  const unknown = names.find((name) => !formats.includes(name as Format))
  if (unknown === undefined && names.length > 0) return formats.filter((format) => names.includes(format))
  const args = { name: '--format', value: unknown ?? written, known: formats.join('、') }
  diagnose({ code: 'command/bad-value', severity: 'error', args })
  return undefined
}

/** The outputs of each input. Undefined, and said, if two inputs would share a file. */
function nameOutputs(inputs: readonly string[], folder: string, diagnose: Diagnose): Map<string, Output> | undefined {
  const owners = new Map<string, string>()
  const outputs = new Map<string, Output>()
  for (const input of inputs) {
    const own = input.replace(/^.*\//, '').replace(/(?<=.)\.[^.]*$/, '')
    const name = safeName(own)
    const base = `${folder.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '')}/${name}`
    // Windows and macOS take A.pdf and a.pdf for one file.
    const key = base.normalize('NFC').toLowerCase()
    const first = owners.get(key)
    if (first !== undefined) {
      diagnose({
        code: 'command/same-output',
        severity: 'error',
        args: { first, second: input, output: `${base}.pdf` },
      })
      return undefined
    }
    owners.set(key, input)
    const renamed = { code: 'output/renamed', severity: 'notice', args: { own, name } } as const
    outputs.set(input, name === own ? { base } : { base, renamed })
  }
  return outputs
}
