import { posix } from 'node:path'
import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts'
import { formats } from '../order.ts'
import { listPacks } from '../pack/list-packs.ts'
import type { Pack, PackCard } from '../pack/pack.ts'
import { readSample } from '../pack/read-sample.ts'
import { buildReport, layOutReport } from '../pipeline.ts'
import type { YamlSource } from '../source/source.ts'
import { openWorkshop, type Workshop } from '../workshop.ts'
import { type Command, helpOption, jsonOption } from './command.ts'
import type { Craft, Deed, OpenWorkshop } from './do-reports.ts'
import { eachReport, type Task } from './each-report.ts'
import { findTemplates } from './find-templates.ts'
import { noOutlets, printedJson } from './outlets.ts'
import { deliver } from './print-report.ts'
import { opener, readTools, templatesOption } from './tools.ts'
import { watchReports } from './watch-reports.ts'

export const checkTemplateCommand: Command = {
  name: 'check-template',
  usage: 'check-template [模板 ...] [选项]',
  says: '检查报告类型的模板：字段、模板和例子，指出在哪个文件的第几行',
  notes: [
    '模板写文件夹名（notice）、类型名（通知）或者文件夹的位置；不写的，检查全部模板。',
    '除了例子，还用编出来的内容试：字段都填、只填必填的，再一个一个地少填、多填。',
  ],
  options: [
    { name: 'watch', says: '检查以后不结束，文件一改就再检查，并把例子做到 out 文件夹，按 Ctrl+C 结束' },
    templatesOption,
    jsonOption,
    helpOption,
  ],
  async run({ operands, options, diagnose }, host, terminal) {
    if ('watch' in options && 'json' in options) {
      diagnose({ code: 'command/not-together', severity: 'error', args: { first: '--watch', second: '--json' } })
      return 2
    }
    const tools = readTools(options, host, diagnose)
    if (!tools) return 2
    const shelves = [...(tools.templates === undefined ? [] : [tools.templates]), host.ours('templates')]
    const { cards } = openWorkshop(host, () => {}, tools)
    const folders = findTemplates(operands, cards, shelves, host, diagnose)
    if (!folders) return 2
    const sum: Task['sum'] = ({ ok, failed, warnings }) =>
      `已检查 ${ok + failed} 个模板，有错误的 ${failed} 个，警告 ${warnings} 处`
    const doing = '正在检查'
    if (!('watch' in options)) {
      const craft: Craft = { deed: (folder, ...rest) => check(folder, false, ...rest), open: withoutThose(folders) }
      const outlets = 'json' in options ? printedJson : noOutlets
      return eachReport(folders, { doing, craft, sum }, { name: 'check-template', outlets }, host, terminal)
    }

    // What is watched are files.
    const inputs = folders.map((folder) => `${folder}/pack.yaml`)
    const deed: Deed = (file, ...rest) => check(posix.dirname(file), true, ...rest)
    const builder = () => deed
    const task: Task = { doing, craft: { deed, open: opener(tools) }, sum }
    return watchReports({ operands: inputs, inputs, task, tools, builder, diagnose }, host, terminal)

    /** What is wrong with the cards of the packs that are checked is said when they are. */
    function withoutThose(folders: readonly string[]): OpenWorkshop {
      return (host, say) =>
        opener(tools ?? {})(host, (diagnostic) => {
          if (!folders.some((folder) => isIn(folder, diagnostic))) say(diagnostic)
        })
    }
  },
}

const isIn = (folder: string, { place }: Diagnostic) => place?.file.startsWith(`${folder}/`) ?? false

/** Checks one pack and lays its sample out; `print` makes its files too. */
async function check(
  folder: string,
  print: boolean,
  workshop: Workshop,
  say: Diagnose,
  tell: (line: string) => void,
): ReturnType<Deed> {
  const { host } = workshop
  let failed = false
  const told = new Set<string>()
  const note: Diagnose = (diagnostic) => {
    failed ||= diagnostic.severity === 'error'
    told.add(spot(diagnostic))
    // check-report --fix knows reports only.
    const { repair, ...rest } = diagnostic
    say(diagnostic.place?.file === `${folder}/sample.yaml` ? diagnostic : rest)
  }
  const card = findCard(folder, workshop, note)
  if (!card) return {}
  // Lets a watch know what belongs to it.
  workshop.pack(card, () => {})
  const { checkPack } = await import('../template-check/check-pack.ts')
  const { checkSample } = await import('../template-check/check-sample.ts')
  const pack = checkPack(host, card, note)
  const sample = pack && readSample(host, card, note)
  if (!pack || !sample) return {}
  const isOwn = sample.file.startsWith(`${folder}/`)
  if (!checkSample(pack, sample, isOwn, note)) return {}

  const bench = benchFor(pack, sample, workshop)
  /** What the template does wrong has been said where it was checked. */
  const besides: Diagnose = (diagnostic) => {
    const { place } = diagnostic
    if (place === undefined || place.file === sample.file || !told.has(spot(diagnostic))) note(diagnostic)
  }
  if (!print) {
    const layout = await layOutReport(sample.file, { formats }, bench, besides)
    if (!layout || failed) return {}
    const pages = layout.pages.length
    tell(`✓ ${folder}  ${card.name}，例子 ${pages} 页`)
    return { pages }
  }
  const prints = (await buildReport(sample.file, { formats }, bench, besides)) ?? []
  if (failed) return {}
  return deliver(prints, { base: `out/${card.id}` }, host, note, tell)
}

const spot = ({ place }: Diagnostic) => `${place?.file} ${place?.line} ${place?.column}`

/** The card of the pack in a folder, with all there is to say of it; undefined if it is wrong. */
function findCard(folder: string, { host, cards }: Workshop, say: Diagnose): PackCard | undefined {
  const known = cards.find((card) => card.folder === folder)
  if (known) return known
  // It may be wrong, stand elsewhere, or be hidden by one of the same name.
  const shelves = [...new Set([posix.dirname(folder), host.ours('templates')])]
  const listed = listPacks(host, shelves, (diagnostic) => isIn(folder, diagnostic) && say(diagnostic))
  return listed.find((card) => card.folder === folder)
}

/** A workshop that has but this pack, and its sample even if that is the one of the pack it is based on. */
function benchFor(pack: Pack, sample: YamlSource, workshop: Workshop): Workshop {
  const { host } = workshop
  const text = sample.lines.join('\n').replace(/^类型:.*$/m, `类型: ${pack.name}`)
  const bytes = new TextEncoder().encode(text)
  const readFile: typeof host.readFile = (path, most) => (path === sample.file ? bytes : host.readFile(path, most))
  return { ...workshop, host: { ...host, readFile }, cardsFor: () => [pack], pack: () => pack }
}
