import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts'
import { buildReport, type Format, formats, type Order, type Print } from '../pipeline.ts'
import type { Host } from '../source/host.ts'
import { type Command, helpOption } from './command.ts'
import { type Deed, eachReport, jsonOption, type Task } from './each-report.ts'
import { findInputs } from './find-inputs.ts'
import { refused } from './refused.ts'
import { safeName } from './safe-name.ts'
import { opener, readTools, toolOptions } from './tools.ts'
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
    { name: 'embed-fonts', says: '把随附的开源字体放进 Word 文件，没有公文字体的电脑上也能照样显示' },
    { name: 'watch', says: '做完以后不结束，文件一改就重做，按 Ctrl+C 结束' },
    ...toolOptions,
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
    const tools = readTools(options, host, diagnose)
    if (!wanted || !inputs || !tools) return 2

    const order: Order = { formats: wanted, draft: options.draft, embedFonts: 'embed-fonts' in options }
    const builder = (inputs: readonly string[]): Deed | undefined => {
      const outputs = nameOutputs(inputs, options.out ?? 'out', diagnose)
      return outputs && build(order, outputs, host)
    }
    const deed = builder(inputs)
    if (!deed) return 2
    const sum: Task['sum'] = ({ ok, failed, warnings }) => `已生成 ${ok} 份，失败 ${failed} 份，警告 ${warnings} 处`
    const task: Task = { doing: '正在做', deed, sum }
    if ('watch' in options) return watchReports({ operands, inputs, task, tools, builder, diagnose }, host, terminal)
    return eachReport(inputs, task, 'json' in options, host, terminal, opener(tools))
  },
}

/** Makes the files of one report, each under its name in `outputs`. */
function build(order: Order, outputs: ReadonlyMap<string, Output>, host: Host): Deed {
  return async (input, workshop, say, tell) => {
    const prints = (await buildReport(input, order, workshop, say)) ?? []
    const { base, renamed } = outputs.get(input) as Output
    const path = ({ format }: Print) => `${base}.${format}`
    if (renamed && prints.length > 0) say(renamed)
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

/** Where the files of an input go, without the ending; `renamed` if that could not be the input's own name. */
type Output = { base: string; renamed?: Diagnostic }

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

/** Writes a finished file. False, and said, if the machine refuses. */
export function deliver(
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
