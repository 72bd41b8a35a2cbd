import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Finding, Inspection } from '../inspect/inspect-pdf.ts'
import type { Host } from '../source/host.ts'
import { type Command, helpOption } from './command.ts'
import { jsonOption, plain } from './each-report.ts'
import type { Terminal } from './terminal.ts'

const usage = 'npm run inspect -- 文件.pdf'

/** So many places of a finding are shown. */
const mostPlaces = 5

export const inspectCommand: Command = {
  name: 'inspect',
  usage: 'inspect PDF文件 ... [选项]',
  says: '检查 PDF：它声明了什么（长期保存、无障碍），是不是真的做到',
  notes: [
    '也可以写文件夹或通配符。别的软件做的 PDF 也能检查；没有声明的标准不检查。',
    '依据 ISO 19005-2、ISO 19005-3（PDF/A）和 ISO 14289-1（PDF/UA）；程序能判断的才检查，替代文字写得好不好要人来看。',
  ],
  options: [jsonOption, helpOption],
  async run({ operands, options, diagnose }, host, terminal) {
    const json = 'json' in options
    if (operands.length === 0) {
      const args = { missing: '要检查的 PDF 文件', usage, known: '' }
      diagnose({ code: 'command/missing-operands', severity: 'error', args })
      return 2
    }
    const files = await findPdfs(operands, host, diagnose)
    if (!files) return 2
    const { inspectPdf } = await import('../inspect/inspect-pdf.ts')
    const { PdfError } = await import('../inspect/lexer.ts')
    const told: object[] = []
    let failed = false
    const fail = (file: string, diagnostic: Parameters<Diagnose>[0]) => {
      failed = true
      if (json) told.push({ file, diagnostics: [plain(diagnostic)] })
      else diagnose(diagnostic)
    }
    for (const file of files) {
      const bytes = host.readFile(file)
      if (!(bytes instanceof Uint8Array)) {
        fail(file, { code: 'file/unreadable', severity: 'error', args: { path: file, reason: bytes.reason } })
        continue
      }
      try {
        const inspection = inspectPdf(bytes)
        failed ||= inspection.findings.length > 0
        if (json) told.push({ file, ...inspection })
        else tell(file, inspection, terminal)
      } catch (error) {
        if (!(error instanceof PdfError)) throw error
        fail(file, { code: 'inspect/unreadable', severity: 'error', args: { path: file } })
      }
    }
    if (json) terminal.out(JSON.stringify({ files: told }, null, 2))
    return failed ? 1 : 0
  },
}

/** The files that were meant; of a folder its PDFs. Undefined, and said, if an operand means nothing. */
async function findPdfs(operands: readonly string[], host: Host, diagnose: Diagnose): Promise<string[] | undefined> {
  const found = new Set<string>()
  let sound = true
  for (const operand of operands) {
    const path = operand.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '')
    const kind = host.kindOf(path)
    if (kind === 'file') {
      found.add(path)
      continue
    }
    const pattern = kind === 'folder' ? `${path}/*.pdf` : path
    const files = /[*?[{]/.test(pattern) ? await host.glob(pattern) : []
    for (const file of files) found.add(file)
    if (files.length > 0) continue
    sound = false
    if (pattern === path && !/[*?[{]/.test(path))
      diagnose({ code: 'file/not-found', severity: 'error', args: { path } })
    else diagnose({ code: 'command/no-match', severity: 'error', args: { pattern } })
  }
  return sound ? [...found] : undefined
}

function tell(file: string, inspection: Inspection, terminal: Terminal): void {
  const { claims, findings } = inspection
  terminal.out(file)
  for (const [label, text] of facts(inspection)) if (text) terminal.out(`  ${label}  ${text}`)
  for (const finding of findings) terminal.out(`  ✗ ${written(finding)}`)
  if (findings.length > 0) terminal.out(`  共 ${findings.length} 项不符。`)
  else if (claims.archive || claims.accessible) terminal.out('  ✓ 没有发现与声明不符的地方。')
  else terminal.out('  没有声明 PDF/A、PDF/UA，只看了文件是否完整。')
}

function facts(inspection: Inspection): [label: string, text: string | undefined][] {
  const { claims, version, pages, fonts, tags, bookmarks, attachments } = inspection
  const outside = fonts.filter(({ embedded }) => !embedded).map(({ name }) => name)
  const claimed = [
    ...(claims.archive ? [`PDF/A-${claims.archive.part}${claims.archive.level.toLowerCase()}（长期保存）`] : []),
    ...(claims.accessible ? [`PDF/UA-${claims.accessible}（无障碍）`] : []),
  ]
  return [
    ['声明', claimed.join('、') || '没有'],
    ['标题', inspection.title],
    ['机关', inspection.issuer],
    ['文号', inspection.number],
    ['日期', inspection.date],
    ['语言', inspection.language],
    ['页数', `${pages}（PDF ${version}）`],
    ['字体', `${fonts.length} 种，${outside.length > 0 ? `没有嵌入：${outside.join('、')}` : '都已嵌入'}`],
    ['标签', tags.map(([role, count]) => `${role} ${count}`).join('、') || '没有'],
    ['书签', bookmarks > 0 ? `${bookmarks} 条` : '没有'],
    ['附带', attachments.map(({ name, relation }) => name + (relation ? `（${relation}）` : '')).join('、')],
  ]
}

function written({ says, clause, places }: Finding): string {
  const shown = places.filter((place) => place !== '')
  const more = shown.length > mostPlaces ? `等 ${shown.length} 处` : ''
  const where = shown.length > 0 ? `：${shown.slice(0, mostPlaces).join('、')}${more}` : ''
  return `${says}${where}（${clause}）`
}
