import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { doTogether, reportDoer } from '../../src/cli/do-reports.ts'
import { readJobs } from '../../src/cli/jobs.ts'
import { craftOf, type Work } from '../../src/cli/work.ts'
import type { Hand, Host } from '../../src/source/host.ts'
import { nodeHost } from '../../src/source/node-host.ts'
import { program } from './program.ts'
import { layOutFiles, runIn } from './run.ts'

const report = (unit: string, text: string) =>
  `类型: 年度工作总结\n单位: ${unit}\n年度: 2023\n工作总结: |\n  ${text}\n成文日期: 2024-01-09\n`

const files = {
  '报来/1.yaml': report('甲局', '（一）甲。\n  （三）乙\n  一年来，我局认真学习。'),
  '报来/2.yaml': report('乙局', '一年来，我局认真学习。').replace('年度:', '年底:'),
  '报来/3.yaml': report('丙局', '一年来，我局认真学习。'.repeat(400)),
  '报来/4.yaml': report('丁局', '一年来，我局认真学习。'),
}

describe('several threads', () => {
  const { run } = program()
  const timeless = (text: string) => text.replace(/\d+\.\d+ 秒/g, '')

  test('say the same in the same order and make the same files as one', async () => {
    const made = await Promise.all(
      ['1', '3'].map(async (jobs) => {
        const folder = layOutFiles(files)
        const { code, out, err } = await run(folder, ['build-report', '报来', '--jobs', jobs])
        const outputs = readdirSync(`${folder}/out`).filter((name) => /\.(docx|pdf)$/.test(name))
        const bytes = outputs.map((name) => [name, readFileSync(`${folder}/out/${name}`).toString('base64')])
        return { code, out: timeless(out), err, bytes }
      }),
    )
    expect(made[0]?.bytes).toHaveLength(6)
    expect(made[0]?.out).toContain('已生成 3 份，失败 1 份')
    expect(made[1]).toEqual(made[0])
  })
})

test('threads are given the reports that are asked for, and the work as data', async () => {
  const asked: unknown[] = []
  const hire: Host['hire'] = (work) => {
    const host = nodeHost(folder, resolve(import.meta.dirname, '../..'))
    const doReport = reportDoer(craftOf(structuredClone(work) as Work, host), host)
    const ask: Hand['ask'] = (file) => {
      asked.push(file)
      return doReport(file as string)
    }
    return { ask, dismiss: () => {} }
  }
  const folder = layOutFiles(files)
  const argv = ['build-report', '报来', '--format', 'docx', '--jobs', '2']
  const { out } = await runIn(folder, argv, () => ({ hire }))
  expect(asked).toEqual(Object.keys(files))
  expect(out).toContain('已生成 3 份，失败 1 份')
})

test('a thread that dies costs the report it was at; another goes on with the rest', async () => {
  let hired = 0
  const hire = (): Hand => {
    hired++
    return {
      ask: async (file) => {
        if (file === '2') throw new Error('out of memory')
        return { result: { pages: Number(file) }, findings: [], apart: [], lines: [], milliseconds: 0 }
      },
      dismiss: () => {},
    }
  }
  const accounts = []
  for await (const account of doTogether(['1', '2', '3', '4'], 2, hire)) accounts.push(account)
  expect(accounts.map(({ result }) => result.pages)).toEqual([1, undefined, 3, 4])
  expect(accounts[1]?.findings).toMatchObject([{ code: 'program/bug', args: { reason: '2：out of memory' } }])
  expect(hired).toBe(3)
})

test('accounts come in the order of the reports, however long each took', async () => {
  const hire = (): Hand => ({
    ask: async (file) => {
      await new Promise((done) => setTimeout(done, file === '1' ? 30 : 0))
      return { result: { pages: Number(file) }, findings: [], apart: [], lines: [], milliseconds: 0 }
    },
    dismiss: () => {},
  })
  const pages = []
  for await (const { result } of doTogether(['1', '2', '3'], 2, hire)) pages.push(result.pages)
  expect(pages).toEqual([1, 2, 3])
})

test('the workshop is opened once, for the first report', async () => {
  let opened = 0
  const open = () => {
    opened++
    return {} as never
  }
  const doReport = reportDoer({ deed: async () => ({}), open }, nodeHost('/', '/'))
  expect(opened).toBe(0)
  await doReport('1')
  await doReport('2')
  expect(opened).toBe(1)
})

test.each([
  [1, 1],
  [99, 1],
  [100, 2],
  [3000, 4],
])('%i reports on four cores are given to %i threads', (reports, jobs) => {
  expect(readJobs({}, reports, { ...nodeHost('/', '/'), threads: 4 }, () => {})).toBe(jobs)
})
