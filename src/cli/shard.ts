import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Command, Shard } from '../results/results.ts'
import { splitBatch } from '../results/split-batch.ts'
import type { Host } from '../source/host.ts'
import type { Option } from './command.ts'

export const shardOption: Option = {
  name: 'shard',
  value: '第几组/共几组',
  says: '分给几台机器做，这里只做其中一组，如 1/4；用 --json 的结果合并',
  example: '--shard 1/4',
}

const most = 999

/** The shard that is asked for, or the whole. Undefined, and said, if there can be no such shard. */
export function readShard(
  { shard }: Record<string, string>,
  diagnose: Diagnose,
): { number: number; of: number } | 'whole' | undefined {
  if (shard === undefined) return 'whole'
  const [, number, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(shard)?.map(Number) ?? []
  if (number && of && number <= of) return { number, of }
  diagnose({ code: 'command/not-a-shard', severity: 'error', args: { value: shard, most } })
  return undefined
}

/** The reports of a shard, and what it is of the whole; all of them for the whole. `asked`: what else was asked for. */
export function takeShard(
  inputs: readonly string[],
  part: { number: number; of: number } | 'whole',
  command: Command,
  asked: unknown,
  host: Host,
): { inputs: readonly string[]; shard?: Shard } {
  if (part === 'whole') return { inputs }
  const { number, of } = part
  const batch = inputs.map((file) => ({ file, size: host.sizeOf(file) ?? 0 }))
  const positions = splitBatch(batch, of)[number - 1] ?? []
  const digest = (file: string) => {
    const bytes = host.readFile(file)
    return bytes instanceof Uint8Array ? host.digest(bytes) : bytes.refused
  }
  const program = digest(host.ours('package.json'))
  const whole = [command, asked, program, inputs.map((file) => [file, digest(file)])]
  const run = host.digest(new TextEncoder().encode(JSON.stringify(whole)))
  return {
    inputs: positions.map((position) => inputs[position] as string),
    shard: { number, of, run, command, positions },
  }
}
