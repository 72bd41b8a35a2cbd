import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Results } from '../../src/results/results.ts'
import { layOutFiles, runIn } from './run.ts'

const report = (unit: string, length: number) =>
  `类型: 年度工作总结\n单位: ${unit}\n年度: 2023\n工作总结: |\n  ${'一年来，我局认真学习。'.repeat(length)}\n成文日期: 2024-01-09\n`
const names = ['甲局', '乙局', '丙局', '丁局', '戊局']
const files = Object.fromEntries(names.map((name, at) => [`报来/${name}.yaml`, report(name, at * 30 + 1)]))
files['报来/丙局.yaml'] = report('丙局', 5).replace('年度:', '年底:')
files['报来/丁局.yaml'] = report('丁局', 5).replace('认真学习', '认真布署')

const on = (folder: string, ...argv: string[]) => runIn(folder, argv, () => ({}))
const results = (out: string): Results => JSON.parse(out)
const timeless = (one: Results) => ({ ...one, files: one.files.map((file) => ({ ...file, milliseconds: 0 })) })

describe('a batch in three shards', () => {
  test('builds every report once, and merges into what one run gives', async () => {
    const folder = layOutFiles(files)
    const whole = await on(layOutFiles(files), 'build-report', '报来', '--json')
    const built: string[] = []
    for (const number of [1, 2, 3]) {
      const before = readdirSync(folder)
      const { out } = await on(folder, 'build-report', '报来', '--shard', `${number}/3`, `--json=结果${number}.json`)
      expect(before).not.toContain(`结果${number}.json`)
      expect(out).toMatch(new RegExp(`^第 ${number}/3 组：已生成 \\d 份`, 'm'))
      built.push(...(out.match(/(?<=✓ out\/).*(?=\.pdf)/g) ?? []))
    }
    expect(built.sort()).toEqual(['丁局', '乙局', '戊局', '甲局'])
    const merged = await on(folder, 'merge-results', '结果3.json', '结果1.json', '结果2.json', '--json')
    expect(timeless(results(merged.out))).toEqual(timeless(results(whole.out)))
    expect(merged.code).toBe(whole.code)
    const told = await on(folder, 'merge-results', '结果1.json', '结果2.json', '结果3.json')
    expect(told.out).toBe('已生成 4 份，失败 1 份，警告 1 处。\n有错误的文件：\n  报来/丙局.yaml')
    expect(told.code).toBe(1)
  })

  test('of another batch, another order or another number of shards are not merged', async () => {
    const folder = layOutFiles({ ...files, '另/甲局.yaml': report('甲局', 2) })
    const shard = (file: string, ...argv: string[]) => on(folder, 'check-report', ...argv, `--json=${file}`)
    await shard('1.json', '报来', '--shard=1/2')
    await shard('甲.json', '另', '--shard=2/2')
    await shard('乙.json', '报来', '--shard=2/3')
    await shard('丙.json', '报来', '--shard=2/2', '--fix')
    for (const other of ['甲.json', '乙.json', '丙.json']) {
      const { code, err } = await on(folder, 'merge-results', '1.json', other)
      expect(err).toContain(`“${other}”和“1.json”不是同一批公文的结果，没有合并。`)
      expect(code).toBe(1)
    }
  })

  test('what npm writes before the JSON does not matter', async () => {
    const folder = layOutFiles(files)
    const { out } = await on(folder, 'check-report', '报来/甲局.yaml', '--shard=1/1', '--json')
    const { code, out: sum } = await on(
      layOutFiles({ 'a.json': `\n> wendu@0.1.0 check-report\n${out}` }),
      'merge-results',
      'a.json',
    )
    expect(sum).toBe('已检查 1 份，有错误的 0 份，警告 0 处。')
    expect(code).toBe(0)
  })
})

test.each(['0/4', '5/4', '1', '1/0', '一/四', '1/4/2'])('--shard %s is refused', async (shard) => {
  const { code, err } = await on(layOutFiles(files), 'build-report', '报来', '--shard', shard)
  expect(err).toContain(`选项“--shard”不能是“${shard}”。`)
  expect(code).toBe(2)
})

describe('forms for programs', () => {
  test('one of them is printed, and nothing else; in files there may be several, with the words for people', async () => {
    const folder = layOutFiles(files)
    const printed = await on(folder, 'check-report', '报来', '--sarif', '--junit=结果.xml')
    expect(JSON.parse(printed.out).version).toBe('2.1.0')
    expect(printed.err).toBe('')
    expect(readFileSync(`${folder}/结果.xml`, 'utf8')).toContain(
      '<testsuite name="check-report" tests="5" failures="1"',
    )
    const filed = await on(folder, 'check-report', '报来', '--sarif=a/结果.sarif', '--json=结果.json')
    expect(filed.out).toContain('已检查 5 份')
    expect(filed.err).toContain('没有“年底”这个字段')
    expect(results(readFileSync(`${folder}/结果.json`, 'utf8')).summary.failed).toBe(1)
  })

  test('two of them are not printed at once', async () => {
    for (const [one, other] of [
      ['--json', '--sarif'],
      ['--json', '--github'],
      ['--sarif', '--junit'],
    ] as const) {
      const { code, err } = await on(layOutFiles(files), 'check-report', '报来', one, other)
      expect(err).toContain(`“${one}”和“${other}”不能一起用。`)
      expect(code).toBe(2)
    }
  })

  test('annotations stand in the log beside the words for people', async () => {
    const { out, err } = await on(layOutFiles(files), 'build-report', '报来', '--github')
    expect(out).toContain('::error file=报来/丙局.yaml,line=3,col=1,endColumn=3,title=schema/unknown-field::')
    expect(out).toContain('::warning file=报来/丁局.yaml,')
    expect(out).toContain('✓ out/甲局.pdf')
    expect(err).toContain('没有“年底”这个字段')
  })

  test('a file that cannot be written is said', async () => {
    const { code, err } = await on(layOutFiles(files), 'check-report', '报来/甲局.yaml', '--json=报来')
    expect(err).toContain('“报来”写不进去')
    expect(code).toBe(1)
  })
})

test('merge-results: help', async () => {
  const { out } = await on(layOutFiles({}), 'merge-results', '--help')
  await expect(`${out}\n`).toMatchFileSnapshot('help/merge-results.txt')
})
