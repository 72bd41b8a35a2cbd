import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { PackCard } from '../pack/pack.ts'
import { readPackFile } from '../pack/read-pack-file.ts'
import { readSample } from '../pack/read-sample.ts'
import { writePack, writeVariant } from '../pack/write-pack.ts'
import type { Host } from '../source/host.ts'
import { openWorkshop, type Workshop } from '../workshop.ts'
import { type Command, helpOption } from './command.ts'
import { findTemplates } from './find-templates.ts'
import { quoted } from './quoted.ts'
import { safeName } from './safe-name.ts'
import { readTools, templatesOption } from './tools.ts'

const usage = 'npm run new-template -- 文件夹名'

export const newTemplateCommand: Command = {
  name: 'new-template',
  usage: 'new-template 文件夹名 [选项]',
  says: '新建一种报告类型的模板，里面有说明，马上就能用',
  notes: ['新的文件夹放在 templates 里，或者 --templates 写的文件夹里。已有的文件夹不会被改动。'],
  options: [
    { name: 'from', value: '模板', says: '在这个模板上改，只写不同的', example: '--from 通知' },
    templatesOption,
    helpOption,
  ],
  async run({ operands, options, diagnose }, host, terminal) {
    const tools = readTools(options, host, diagnose)
    if (!tools) return 2
    const shelf = tools.templates ?? host.ours('templates')
    const workshop = openWorkshop(host, diagnose, tools)
    const id = readId(operands, shelf, workshop.cards, host, diagnose)
    const base = options.from === undefined ? undefined : findBase(options.from, shelf, workshop, diagnose)
    if (id === undefined || (options.from !== undefined && !base)) return 2

    const files = base ? variantOf(base, id, workshop, diagnose) : newPack(id, host, diagnose)
    if (!files) return 1
    const folder = `${shelf}/${id}`
    for (const [name, text] of Object.entries(files)) {
      const path = `${folder}/${name}`
      const refusal = host.writeFile(path, new TextEncoder().encode(text))
      if (refusal) {
        diagnose({ code: 'command/cannot-write', severity: 'error', args: { path, reason: refusal.reason } })
        return 1
      }
      terminal.out(`✓ ${path}`)
    }
    const own = tools.templates === undefined ? '' : ` --templates ${quoted(tools.templates)}`
    for (const line of nextSteps(folder, id, own)) terminal.out(line)
    return 0
  },
}

function nextSteps(folder: string, id: string, own: string): string[] {
  return [
    `接着打开“${folder}”里的文件，照“#”后面的说明来改；templates/README.md 里有全部写法。改好以后：`,
    `  检查模板：npm run check-template -- ${id}${own}`,
    `  做出例子：npm run build-report -- ${quoted(`${folder}/sample.yaml`)}${own}`,
    ...(own ? [] : ['  编辑器按它提示：npm run schemas']),
  ]
}

/** The new folder's name. Undefined, and said, if there is none, it cannot be one, or is taken. */
function readId(
  [id, extra]: readonly string[],
  shelf: string,
  cards: readonly PackCard[],
  host: Host,
  diagnose: Diagnose,
): string | undefined {
  const folder = `${shelf}/${id}`
  const namesake = cards.find(({ name, aliases }) => id !== undefined && [name, ...aliases].includes(id))
  if (id === undefined) diagnose({ code: 'command/missing-template', severity: 'error', args: { usage } })
  else if (extra !== undefined)
    diagnose({ code: 'command/unwanted-operand', severity: 'error', args: { extra, usage } })
  else if (!/^[\p{Script=Han}a-z\d][\p{Script=Han}a-z\d-]*$/iu.test(id) || safeName(id) !== id)
    diagnose({ code: 'command/bad-template-name', severity: 'error', args: { name: id } })
  else if (host.kindOf(folder)) diagnose({ code: 'command/template-exists', severity: 'error', args: { path: folder } })
  else if (namesake)
    diagnose({ code: 'command/template-name-taken', severity: 'error', args: { name: id, folder: namesake.folder } })
  else return id
  return undefined
}

/** The pack that the new one is to be based on; undefined, and said, if there is none. */
function findBase(from: string, shelf: string, { cards, host }: Workshop, diagnose: Diagnose): PackCard | undefined {
  const [folder] = findTemplates([from], cards, [shelf], host, diagnose) ?? []
  return cards.find((card) => card.folder === folder)
}

function newPack(id: string, host: Host, diagnose: Diagnose) {
  const source = readPackFile(host, host.ours('templates'), '_new.yaml', diagnose)
  return source && writePack(source, id)
}

function variantOf(card: PackCard, id: string, workshop: Workshop, diagnose: Diagnose) {
  const { host } = workshop
  const source = readPackFile(host, host.ours('templates'), '_new.yaml', diagnose)
  const pack = workshop.pack(card, diagnose)
  const sample = readSample(host, card, diagnose)
  return source && pack && sample && writeVariant(source, id, pack, sample)
}
