import { parseArgs } from 'node:util'
import { nodeHost } from '../../src/source/node-host.ts'
import { examples, samples, standards } from '../lay-report.ts'
import { type Aim, measureAim, writeAims } from './aim.ts'
import { type Bench, openBench } from './bench.ts'
import type { Problem } from './judge.ts'
import { type Base, type Case, makeCase } from './make-case.ts'
import { shrink } from './shrink.ts'

const host = nodeHost(process.cwd(), process.cwd())

/** Every so many documents are built by the command, and their files read back. */
const deepEvery = 40

/**
 * Tries good reports and the files of mistakes as they are, then cases with slips, and prints what was broken; with
 * `--case` that case alone, with all that is said of it. True if nothing was broken. `script`: see `openBench`.
 */
export async function fuzz(argv: string[], script: string): Promise<boolean> {
  const { seed, count, seconds, only } = readOptions(argv)
  const [long, short, mistaken] = await Promise.all([
    readAll(examples()),
    readAll(Promise.all([standards(), samples()]).then((files) => files.flat())),
    readAll(host.glob('test/diagnostics/**/*.yaml')),
  ])
  const good = new Set([...long, ...short])
  const groups = [long, long, short, short, mistaken]
  const first = long[0] as Base
  const bench = openBench(script, { ...first, deep: false })
  const failures = new Map<string, number>()
  const aims: Aim[] = []
  const tally = { tried: 0, made: 0, refused: 0, slowest: 0 }

  async function attempt(tried: Case, deep: boolean) {
    const { base, bytes, text, slips } = tried
    const start = performance.now()
    const { problems, said, made } = await bench.run({ file: base.file, bytes, text, deep })
    tally.slowest = Math.max(tally.slowest, Math.round(performance.now() - start))
    tally.tried++
    tally[made ? 'made' : 'refused']++
    for (const problem of problems) {
      const times = failures.get(kindOf(problem)) ?? 0
      failures.set(kindOf(problem), times + 1)
      if (times >= shown(problem)) continue
      const replay =
        slips.length === 0 ? base.file : `--seed ${seed} --case ${tried.number}  ${base.file}  ${slips.join(' ')}`
      const small = await smallest(problem, tried, bench)
      console.log(
        `✗ ${kindOf(problem)}\n  ${replay}\n  ${cut(problem.detail, 600)}\n  ${cut(JSON.stringify(small), 1500)}`,
      )
    }
    if (slips.length === 1 && good.has(base)) aims.push(...measureAim(tried, said))
    return said
  }

  if (only !== undefined) {
    const made = makeCase(seed, only, groups)
    console.log(made.slips.join(' '))
    for (const diagnostic of await attempt(made, true)) console.log(JSON.stringify(diagnostic))
  } else {
    const asTheyAre = [...good, ...mistaken].map((base) => ({ ...base, number: 0, base, slips: [] }))
    for (const each of asTheyAre) await attempt(each, true)
    const deadline = performance.now() + 1000 * seconds
    for (let number = 0; number < count && performance.now() < deadline; number++) {
      await attempt(makeCase(seed, number, groups), tally.made % deepEvery === 0)
    }
    const { tried, made, refused, slowest } = tally
    console.log(`seed ${seed}: ${tried} reports, ${made} made, ${refused} refused, the slowest took ${slowest} ms`)
    for (const line of writeAims(aims)) console.log(line)
  }
  bench.close()
  for (const [kind, times] of failures) console.log(`✗ ${kind}: ${times}`)
  return failures.size === 0
}

function readOptions(argv: string[]) {
  const { values } = parseArgs({
    args: argv,
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '2000' },
      seconds: { type: 'string', default: '1200' },
      case: { type: 'string' },
    },
  })
  const only = values.case === undefined ? undefined : Number(values.case)
  return { seed: Number(values.seed), count: Number(values.count), seconds: Number(values.seconds), only }
}

async function readAll(files: Promise<string[]>): Promise<Base[]> {
  return (await files).map((file) => {
    const bytes = host.readFile(file) as Uint8Array
    return { file, bytes, text: new TextDecoder().decode(bytes) }
  })
}

const kindOf = ({ rule, about }: Problem) => `${rule} ${about}`.trim()

/** Text is lost for many reasons, which look alike from outside. */
const shown = ({ rule }: Problem) => (rule === 'no text is lost' ? 20 : 1)

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most)}…` : text)

/** The text of a case, smaller if that breaks the same promise; what takes seconds to try, or is not UTF-8, stays. */
async function smallest(problem: Problem, { base: { file }, bytes, text }: Case, bench: Bench): Promise<string> {
  if (problem.rule === 'in time' || problem.rule === 'files whole or none') return text
  if (text !== new TextDecoder().decode(bytes)) return text
  const small = await shrink(
    bytes,
    async (tried) => {
      const { problems } = await bench.run({ file, bytes: tried, text: new TextDecoder().decode(tried), deep: false })
      return problems.some((other) => kindOf(other) === kindOf(problem))
    },
    100,
  )
  return new TextDecoder().decode(small)
}
