import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { plain } from '../results/results.ts'
import type { Host } from '../source/host.ts'
import { type Command, helpOption, jsonOption } from './command.ts'
import { pdfText, wordText } from './inspection-text.ts'

const usage = 'npm run inspect -- 公文.pdf'

export const inspectCommand: Command = {
  name: 'inspect',
  usage: 'inspect 文件 ... [选项]',
  says: '检查 PDF 和 Word 文件：声明了什么（长期保存、无障碍），是不是真的做到',
  notes: [
    '也可以写文件夹或通配符。别的软件做的也能检查；没有声明的标准不检查。',
    'Word 文件（.docx）看样式、标题、表格、替代文字和文件属性，是不是像行家做的。',
    'PDF 依据 ISO 19005-2、ISO 19005-3（PDF/A）和 ISO 14289-1（PDF/UA）；程序能判断的才检查，替代文字写得好不好要人来看。',
  ],
  options: [jsonOption, helpOption],
  async run({ operands, options, diagnose }, host, terminal) {
    const json = 'json' in options
    if (operands.length === 0) {
      const args = { missing: '要检查的 PDF 或者 Word 文件', usage, known: '' }
      diagnose({ code: 'command/missing-operands', severity: 'error', args })
      return 2
    }
    const files = await findFiles(operands, host, diagnose)
    if (!files) return 2
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
      const inspected = await inspect(bytes)
      if (!inspected) {
        fail(file, { code: 'inspect/unreadable', severity: 'error', args: { path: file } })
        continue
      }
      failed ||= inspected.inspection.findings.length > 0
      if (json) told.push({ file, ...inspected.inspection })
      else terminal.out([file, ...inspected.text].join('\n  '))
    }
    if (json) terminal.out(JSON.stringify({ files: told }, null, 2))
    return failed ? 1 : 0
  },
}

/** A Word file is known by its first bytes, as every zip. Undefined if the file cannot be read. */
async function inspect(bytes: Uint8Array) {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const { inspectDocx } = await import('../inspect/docx/inspect-docx.ts')
    const inspection = inspectDocx(bytes)
    return inspection && { inspection, text: wordText(inspection) }
  }
  const { inspectPdf } = await import('../inspect/inspect-pdf.ts')
  const { PdfError } = await import('../inspect/lexer.ts')
  try {
    const inspection = inspectPdf(bytes)
    return { inspection, text: pdfText(inspection) }
  } catch (error) {
    if (error instanceof PdfError) return undefined
    throw error
  }
}

/** The files that were meant; of a folder its PDFs and Word files. Undefined, and said, if an operand means nothing. */
async function findFiles(operands: readonly string[], host: Host, diagnose: Diagnose): Promise<string[] | undefined> {
  const found = new Set<string>()
  let sound = true
  for (const operand of operands) {
    const path = operand.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '')
    const kind = host.kindOf(path)
    if (kind === 'file') {
      found.add(path)
      continue
    }
    const pattern = kind === 'folder' ? `${path}/*.{pdf,docx}` : path
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
