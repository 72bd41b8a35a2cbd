// A batch that is killed and resumed, against one that is not: `npm run endure -- --count 1000 --kills 10 --jobs 1,2`.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { random } from '../fuzz/random.ts'
import { faultsIn, killAfter, outputsOf } from './kill-and-resume.ts'
import { variedReports } from './varied-reports.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '10' },
    jobs: { type: 'string', default: '1,2' },
  },
})
const [count, kills] = [Number(values.count), Number(values.kills)]

const folder = mkdtempSync(`${tmpdir()}/wendu-endure-`)
mkdirSync(`${folder}/reports`)
for (const [name, text] of variedReports(count)) writeFileSync(`${folder}/reports/${name}`, text)

const start = (out: string, jobs: string) =>
  spawn(process.execPath, ['bin/wendu.js', 'build-report', `${folder}/reports`, '--out', out, '--jobs', jobs], {
    stdio: ['ignore', 'ignore', 'ignore'],
  })

/** Runs to the end; the most memory it had, in MB, where the machine tells. */
async function runToEnd(out: string, jobs: string): Promise<{ seconds: number; memory: number }> {
  const began = performance.now()
  const child = start(out, jobs)
  let memory = 0
  const watch = setInterval(() => {
    memory = Math.max(memory, memoryOf(child.pid))
  }, 100)
  await new Promise((resolve) => child.on('close', resolve))
  clearInterval(watch)
  return { seconds: (performance.now() - began) / 1000, memory }
}

function memoryOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

const say = (line: string) => void process.stdout.write(`${line}\n`)
let faults = 0
let expected: ReadonlyMap<string, Buffer> = new Map()
let longest = 0
for (const jobs of values.jobs.split(',')) {
  const out = `${folder}/jobs-${jobs}`
  const { seconds, memory } = await runToEnd(out, jobs)
  const outputs = outputsOf(out)
  say(
    `${count} reports, --jobs ${jobs}: ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(1)} a second, ${memory.toFixed(0)} MB`,
  )
  if (expected.size > 0) faults += faultsIn(outputs, expected).length + Math.abs(outputs.size - expected.size)
  else [expected, longest] = [outputs, seconds]
  if (outputs !== expected) rmSync(out, { recursive: true })
}
const again = await runToEnd(`${folder}/jobs-${values.jobs.split(',')[0]}`, '1')
say(`the same again, unchanged: ${again.seconds.toFixed(1)} s`)

const chance = random(count)
for (let time = 1; time <= kills; time++) {
  const after = chance.below((longest * 1000) / 3)
  await killAfter(after, () => start(`${folder}/killed`, '1'))
  const found = outputsOf(`${folder}/killed`)
  const wrong = faultsIn(found, expected)
  faults += wrong.length
  say(`killed after ${(after / 1000).toFixed(1)} s: ${found.size} of ${expected.size} files, ${wrong.length} wrong`)
}
const resumed = await runToEnd(`${folder}/killed`, '1')
const found = outputsOf(`${folder}/killed`)
faults += faultsIn(found, expected).length + Math.abs(found.size - expected.size)
say(`resumed: ${resumed.seconds.toFixed(1)} s, ${found.size} of ${expected.size} files; ${faults} faults in all`)
rmSync(folder, { recursive: true })
process.exitCode = faults > 0 ? 1 : 0
