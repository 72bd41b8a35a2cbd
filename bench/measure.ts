import { spawnSync } from 'node:child_process'

/** A program to be run as a process of its own. */
export type Program = { name: string; command: string; argv: readonly string[] }

/** Medians of whole processes: milliseconds with their spread (the middle half), megabytes of memory at most. */
export type Measured = { time: number; spread: number; memory?: number }

const peak = `${process.cwd()}/bench/peak.cjs`

/** Runs programs in turn, A B A B, so that whatever else the machine does meets all of them alike. The first round does not count. */
export function measurePairs<Name extends string>(
  programs: Record<Name, Program>,
  rounds: number,
): Record<Name, Measured> {
  const entries = Object.entries(programs) as [Name, Program][]
  const taken = entries.map(() => ({ times: [] as number[], memory: [] as number[] }))
  for (let round = 0; round <= rounds; round++) {
    for (const [at, [, program]] of entries.entries()) {
      const { time, memory } = runOnce(program)
      if (round === 0) continue
      taken[at]?.times.push(time)
      if (memory) taken[at]?.memory.push(memory)
    }
  }
  const measured = taken.map(({ times, memory }): Measured => {
    const sorted = times.toSorted((one, other) => one - other)
    const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN
    return { time: at(0.5), spread: at(0.75) - at(0.25), ...(memory.length > 0 && { memory: median(memory) }) }
  })
  return Object.fromEntries(entries.map(([name], at) => [name, measured[at]])) as Record<Name, Measured>
}

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? Number.NaN

/** @throws when the program fails: a figure of a failed run would be none */
export function runOnce({ name, command, argv }: Program): { time: number; memory?: number } {
  const isNode = command === process.execPath
  const start = performance.now()
  const { status, stderr, error, output } = spawnSync(command, [...(isNode ? ['--require', peak] : []), ...argv], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  })
  const time = performance.now() - start
  if (error || status !== 0) throw new Error(`${name} failed: ${error ?? String(stderr).slice(-500)}`)
  const kilobytes = Number(String(output[3]))
  return { time, ...(isNode && kilobytes > 0 && { memory: kilobytes / 1024 }) }
}
