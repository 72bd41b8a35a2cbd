import { formats, layOutReport } from '../pipeline.ts'
import { type Command, helpOption } from './command.ts'
import { type Deed, eachReport, jsonOption, type Task } from './each-report.ts'
import { findInputs } from './find-inputs.ts'

export const checkReportCommand: Command = {
  name: 'check-report',
  usage: 'check-report [文件、文件夹或通配符 ...] [选项]',
  says: '检查写好的 YAML 文件，指出做公文时会指出的一切，不写任何文件',
  notes: ['不写文件时，检查 examples 文件夹里的全部例子。文件夹里只检查以 .yaml 和 .yml 结尾的文件。'],
  options: [jsonOption, helpOption],
  async run({ operands, options, diagnose }, host, terminal) {
    const inputs = await findInputs(operands, host, diagnose)
    if (!inputs) return 2
    return eachReport(inputs, task, 'json' in options, host, terminal)
  },
}

const check: Deed = async (input, workshop, say, tell) => {
  const layout = await layOutReport(input, { formats }, workshop, say)
  if (!layout) return {}
  const pages = layout.pages.length
  tell(`✓ ${input}  ${pages} 页`)
  return { pages }
}

const task: Task = {
  doing: '正在检查',
  deed: check,
  sum: ({ ok, failed, warnings }) => `已检查 ${ok + failed} 份，有错误的 ${failed} 份，警告 ${warnings} 处`,
}
