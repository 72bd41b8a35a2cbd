import { parseArgs } from 'node:util'
import { nodeHost } from '../../src/source/node-host.ts'
import { reports } from '../parity/reports.ts'
import { changedLines, missedBy } from './aim.ts'
import { openBench } from './bench.ts'
import type { Problem } from './judge.ts'
import { type Base, type Case, makeCase } from './make-case.ts'
import { shrink } from './shrink.ts'
import type { Result } from './try-report.ts'

const host = nodeHost(process.cwd(), process.cwd())

/** Every so many documents are built and read back. */
const deepEvery = 40

/** Tries good reports, the files of mistakes, then cases with slips, and prints what was broken. True if nothing was. */
export async function fuzz(argv: string[], script: string): Promise<boolean> {
  const { values } = parseArgs({
    args: argv,
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '2000' },
      seconds: { type: 'string', default: '1800' },
      case: { type: 'string' },
    },
  })
  const seed = Number(values.seed)
  const good = await Promise.all((await reports()).map(readBase))
  const mistaken = await Promise.all((await host.glob('test/diagnostics/**/*.yaml')).map(readBase))
  // The examples are the longest and the likest to what users have.
  const long = good.filter(({ file }) => /^examples\/[^/]+$/.test(file))
  const groups = [long, long, good, good, mistaken]
  const numbers = values.case === undefined ? [...Array(Number(values.count)).keys()] : [Number(values.case)]
  const deadline = Date.now() + 1000 * Number(values.seconds)

  const first = good[0] as Base
  const bench = openBench(script, { file: first.file, bytes: first.bytes, text: first.text, deep: false })
  const failures = new Failures()
  const misses: Miss[] = []
  const tally = { tried: 0, made: 0, refused: 0, single: 0, onLine: 0, slowest: 0 }

  const attempt = async ({ number, base, slips, bytes, text }: Case, deep: boolean): Promise<Result> => {
    const run = (tried: Uint8Array, said: string, deep = false) =>
      bench.run({ file: base.file, bytes: tried, text: said, deep })
    const start = performance.now()
    const result = await run(bytes, text, deep)
    tally.slowest = Math.max(tally.slowest, performance.now() - start)
    tally.tried++
    tally[result.made ? 'made' : 'refused']++
    for (const problem of result.problems) {
      if (!failures.isNew(problem)) continue
      const encoding = text === new TextDecoder().decode(bytes) ? 'utf-8' : undefined
      const fails = async (smaller: Uint8Array) => {
        const { problems } = await run(smaller, new TextDecoder(encoding).decode(smaller))
        return problems.some((other) => kindOf(other) === kindOf(problem))
      }
      const small =
        encoding && values.case === undefined && problem.rule !== 'files whole or none'
          ? await shrink(bytes, fails, problem.rule === 'in time' ? 5 : 100)
          : bytes
      const label = number < 0 ? base.file : `--seed ${seed} --case ${number}  ${base.file}  ${slips.join(' ')}`
      console.log(
        `✗ ${problem.rule}  ${problem.about}\n  ${label}\n  ${problem.detail.slice(0, 600)}\n  ${show(small)}`,
      )
    }
    return result
  }

  if (values.case === undefined) {
    for (const base of good) {
      const { said } = await attempt({ number: -1, base, slips: [], bytes: base.bytes, text: base.text }, true)
      for (const { code, severity } of said)
        if (severity === 'error') console.log(`? ${base.file} has an error: ${code}`)
    }
    for (const base of mistaken)
      await attempt({ number: -1, base, slips: [], bytes: base.bytes, text: base.text }, true)
  }
  for (const number of numbers) {
    if (Date.now() > deadline) {
      console.log(`stopped at case ${number}: the time is over`)
      break
    }
    const made = makeCase(seed, number, groups)
    const deep = values.case !== undefined || tally.made % deepEvery === 0
    const { said } = await attempt(made, deep)
    if (values.case !== undefined) {
      console.log(made.slips.join(' '), changedLines(made.base.text, made.text))
      for (const line of said) console.log(JSON.stringify(line))
    }
    const missed =
      made.slips.length === 1 && good.includes(made.base) ? missedBy(made.base.text, made.text, said) : undefined
    if (missed === undefined) continue
    tally.single++
    if (missed === 0) tally.onLine++
    else misses.push({ missed, made, said })
  }
  bench.close()
  report(tally, misses)
  failures.print()
  return failures.count === 0
}

async function readBase(file: string): Promise<Base & { bytes: Uint8Array }> {
  const bytes = host.readFile(file) as Uint8Array
  return { file, bytes, text: new TextDecoder().decode(bytes) }
}

type Miss = { missed: number; made: Case; said: Result['said'] }

const kindOf = ({ rule, about }: Problem) => `${rule}  ${about}`

/** How often each promise was broken; the first case of a kind is shown. */
class Failures {
  readonly #times = new Map<string, number>()
  get count() {
    return this.#times.size
  }
  /** No text is lost twice for the same reason, so each such case is shown, up to a limit. */
  isNew(problem: Problem): boolean {
    const times = (this.#times.get(kindOf(problem)) ?? 0) + 1
    this.#times.set(kindOf(problem), times)
    return times === 1 || (problem.rule === 'no text is lost' && times <= 40)
  }
  print() {
    for (const [kind, times] of this.#times) console.log(`✗ ${kind}: ${times}`)
  }
}

function show(bytes: Uint8Array): string {
  const text = JSON.stringify(new TextDecoder().decode(bytes))
  return text.length > 1500 ? `${text.slice(0, 1500)}…` : text
}

function report(tally: Record<string, number>, misses: Miss[]) {
  console.log(JSON.stringify(tally))
  console.log(`first error on the changed line: ${tally.onLine}/${tally.single}`)
  const worst = misses.sort((left, right) => Math.abs(right.missed) - Math.abs(left.missed)).slice(0, 40)
  for (const { missed, made, said } of worst) {
    const error = said.find(({ severity }) => severity === 'error')
    const { from } = changedLines(made.base.text, made.text)
    const line = made.text.split(/\r\n|\r|\n/)[from - 1] ?? ''
    console.log(
      `  ${missed}\t${made.number}\t${made.slips}\t${error?.code}@${error?.place?.line}\t${from}: ${JSON.stringify(line.slice(0, 60))}`,
    )
  }
}
