import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { layOutFiles, runIn } from './run.ts'

const read = (name: string) => parse(readFileSync(`${import.meta.dirname}/../../examples/ci/${name}`, 'utf8'))

const report = (unit: string) =>
  `类型: 年度工作总结\n单位: ${unit}\n年度: 2023\n工作总结: 一年来，我局认真学习。\n成文日期: 2024-01-09\n`
const files = Object.fromEntries(
  ['甲局', '乙局', '丙局', '丁局', '戊局'].map((unit) => [`报告/${unit}.yaml`, report(unit)]),
)

/** Runs the commands of a script that are ours, as a shell would with these variables. */
async function runScript(folder: string, script: string[], values: Record<string, string>) {
  const filled = script.map((line) =>
    Object.entries(values).reduce((text, [name, value]) => text.replaceAll(name, value), line),
  )
  const ours = filled.flatMap((line) => /^node bin\/wendu\.js ([^|]*)/.exec(line)?.[1] ?? [])
  expect(ours).toHaveLength(1)
  const argv = (ours[0] as string)
    .trim()
    .split(/\s+/)
    .flatMap((word) => expand(folder, word))
  return runIn(folder, argv, () => ({}))
}

const expand = (folder: string, word: string) =>
  word === 'results/*.json'
    ? readdirSync(`${folder}/results`).flatMap((name) => (name.endsWith('.json') ? [`results/${name}`] : []))
    : [word]

const made = (folder: string) => readdirSync(`${folder}/out`).filter((name) => name.endsWith('.pdf'))

test('GitHub: the shards of the matrix build every report, as drafts, and are merged', async () => {
  const { env, jobs } = read('github.yml')
  const steps = (job: { steps: { run?: string }[] }) => job.steps.flatMap(({ run }) => run ?? [])
  const folder = layOutFiles(files)
  const { shard } = jobs.build.strategy.matrix
  for (const number of shard) {
    const { code, out } = await runScript(folder, steps(jobs.build), {
      '"$REPORTS"': env.REPORTS,
      '${{ matrix.shard }}': String(number),
      "${{ github.ref != 'refs/heads/main' && '--draft' || '' }}": '--draft',
    })
    expect(out).toContain('失败 0 份')
    expect(code).toBe(0)
  }
  expect(made(folder)).toHaveLength(5)
  expect((await runScript(folder, steps(jobs.merge), {})).out).toBe('已生成 5 份，失败 0 份，警告 0 处。')
  expect((await runScript(folder, steps(jobs.scan), { '"$REPORTS"': env.REPORTS })).code).toBe(0)
  expect(readdirSync(folder)).toContain(jobs.scan.steps.at(-1).with.sarif_file)
})

test('GitLab: so do the parallel jobs, with a JUnit report each', async () => {
  const { variables, build, merge } = read('gitlab.yml')
  const folder = layOutFiles(files)
  for (let number = 1; number <= build.parallel; number++) {
    const { code } = await runScript(folder, build.script, {
      '"$REPORTS"': variables.REPORTS,
      $CI_NODE_INDEX: String(number),
      $CI_NODE_TOTAL: String(build.parallel),
      $DRAFT: '--draft',
    })
    expect(code).toBe(0)
  }
  expect(made(folder)).toHaveLength(5)
  expect(readdirSync(`${folder}/results`).filter((name) => name.endsWith('.xml'))).toHaveLength(build.parallel)
  expect((await runScript(folder, merge.script, {})).out).toBe('已生成 5 份，失败 0 份，警告 0 处。')
})
