import { type Command, helpOption } from './command.ts'
import { eachReport, jsonOption, type Task } from './each-report.ts'
import { findInputs } from './find-inputs.ts'
import { jobsOption, readJobs } from './jobs.ts'
import { readTools, toolOptions } from './tools.ts'
import { craftOf, type Work } from './work.ts'

export const checkReportCommand: Command = {
  name: 'check-report',
  usage: 'check-report [文件、文件夹或通配符 ...] [选项]',
  says: '检查和校对写好的 YAML 文件，指出做公文时会指出的一切，不做公文',
  notes: [
    '不写文件时，检查 examples 文件夹里的全部例子。文件夹里只检查以 .yaml 和 .yml 结尾的文件。',
    '--fix 只改只有一种改法的地方，其余一字不动；改过的文件是 UTF-8 编码。',
  ],
  options: [{ name: 'fix', says: '能自动改正的，直接改在文件里' }, ...toolOptions, jobsOption, jsonOption, helpOption],
  async run({ operands, options, diagnose }, host, terminal) {
    const inputs = await findInputs(operands, host, diagnose)
    const tools = readTools(options, host, diagnose)
    const jobs = readJobs(options, inputs?.length ?? 0, host, diagnose)
    if (!inputs || !tools || !jobs) return 2
    const work: Work = { kind: 'fix' in options ? 'fix' : 'check', tools }
    const task: Task = { doing: '正在检查', craft: craftOf(work, host), work, sum }
    return eachReport(inputs, task, { json: 'json' in options, jobs }, host, terminal)
  },
}

const sum: Task['sum'] = ({ ok, failed, warnings }) =>
  `已检查 ${ok + failed} 份，有错误的 ${failed} 份，警告 ${warnings} 处`
