import { posix } from 'node:path'
import type { BrokenReport } from '../collect/call-roll.ts'
import type { Collection } from '../collect/collect-reports.ts'
import type { UnitReport } from '../collect/unit.ts'
import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts'
import { readDocument, readFields } from '../pipeline.ts'
import { plain } from '../results/results.ts'
import type { Host } from '../source/host.ts'
import { readReport } from '../source/read-report.ts'
import { openWorkshop, type Workshop } from '../workshop.ts'
import { type Command, helpOption, jsonOption } from './command.ts'
import { listInputs, yamlName } from './find-inputs.ts'
import { quoted } from './quoted.ts'
import { pathKey } from './remember-reads.ts'
import type { Terminal } from './terminal.ts'
import { readTools, toolOptions } from './tools.ts'

const usage = 'npm run collect-reports -- 文件夹 --template 汇总.yaml'

export const collectReportsCommand: Command = {
  name: 'collect-reports',
  usage: 'collect-reports 文件夹 --template 汇总.yaml [选项]',
  says: '把许多单位报来的 YAML 文件汇总成一份公文的 YAML 文件',
  notes: [
    '文件夹里每个单位一份；也可以写几个文件或通配符。不写 --out 的，结果写在汇总文件的旁边，名称后面加“-结果”。已有的文件不会被覆盖。',
    '缺报的单位指出来，结果照样写；有错误的、重报的、不在名单里的各份不汇总，也指出来。',
  ],
  options: [
    { name: 'template', value: '文件', says: '怎样汇总，写在这个文件里', example: '--template 汇总.yaml' },
    { name: 'out', value: '文件', says: '结果写在这个文件里（可以只写 -o）', example: '--out 结果.yaml' },
    ...toolOptions,
    jsonOption,
    helpOption,
  ],
  async run({ operands, options, diagnose: speak }, host, terminal) {
    const json = 'json' in options
    const heard: Diagnostic[] = []
    const diagnose: Diagnose = (diagnostic) => {
      heard.push(diagnostic)
      if (!json) speak(diagnostic)
    }
    const asked = await readOperands(operands, options, host, diagnose)
    const tools = readTools(options, host, diagnose)
    const made = asked && tools && (await collect(asked, openWorkshop(host, diagnose, tools), diagnose))
    const failed = heard.some(({ severity }) => severity === 'error')
    if (json) terminal.out(JSON.stringify({ ...(made && account(made)), diagnostics: heard.map(plain) }, null, 2))
    else if (made) tell(made, terminal)
    if (!asked || !tools) return 2
    return failed ? 1 : 0
  },
}

type Asked = { files: string[]; template: string; output: string }
type Made = Collection & { output: string; broken: BrokenReport[] }

/** Reads, collects and writes. Undefined, and said, if nothing was written. */
async function collect({ files, template, output }: Asked, workshop: Workshop, diagnose: Diagnose) {
  const { host } = workshop
  let sound = true
  const read = readFields(template, workshop, (diagnostic) => {
    sound &&= diagnostic.severity !== 'error'
    diagnose(diagnostic)
  })
  if (!read || !sound) return undefined
  const labels = [template, ...files].map((file) => posix.basename(file))
  const alike = new Set(labels).size < labels.length
  const label = (file: string) => (alike ? file : posix.basename(file))
  const reports: UnitReport[] = []
  const broken: BrokenReport[] = []
  for (const file of files) {
    const report = await readSound(file, workshop, diagnose)
    if (report) reports.push({ ...report, label: label(file) })
    else broken.push({ file, issuer: (readReport(host, file, () => {})?.data as { 单位?: unknown } | undefined)?.单位 })
  }
  const { collectReports } = await import('../collect/collect-reports.ts')
  const wayTo = (file: string) => posix.relative(posix.dirname(output), posix.dirname(file))
  const collection = collectReports(
    { template: { ...read.report, label: label(template) }, reports, broken, wayTo },
    diagnose,
  )
  if (!collection) return undefined
  const refusal = host.writeFile(output, new TextEncoder().encode(collection.text))
  if (refusal) {
    diagnose({ code: 'command/cannot-write', severity: 'error', args: { path: output, reason: refusal.reason } })
    return undefined
  }
  await readSound(output, workshop, diagnose)
  return { ...collection, output, broken }
}

/** A report; undefined if it has errors, which are said. What else there is to say of it is for whoever wrote it. */
async function readSound(file: string, workshop: Workshop, diagnose: Diagnose) {
  let sound = true
  const report = await readDocument(file, workshop, (diagnostic) => {
    if (diagnostic.severity !== 'error') return
    sound = false
    diagnose(diagnostic)
  })
  return sound ? report : undefined
}

/** For programs. */
const account = ({ output, units, expected, missing, leftOut, broken, untaken }: Made) => ({
  file: output,
  expected,
  taken: units.map(({ name, source }) => ({ unit: name, file: source.file })),
  missing,
  leftOut: [...broken.map(({ file }) => file), ...leftOut],
  untaken: Object.fromEntries([...untaken].map(([name, reports]) => [name, reports.map(({ source }) => source.file)])),
})

function tell({ output, summary: [first, ...others] }: Made, terminal: Terminal): void {
  terminal.out(`✓ ${output}  ${first}`)
  for (const line of others) terminal.out(`  ${line}`)
  terminal.out(`请打开它核对、修改，然后运行：npm run build-report -- ${quoted(output)}`)
}

/** The reports, the file to collect by and the one to write. Undefined, and said, if the command was wrong. */
async function readOperands(
  operands: readonly string[],
  { template: written, out }: Record<string, string>,
  host: Host,
  diagnose: Diagnose,
): Promise<Asked | undefined> {
  const missing = [
    ...(operands.length > 0 ? [] : ['各单位的文件所在的文件夹']),
    ...(written === undefined ? ['汇总的文件（--template）'] : []),
  ]
  if (written === undefined || missing.length > 0) {
    const args = { missing: missing.join('和'), usage, known: '' }
    diagnose({ code: 'command/missing-operands', severity: 'error', args })
    return undefined
  }
  const template = slashed(written)
  const output = out === undefined ? template.replace(/(\.ya?ml)?$/i, '-结果.yaml') : slashed(out)
  for (const path of [template, output])
    if (!yamlName.test(path)) {
      diagnose({ code: 'command/not-yaml', severity: 'error', args: { path } })
      return undefined
    }
  if (host.kindOf(output)) {
    diagnose({ code: 'command/file-exists', severity: 'error', args: { path: output } })
    return undefined
  }
  let sound = true
  const found = await listInputs(operands, host, (diagnostic) => {
    sound = false
    diagnose(diagnostic)
  })
  const files = found.filter((file) => pathKey(file) !== pathKey(template))
  return sound ? { files, template, output } : undefined
}

const slashed = (path: string) => path.replaceAll('\\', '/')
