import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Imported } from '../import/import-report.ts'
import { findPack } from '../pack/choose-pack.ts'
import { buildReport, readDocument } from '../pipeline.ts'
import type { Host } from '../source/host.ts'
import { mostPictureBytes } from '../source/limits.ts'
import { readReport } from '../source/read-report.ts'
import { openWorkshop, type Workshop } from '../workshop.ts'
import { type Command, helpOption } from './command.ts'
import { quoted } from './quoted.ts'
import { safeName } from './safe-name.ts'
import type { Terminal } from './terminal.ts'
import { readTools, templatesOption } from './tools.ts'

const usage = 'npm run import-report -- 旧文件'

export const importReportCommand: Command = {
  name: 'import-report',
  usage:
    'import-report 旧文件 [--类型 类型] [--out 文件] [--report]\n  import-report 改过的Word文件 --into 原来的YAML文件',
  says: '把以前的公文（Word、PDF、网页、文本）变成 YAML 文件',
  notes: [
    '认得以 .docx、.pdf、.html、.txt、.md 结尾的文件。不写 --out 的，YAML 文件与旧文件同名，放在一起；已有的文件不会被覆盖。',
    'PDF 里附有做它的 YAML 文件的（build-report --attach），原样取出。',
    '旧文件里的每一个字，不是写进了 YAML 文件，就是列在 --report 里。拿不准的地方逐处提示。',
  ],
  options: [
    { name: '类型', value: '类型', says: '公文的类型；不写的，从标题认', example: '--类型 通知' },
    { name: 'out', value: '文件', says: '写到这个 YAML 文件（也可以写成 -o）', example: '--out 2023年报.yaml' },
    { name: 'report', says: '列出没有写进 YAML 文件的字，在哪里，为什么' },
    {
      name: 'into',
      value: '文件',
      says: '只把与这个 YAML 文件不同的地方改在它里面，注释和先后不动',
      example: '--into 2023年报.yaml',
    },
    templatesOption,
    helpOption,
  ],
  async run({ operands, options, diagnose }, host, terminal) {
    const tools = readTools(options, host, diagnose)
    const asked = tools && readOperands(operands, options, host, diagnose)
    if (!tools || !asked) return 2
    const { path, target } = asked
    const workshop = openWorkshop(host, diagnose, tools)
    const cards = workshop.cardsFor(target, diagnose)
    const type = options.类型
    const card = type === undefined ? undefined : findPack(cards, type.trim(), diagnose)
    if (type !== undefined && !card) return 2
    const bytes = readFile(path, host, diagnose)
    if (!bytes) return 1

    const original = 'into' in options ? undefined : await attached(bytes, path)
    if (original) return keepOriginal(original, target, host, terminal, diagnose)

    const { importReport } = await import('../import/import-report.ts')
    const pictures = pictureFolder(target, host)
    const open = (one: Parameters<Workshop['pack']>[0]) => workshop.pack(one, diagnose)
    const imported = await importReport({ bytes, path, cards, card, pictures, open }, diagnose)
    if (!imported) return 1
    const text = await ('into' in options
      ? update(target, imported, workshop, diagnose)
      : write(path, target, imported, host))
    if (text === undefined) return 1
    const folder = target.replace(/[^/]*$/, '')
    const files = [
      ...imported.pictures.map(({ name, bytes }) => [folder + name, bytes] as const),
      [target, new TextEncoder().encode(text)] as const,
    ]
    for (const [file, content] of files) {
      const refusal = host.writeFile(file, content)
      if (!refusal) continue
      diagnose({ code: 'command/cannot-write', severity: 'error', args: { path: file, reason: refusal.reason } })
      return 1
    }
    terminal.out(`✓ ${target}  ${imported.card.name}`)
    for (const line of sumUp(imported, 'report' in options, target)) terminal.out(line)
    await sayDoubts(target, imported, workshop, diagnose)
    terminal.out(`请打开它核对，然后运行：npm run build-report -- ${quoted(target)}`)
    return 0
  },
}

function readOperands(
  operands: readonly string[],
  { out, into }: Record<string, string>,
  host: Host,
  diagnose: Diagnose,
): { path: string; target: string } | undefined {
  const [file, extra] = operands
  if (file === undefined) {
    diagnose({ code: 'import/missing-file', severity: 'error', args: { usage } })
    return undefined
  }
  if (extra !== undefined) {
    diagnose({ code: 'command/unwanted-operand', severity: 'error', args: { extra, usage } })
    return undefined
  }
  if (out !== undefined && into !== undefined) {
    diagnose({ code: 'command/not-together', severity: 'error', args: { first: '--out', second: '--into' } })
    return undefined
  }
  const path = file.replaceAll('\\', '/')
  const named = (into ?? out)?.replaceAll('\\', '/')
  const target = named ?? path.replace(/(?:\.[^./]*)?$/, '.yaml')
  const written = named !== undefined && !/\.[a-z][a-z\d]*$/i.test(named) ? `${named}.yaml` : target
  if (!/\.ya?ml$/i.test(written)) {
    diagnose({ code: 'command/not-yaml', severity: 'error', args: { path: written } })
    return undefined
  }
  if (into === undefined && host.kindOf(written)) {
    diagnose({ code: 'import/file-exists', severity: 'error', args: { path: written } })
    return undefined
  }
  return { path, target: written }
}

function readFile(path: string, host: Host, diagnose: Diagnose): Uint8Array | undefined {
  const bytes = host.readFile(path, mostPictureBytes)
  if (bytes instanceof Uint8Array) return bytes
  // A report's reader says why in the same words.
  readReport({ readFile: () => bytes }, path, diagnose)
  return undefined
}

/** The report that a PDF of ours was made from, if it holds it. */
async function attached(bytes: Uint8Array, path: string): Promise<Uint8Array | undefined> {
  if (!/\.pdf$/i.test(path)) return undefined
  const { attachedSource } = await import('../inspect/attached-source.ts')
  return attachedSource(bytes)?.bytes
}

/** Writes it byte for byte. Gives the exit code. */
function keepOriginal(bytes: Uint8Array, target: string, host: Host, terminal: Terminal, diagnose: Diagnose): number {
  const refusal = host.writeFile(target, bytes)
  if (refusal) {
    diagnose({ code: 'command/cannot-write', severity: 'error', args: { path: target, reason: refusal.reason } })
    return 1
  }
  terminal.out(`✓ ${target}  是做这份 PDF 的 YAML 文件，原样取出`)
  terminal.out(`请打开它修改，然后运行：npm run build-report -- ${quoted(target)}`)
  return 0
}

/** A folder beside the report that is not there yet. */
function pictureFolder(target: string, host: Host): string {
  const name = `${safeName(target.replace(/^.*\//, '').replace(/\.ya?ml$/i, ''))}的图片`
  const folder = target.replace(/[^/]*$/, '')
  for (let count = 1; ; count++) {
    const own = count === 1 ? name : `${name}${count}`
    if (!host.kindOf(folder + own)) return own
  }
}

async function write(path: string, target: string, { fields, doubts }: Imported, host: Host): Promise<string> {
  const { writeReport } = await import('../import/write-report.ts')
  const head = [
    `yaml-language-server: $schema=${schemaFrom(target, host)}`,
    `由“${path.replace(/^.*\//, '')}”导入。请对照原文看一遍${doubts.length > 0 ? '，特别是导入时提示的地方' : ''}；`,
    `改好以后，在本项目文件夹里运行 npm run build-report -- ${quoted(target)}，Word 和 PDF 就在 out 文件夹里。`,
  ]
  return writeReport(fields, head)
}

/** The way from the report to the schema that editors know its fields by. */
function schemaFrom(target: string, host: Host): string {
  const schema = host.ours('schemas/wendu.schema.json')
  if (/^(?:\/|[A-Za-z]:)/.test(schema)) return encodeURI(`file://${schema.startsWith('/') ? '' : '/'}${schema}`)
  const steps = target
    .split('/')
    .slice(0, -1)
    .filter((step) => step !== '.')
  return target.startsWith('/') || steps.includes('..') ? schema : `${'../'.repeat(steps.length)}${schema}`
}

/**
 * The report with what the old file says otherwise than the Word file that the report makes. Undefined, and said, if the
 * report has errors.
 */
async function update(
  target: string,
  imported: Imported,
  workshop: Workshop,
  diagnose: Diagnose,
): Promise<string | undefined> {
  const source = readReport(workshop.host, target, () => {})
  const [word] =
    (await buildReport(target, { formats: ['docx'] }, workshop, (diagnostic) => {
      if (diagnostic.severity === 'error') diagnose(diagnostic)
    })) ?? []
  if (!source || !word) {
    diagnose({ code: 'import/cannot-update', severity: 'error', args: { path: target } })
    return undefined
  }
  const { importReport } = await import('../import/import-report.ts')
  const { updateReport } = await import('../import/update-report.ts')
  const cards = workshop.cardsFor(target, () => {})
  const open = (one: Parameters<Workshop['pack']>[0]) => workshop.pack(one, diagnose)
  const own = {
    bytes: word.bytes,
    path: 'word.docx',
    cards,
    card: imported.card,
    pictures: pictureFolder(target, workshop.host),
    open,
  }
  const before = await importReport(own, diagnose)
  return before && updateReport(source, before.fields, imported.fields).text
}

/** What became of the characters of the old file. */
function sumUp({ characters, losses, widened }: Imported, whole: boolean, target: string): string[] {
  const lost = losses.reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0)
  const left = losses.length === 0 ? '全部写进了文件' : `没有写进文件的 ${lost} 字，共 ${losses.length} 处`
  const marks = widened > 0 ? `；半角标点改成全角的 ${widened} 处` : ''
  const hint = losses.length > 0 && !whole ? `要逐处看，请移走“${target}”，加上 --report 再导入一次。` : ''
  const rows = whole
    ? losses.map(({ where, text, why }) => `  ${where}  “${text.replace(/\s+/g, ' ').trim()}”  ${why}`)
    : []
  return [`原文 ${characters} 字，${left}${marks}。${hint}`, ...rows]
}

/** Doubts at their places in the new file; then what the report itself still has wrong. */
async function sayDoubts(target: string, { doubts }: Imported, workshop: Workshop, diagnose: Diagnose): Promise<void> {
  const source = readReport(workshop.host, target, () => {})
  for (const { find, ...doubt } of doubts) {
    const place = find === undefined ? undefined : placeOf(find)
    // Of a heading that the program writes itself there is nothing to look at.
    if (find !== undefined && !place) continue
    diagnose({ ...doubt, severity: 'notice', place } as Diagnostic)
  }
  await readDocument(target, workshop, (diagnostic) => {
    if (diagnostic.severity === 'error') diagnose(diagnostic)
  })

  function placeOf(text: string) {
    const field = /^(\p{Script=Han}+):/u.exec(text)?.[1]
    return field ? source?.valuePlace([field]) : source?.find(text)
  }
}
