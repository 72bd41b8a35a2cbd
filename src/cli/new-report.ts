import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { findPack } from '../pack/choose-pack.ts'
import type { PackCard } from '../pack/pack.ts'
import { readPackFile } from '../pack/read-pack-file.ts'
import { writeSkeleton } from '../pack/write-skeleton.ts'
import type { Host } from '../source/host.ts'
import { openWorkshop } from '../workshop.ts'
import { type Command, helpOption } from './command.ts'
import { quoted } from './quoted.ts'

const usage = 'npm run new-report -- 类型 文件名'

export const newReportCommand: Command = {
  name: 'new-report',
  usage: 'new-report 类型 文件名',
  says: '新建一个 YAML 文件，里面有这一类公文的全部字段和说明',
  notes: ['文件名不写结尾的，自动加上 .yaml。已有的文件不会被覆盖。'],
  options: [helpOption],
  async run({ operands, diagnose }, host, terminal) {
    const { cards, pack: open } = openWorkshop(host, diagnose)
    const asked = readOperands(operands, cards, host, diagnose)
    if (!asked) return 2

    const { card, path } = asked
    const pack = open(card, diagnose)
    const sample = readPackFile(host, card.folder, 'sample.yaml', diagnose)
    if (!pack || !sample) return 1
    const refusal = host.writeFile(path, new TextEncoder().encode(writeSkeleton(pack, sample)))
    if (refusal) {
      diagnose({ code: 'command/cannot-write', severity: 'error', args: { path, reason: refusal.reason } })
      return 1
    }
    terminal.out(`✓ ${path}  ${card.name}`)
    terminal.out(`请打开它，把例子换成自己的内容，然后运行：npm run build-report -- ${quoted(path)}`)
    return 0
  },
}

/** The pack and the file that were meant. Undefined, and said, if either is missing or the file cannot be a new one. */
function readOperands(
  [type, file, extra]: readonly string[],
  cards: readonly PackCard[],
  host: Host,
  diagnose: Diagnose,
): { card: PackCard; path: string } | undefined {
  if (type === undefined || file === undefined) {
    const missing = type === undefined ? '类型和文件名' : '文件名'
    const known = cards.map(({ name }) => name).join('、')
    diagnose({ code: 'command/missing-operands', severity: 'error', args: { missing, usage, known } })
    return undefined
  }
  if (extra !== undefined) {
    diagnose({ code: 'command/unwanted-operand', severity: 'error', args: { extra, usage } })
    return undefined
  }
  const card = findPack(cards, type.trim(), diagnose)
  const path = yamlPath(file)
  if (!/\.ya?ml$/i.test(path)) {
    diagnose({ code: 'command/not-yaml', severity: 'error', args: { path } })
    return undefined
  }
  if (host.kindOf(path)) {
    diagnose({ code: 'command/file-exists', severity: 'error', args: { path } })
    return undefined
  }
  return card && { card, path }
}

/** The dot of “总结2.0” begins no ending: that has a letter first. */
function yamlPath(file: string): string {
  const path = file.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '')
  return /\.[a-z][a-z\d]*$/i.test(path) ? path : `${path}.yaml`
}
