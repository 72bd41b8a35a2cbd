import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { buildReport, type Format, formats, type Order, type Print } from '../pipeline.ts'
import type { Host, Refusal } from '../source/host.ts'
import { type Command, helpOption } from './command.ts'
import { type Deed, eachReport, jsonOption, type Sum } from './each-report.ts'
import { findInputs } from './find-inputs.ts'
import { watchReports } from './watch-reports.ts'

export const buildReportCommand: Command = {
  name: 'build-report',
  usage: 'build-report [文件、文件夹或通配符 ...] [选项]',
  says: '把写好的 YAML 文件做成 Word 和 PDF 公文',
  notes: ['不写文件时，做 examples 文件夹里的全部例子。文件夹里只做以 .yaml 和 .yml 结尾的文件。'],
  options: [
    { name: 'out', value: '文件夹', says: '成品放在哪个文件夹，默认 out', example: '--out 成品' },
    { name: 'format', value: '格式', says: '做哪些格式，默认 docx,pdf', example: '--format pdf' },
    { name: 'draft', value: '文字', otherwise: '草稿', says: '每页加上水印，默认的文字是“草稿”' },
    { name: 'watch', says: '做完以后不结束，文件一改就重做，按 Ctrl+C 结束' },
    jsonOption,
    helpOption,
  ],
  async run({ operands, options, diagnose }, host, terminal) {
    if ('watch' in options && 'json' in options) {
      diagnose({ code: 'command/not-together', severity: 'error', args: { first: '--watch', second: '--json' } })
      return 2
    }
    const wanted = readFormats(options.format ?? formats.join(), diagnose)
    const inputs = await findInputs(operands, host, diagnose)
    if (!wanted || !inputs) return 2

    const order: Order = { formats: wanted, draft: options.draft }
    const builder = (inputs: readonly string[]): Deed | undefined => {
      const outputs = nameOutputs(inputs, options.out ?? 'out', diagnose)
      return outputs && build(order, outputs, host)
    }
    const deed = builder(inputs)
    if (!deed) return 2
    const sum: Sum = ({ ok, failed, warnings }) => `已生成 ${ok} 份，失败 ${failed} 份，警告 ${warnings} 处。`
    if ('watch' in options) return watchReports({ operands, inputs, deed, builder, sum, diagnose }, host, terminal)
    return eachReport(inputs, deed, sum, 'json' in options, host, terminal)
  },
}

/** Makes the files of one report, each under its name in `outputs`. */
function build(order: Order, outputs: ReadonlyMap<string, string>, host: Host): Deed {
  return async (input, workshop, say, tell) => {
    const prints = (await buildReport(input, order, workshop, say)) ?? []
    const path = ({ format }: Print) => `${outputs.get(input)}.${format}`
    const written = prints.every((print) => deliver(print, path(print), host, say, tell))
    return written && prints[0] ? { pages: prints[0].pages, outputs: prints.map(path) } : {}
  }
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

/** Where the files of each input go, without the ending. Undefined, and said, if two inputs would share a file. */
function nameOutputs(inputs: readonly string[], folder: string, diagnose: Diagnose): Map<string, string> | undefined {
  const owners = new Map<string, string>()
  const outputs = new Map<string, string>()
  for (const input of inputs) {
    const output = `${folder.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '')}/${input.replace(/^.*\//, '').replace(/\.[^.]*$/, '')}`
    // Windows and macOS take A.pdf and a.pdf for one file.
    const key = output.normalize('NFC').toLowerCase()
    const first = owners.get(key)
    if (first !== undefined) {
      diagnose({
        code: 'command/same-output',
        severity: 'error',
        args: { first, second: input, output: `${output}.pdf` },
      })
      return undefined
    }
    owners.set(key, input)
    outputs.set(input, output)
  }
  return outputs
}

function deliver(
  { bytes, pages, milliseconds }: Print,
  path: string,
  host: Host,
  say: Diagnose,
  tell: (line: string) => void,
): boolean {
  const refusal = host.writeFile(path, bytes)
  if (refusal) say(refused(refusal, path))
  else tell(`✓ ${path}  ${pages} 页  ${(milliseconds / 1000).toFixed(2)} 秒`)
  return !refusal
}

function refused({ refused: why, reason }: Refusal, path: string) {
  if (why === 'busy') return { code: 'output/busy', severity: 'error', args: { path } } as const
  return { code: 'output/unwritable', severity: 'error', args: { path, reason } } as const
}
