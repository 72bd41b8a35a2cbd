import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { choosePack, findPack } from '../pack/choose-pack.ts'
import type { PackCard } from '../pack/pack.ts'
import { readSample } from '../pack/read-sample.ts'
import { writeSkeleton } from '../pack/write-skeleton.ts'
import { readDocument } from '../pipeline.ts'
import type { Renewal } from '../renew/renew-report.ts'
import type { Host } from '../source/host.ts'
import { openWorkshop, type Workshop } from '../workshop.ts'
import { type Command, helpOption } from './command.ts'
import { quoted } from './quoted.ts'
import { readTools, templatesOption } from './tools.ts'

const usage = 'npm run new-report -- 类型 文件名'
const usageFrom = 'npm run new-report -- --from 去年的文件 文件名'

export const newReportCommand: Command = {
  name: 'new-report',
  usage: 'new-report 类型 文件名\n  new-report --from 去年的文件 [类型] 文件名',
  says: '新建一个 YAML 文件，里面有这一类公文的全部字段和说明',
  notes: [
    '文件名不写结尾的，自动加上 .yaml。已有的文件不会被覆盖。',
    '照去年的文件新建时，单位、标题和各层标题照抄，年份加一，正文、数字和日期清成空位“……”，等您填写。',
  ],
  options: [
    { name: 'from', value: '文件', says: '照去年的这个文件新建', example: '--from 2023年报.yaml' },
    templatesOption,
    helpOption,
  ],
  async run({ operands, options, diagnose }, host, terminal) {
    const { from } = options
    const tools = readTools(options, host, diagnose)
    if (!tools) return 2
    const workshop = openWorkshop(host, diagnose, tools)
    const cards = workshop.cardsFor(operands.at(-1) ?? '', diagnose)
    const asked = readOperands(operands, from !== undefined, cards, host, diagnose)
    if (!asked) return 2

    const { path } = asked
    const last = from === undefined ? undefined : await readLast(from.replaceAll('\\', '/'), workshop, diagnose)
    if (from !== undefined && !last) return 1
    const card = asked.card ?? (last && choosePack(cards, last, diagnose))
    const pack = card && workshop.pack(card, diagnose)
    const sample = card && readSample(host, card, diagnose)
    if (!pack || !sample) return 1
    const { renewReport } = await import('../renew/renew-report.ts')
    const renewal = last && renewReport(pack, sample, last)
    const text = renewal?.text ?? writeSkeleton(pack, sample)
    const refusal = host.writeFile(path, new TextEncoder().encode(text))
    if (refusal) {
      diagnose({ code: 'command/cannot-write', severity: 'error', args: { path, reason: refusal.reason } })
      return 1
    }
    terminal.out(`✓ ${path}  ${card.name}`)
    for (const line of renewal ? sumUp(renewal) : []) terminal.out(line)
    const task = renewal ? '把空位“……”换成今年的内容' : '把例子换成自己的内容'
    terminal.out(`请打开它，${task}，然后运行：npm run build-report -- ${quoted(path)}`)
    return renewal && (await hasErrors(path, workshop, diagnose)) ? 1 : 0
  },
}

/** Last year's report. Undefined, and said, if it has errors; what else there is to say of it was for last year. */
async function readLast(path: string, workshop: Workshop, diagnose: Diagnose) {
  if (!(await hasErrors(path, workshop, diagnose))) return (await readDocument(path, workshop, () => {}))?.source
  diagnose({ code: 'command/nothing-to-carry', severity: 'error', args: { path } })
  return undefined
}

/** Whether the report has errors, which are said. */
async function hasErrors(path: string, workshop: Workshop, diagnose: Diagnose): Promise<boolean> {
  let found = false
  await readDocument(path, workshop, (diagnostic) => {
    if (diagnostic.severity !== 'error') return
    found = true
    diagnose(diagnostic)
  })
  return found
}

/** What became of last year's fields, a line each. */
function sumUp({ year, kept, counted, emptied, unused, leftYears }: Renewal): string[] {
  const list = (says: string, names: readonly string[]) => (names.length > 0 ? [`  ${says}：${names.join('、')}`] : [])
  const years = year === undefined ? '' : `（${year}→${year + 1}，${year + 1}→${year + 2}）`
  return [
    ...list('照抄', kept),
    ...list(`年份加一${years}`, counted),
    ...list('正文、数字和日期清成空位“……”', emptied),
    ...list('停用（行首加了“# ”）', unused),
    ...list('没有动的年份，请核对', leftYears),
  ]
}

/** The pack and the file that were meant. Undefined, and said, if either is missing or the file cannot be a new one. */
function readOperands(
  operands: readonly string[],
  from: boolean,
  cards: readonly PackCard[],
  host: Host,
  diagnose: Diagnose,
): { card: PackCard | undefined; path: string } | undefined {
  const [type, file, extra] = from && operands.length === 1 ? [undefined, operands[0]] : operands
  const shown = from ? usageFrom : usage
  if (file === undefined || (type === undefined && !from)) {
    const missing = type === undefined && !from ? '类型和文件名' : '文件名'
    const known = cards.map(({ name }) => name).join('、')
    diagnose({ code: 'command/missing-operands', severity: 'error', args: { missing, usage: shown, known } })
    return undefined
  }
  if (extra !== undefined) {
    diagnose({ code: 'command/unwanted-operand', severity: 'error', args: { extra, usage: shown } })
    return undefined
  }
  const card = type === undefined ? undefined : findPack(cards, type.trim(), diagnose)
  const path = yamlPath(file)
  if (!/\.ya?ml$/i.test(path)) {
    diagnose({ code: 'command/not-yaml', severity: 'error', args: { path } })
    return undefined
  }
  if (host.kindOf(path)) {
    diagnose({ code: 'command/file-exists', severity: 'error', args: { path } })
    return undefined
  }
  return type === undefined || card ? { card, path } : undefined
}

/** The dot of “总结2.0” begins no ending: that has a letter first. */
function yamlPath(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '')
  return /\.[a-z][a-z\d]*$/i.test(path) ? path : `${path}.yaml`
}
