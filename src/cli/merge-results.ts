import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { mergeResults, type ShardResults } from '../results/merge-results.ts'
import type { Results } from '../results/results.ts'
import { writeAnnotation } from '../results/write-annotation.ts'
import type { Host } from '../source/host.ts'
import { type Command, helpOption } from './command.ts'
import { outletNote, outletOptions, readOutlets, writeResults } from './outlets.ts'
import { sumUp } from './sum-up.ts'
import type { Terminal } from './terminal.ts'
import { plainPath } from './tools.ts'

const usage = 'npm run merge-results -- 结果1.json 结果2.json ...'

export const mergeResultsCommand: Command = {
  name: 'merge-results',
  usage: 'merge-results 结果1.json 结果2.json ... [选项]',
  says: '把分组做的结果合成一份，和一次做完的一样；缺了哪一组，会指出来',
  notes: ['每一组的结果，是 build-report 或 check-report 加上 --shard 和 --json 得到的。', outletNote],
  options: [...outletOptions, helpOption],
  async run({ operands, options, diagnose }, host, terminal) {
    const outlets = readOutlets(options, diagnose)
    if (operands.length === 0) {
      const args = { missing: '各组结果的文件', usage, known: '' }
      diagnose({ code: 'command/missing-operands', severity: 'error', args })
    }
    if (!outlets || operands.length === 0) return 2
    const shards = operands.map((operand) => readShardResults(plainPath(operand), host, diagnose))
    const sound = shards.flatMap((shard) => shard ?? [])
    const merged = sound.length === shards.length ? mergeResults(sound, diagnose) : undefined
    if (!merged) return 1
    const command = sound[0]?.shard.command ?? 'build-report'
    if (!outlets.silent) tell(merged, sumUp[command](merged.summary), outlets.annotate, terminal)
    const written = writeResults(outlets, merged, command, { host, terminal, diagnose })
    return merged.summary.errors > 0 || !written ? 1 : 0
  },
}

/** The results in a file. Undefined, and said, if there are none of a shard. */
function readShardResults(path: string, host: Host, diagnose: Diagnose): ShardResults | undefined {
  const bytes = host.readFile(path)
  const results = bytes instanceof Uint8Array ? parse(new TextDecoder().decode(bytes)) : undefined
  if (results && isOfShard(results)) return { ...results, path }
  diagnose({ code: 'merge/not-results', severity: 'error', args: { path } })
  return undefined
}

function parse(text: string): Partial<Results> | undefined {
  try {
    // npm writes its own lines before what is printed.
    return JSON.parse(text.replace(/^[^{]*/, ''))
  } catch {
    return undefined
  }
}

function isOfShard(results: Partial<Results>): results is Omit<ShardResults, 'path'> {
  const { files, diagnostics, shard } = results
  return Array.isArray(files) && Array.isArray(diagnostics) && shard?.positions?.length === files.length
}

function tell({ files, diagnostics }: Results, sum: string, annotate: boolean, terminal: Terminal): void {
  if (annotate) {
    for (const finding of diagnostics) terminal.out(writeAnnotation(finding))
    for (const { file, diagnostics } of files)
      for (const finding of diagnostics) terminal.out(writeAnnotation(finding, file))
  }
  terminal.out(`${sum}。`)
  const failed = files.filter(({ status }) => status === 'failed').map(({ file }) => file)
  if (failed.length > 0) terminal.out(['有错误的文件：', ...failed].join('\n  '))
}
