import { type Command, helpOption } from './command.ts'
import { eachReport, type Task } from './each-report.ts'
import { findInputs } from './find-inputs.ts'
import { jobsOption, readJobs } from './jobs.ts'
import { outletNote, outletOptions, readOutlets } from './outlets.ts'
import { readShard, shardOption, takeShard } from './shard.ts'
import { sumUp } from './sum-up.ts'
import { readTools, toolOptions } from './tools.ts'
import { craftOf, type Work } from './work.ts'

const name = 'check-report'

export const checkReportCommand: Command = {
  name,
  usage: 'check-report [文件、文件夹或通配符 ...] [选项]',
  says: '检查和校对写好的 YAML 文件，指出做公文时会指出的一切，不做公文',
  notes: [
    '不写文件时，检查 examples 文件夹里的全部例子。文件夹里只检查以 .yaml 和 .yml 结尾的文件。',
    '--fix 只改只有一种改法的地方，其余一字不动；改过的文件是 UTF-8 编码。',
    outletNote,
  ],
  options: [
    { name: 'fix', says: '能自动改正的，直接改在文件里' },
    ...toolOptions,
    jobsOption,
    shardOption,
    ...outletOptions,
    helpOption,
  ],
  async run({ operands, options, diagnose }, host, terminal) {
    const batch = await findInputs(operands, host, diagnose)
    const tools = readTools(options, host, diagnose)
    const outlets = readOutlets(options, diagnose)
    const part = readShard(options, diagnose)
    if (!batch || !tools || !outlets || !part) return 2
    const work: Work = { kind: 'fix' in options ? 'fix' : 'check', tools }
    const { inputs, shard } = takeShard(batch, part, name, work, host)
    const jobs = readJobs(options, inputs.length, host, diagnose)
    if (!jobs) return 2
    const task: Task = { doing: '正在检查', craft: craftOf(work, host), work, sum: sumUp[name] }
    return eachReport(inputs, task, { name, outlets, jobs, shard }, host, terminal)
  },
}
