import { sentence } from '../diagnostics/sentence.ts'
import { formats, layOutReport } from '../pipeline.ts'
import { type Command, helpOption } from './command.ts'
import { type Deed, eachReport, jsonOption, type Task } from './each-report.ts'
import { findInputs } from './find-inputs.ts'
import { fixReport } from './fix-report.ts'
import { refused } from './refused.ts'
import { opener, readTools, toolOptions } from './tools.ts'

export const checkReportCommand: Command = {
  name: 'check-report',
  usage: 'check-report [文件、文件夹或通配符 ...] [选项]',
  says: '检查和校对写好的 YAML 文件，指出做公文时会指出的一切，不做公文',
  notes: [
    '不写文件时，检查 examples 文件夹里的全部例子。文件夹里只检查以 .yaml 和 .yml 结尾的文件。',
    '--fix 只改只有一种改法的地方，其余一字不动；改过的文件是 UTF-8 编码。',
  ],
  options: [{ name: 'fix', says: '能自动改正的，直接改在文件里' }, ...toolOptions, jsonOption, helpOption],
  async run({ operands, options, diagnose }, host, terminal) {
    const inputs = await findInputs(operands, host, diagnose)
    const tools = readTools(options, host, diagnose)
    if (!inputs || !tools) return 2
    const task: Task = { doing: '正在检查', deed: 'fix' in options ? fix : check, sum }
    return eachReport(inputs, task, 'json' in options, host, terminal, opener(tools))
  },
}

const check: Deed = async (input, workshop, say, tell) => {
  const layout = await layOutReport(input, { formats }, workshop, say)
  if (!layout) return {}
  const pages = layout.pages.length
  tell(`✓ ${input}  ${pages} 页`)
  return { pages }
}

const fix: Deed = async (input, workshop, say, tell) => {
  const { bytes, fixed, left, pages } = await fixReport(input, workshop)
  for (const diagnostic of left) say(diagnostic)
  const refusal = bytes && workshop.host.writeFile(input, bytes)
  if (refusal) {
    say(refused(refusal, input))
    return {}
  }
  for (const diagnostic of fixed) tell(`已改正 ${input}:${diagnostic.place?.line}  ${sentence(diagnostic).says}`)
  if (pages) tell(`✓ ${input}  ${pages} 页`)
  return { pages, fixed: fixed.length }
}

const sum: Task['sum'] = ({ ok, failed, warnings }) =>
  `已检查 ${ok + failed} 份，有错误的 ${failed} 份，警告 ${warnings} 处`
