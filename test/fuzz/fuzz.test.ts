import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { nodeHost } from '../../src/source/node-host.ts'
import { layReport } from '../lay-report.ts'
import { changedLines, measureAim, writeAims } from './aim.ts'
import { openBench } from './bench.ts'
import { judge, type Outcome } from './judge.ts'
import { lostText } from './lost-text.ts'
import { makeCase } from './make-case.ts'
import { shrink } from './shrink.ts'
import { slips } from './slips.ts'
import { judgeFiles, openTester } from './try-report.ts'

const host = nodeHost(process.cwd(), process.cwd())
const file = 'templates/notice/sample.yaml'
const bytes = host.readFile(file) as Uint8Array
const text = new TextDecoder().decode(bytes)
const layout = layReport(file)

const rules = (outcome: Partial<Outcome>, source = text) =>
  judge(file, source, { said: [], layout: undefined, ...outcome }).map(({ rule }) => rule)

describe('each promise is missed when it is broken', () => {
  test('a good report breaks none', () => {
    expect(judge(file, text, { said: [], layout })).toEqual([])
  })

  test.each([
    ['a sentence of a body', '修订完善应急预案', '另行通知。修订完善应急预案'],
    ['a line that stands there already', '一、压实防汛责任', '一、压实防汛责任\n  一、压实防汛责任'],
    ['a cell', '抢险物资盘点补充', '抢险物资盘点补充、更新'],
    ['a name in a list', '    - 市委办公室', '    - 市委办公室\n    - 市纪委机关'],
    ['a text behind a mark', '附注: ', '附注: &甲 '],
    ['a punctuation mark', '形势严峻。', '形势严峻！。'],
  ])('lost text: %s', (_, from, to) => {
    const more = text.replace(from, to)
    expect(more).not.toBe(text)
    expect(rules({ layout }, more)).toContain('no text is lost')
  })

  test('a line that found no room on the pages', () => {
    const [first, ...others] = layout.pages
    const pages = [{ ...first, items: first?.items.slice(1) } as typeof first, ...others] as typeof layout.pages
    expect(rules({ layout: { ...layout, pages } })).toEqual(['all is on the pages'])
  })

  const place = { file, line: 2, column: 1 }
  const error = (rest: Partial<Diagnostic>) =>
    ({ code: 'yaml/syntax', severity: 'error', args: { text: '甲' }, place, ...rest }) as Diagnostic
  test.each([
    ['an error and a document', { said: [error({})], layout }, 'an error or a document'],
    ['neither', {}, 'an error or a document'],
    ['a line that is not there', { said: [error({ place: { ...place, line: 999 } })] }, 'a place inside the file'],
    ['a column that is not there', { said: [error({ place: { ...place, column: 99 } })] }, 'a place inside the file'],
    ['a fault of the template', { said: [error({ place: { ...place, file: 'a.hbs' } })] }, 'no blame on a template'],
    ['a bug', { said: [error({ code: 'program/bug', args: { reason: '甲' } })] }, 'no exception'],
    ['an empty quotation', { said: [error({ args: { text: '' } })] }, 'whole sentences'],
    ['a gap', { said: [error({ args: { text: undefined as never } })] }, 'whole sentences'],
    ['the words of a library', { said: [error({ args: { text: 'Map keys must be unique' } })] }, 'Chinese sentences'],
  ])('%s', (_, outcome, rule) => {
    expect(rules(outcome)).toContain(rule)
  })

  test('an exception', async () => {
    const readFile = (path: string) => {
      if (path.endsWith('template.hbs')) throw new Error('no')
      return host.readFile(path)
    }
    const { problems } = await openTester({ ...host, readFile })({ file, bytes, text, deep: false })
    expect(problems).toMatchObject([{ rule: 'no exception' }])
  })

  test('files that are missing, cut short or too many', async () => {
    const files = (...paths: string[]) => new Map(paths.map((path) => [path, new Uint8Array(9)]))
    const about = async (...given: Parameters<typeof judgeFiles>) =>
      (await judgeFiles(...given)).map(({ about }) => about)
    expect(await about(0, files('a.docx'), layout, [])).toEqual(['files'])
    expect(await about(0, files('a.docx', 'a.pdf'), layout, [])).toEqual(['docx cannot be read', 'pdf cannot be read'])
    expect(await about(1, files('a.pdf'), undefined, [])).toEqual(['files'])
    expect(await about(0, files(), undefined, [])).toEqual(['exit code'])
  })

  test('a program that never ends', async () => {
    const folder = mkdtempSync(`${tmpdir()}/fuzz-`)
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const script = `${folder}/hang.mjs`
    writeFileSync(
      script,
      "process.on('message', ({ text }) => { while (text === '停'); process.send({ problems: [] }) })",
    )
    const trial = { file, bytes, text: '走', deep: false }
    const bench = openBench(script, trial, 500)
    expect((await bench.run(trial)).problems).toEqual([])
    expect((await bench.run({ ...trial, text: '停' })).problems).toMatchObject([{ rule: 'in time' }])
    expect((await bench.run(trial)).problems).toEqual([])
    bench.close()
  })
})

test('a report is built, read back, and breaks no promise', async () => {
  const result = await openTester(host)({ file, bytes, text, deep: true })
  expect(result).toMatchObject({ problems: [], made: true })
})

test('comments and what steers the document are not its text', () => {
  expect(lostText('类型: 通知 # 说明\n# 说明\n印章: 无\n成文日期: 2024-04-08\n', ['2024年4月8日'], new Set())).toEqual(
    [],
  )
  expect(lostText('正文: |\n  甲 # 乙\n', ['甲'], new Set())).toEqual([{ line: 2, text: '甲 # 乙' }])
  expect(lostText('单位: 甲 #乙\n', ['甲#'], new Set())).toEqual([])
})

test('a case can be had again by its number, and every slip changes something', () => {
  const groups = [[{ file, bytes, text }]]
  expect(makeCase(7, 3, groups)).toEqual(makeCase(7, 3, groups))
  const seen = new Set<string>()
  for (let number = 0; number < 2000; number++) {
    const made = makeCase(1, number, groups)
    if (made.slips.length === 1 && made.text !== text) seen.add(made.slips[0] as string)
  }
  expect([...Object.keys(slips)].filter((name) => !seen.has(name))).toEqual([])
})

test('a failure is shrunk to what makes it', async () => {
  const fails = async (smaller: Uint8Array) => new TextDecoder().decode(smaller).includes('牵头单位')
  expect(new TextDecoder().decode(await shrink(bytes, fails, 300))).toBe('牵头单位')
})

test('an error is on the line that was changed, or so many lines off', () => {
  const said = (line: number): Diagnostic[] => [
    { code: 'yaml/tab-indent', severity: 'error', args: {}, place: { file, line, column: 1 } },
  ]
  expect(changedLines('甲\n乙\n丙', '甲\n丁\n丙')).toEqual({ from: 2, to: 2 })
  expect(changedLines('甲\n乙\n丙', '甲\n丙')).toEqual({ from: 1, to: 2 })
  const tried = { number: 0, base: { file, bytes, text: '甲\n乙\n丙' }, slips: [], bytes, text: '甲\n丁\n丙' }
  const aims = [...measureAim(tried, said(2)), ...measureAim(tried, said(3)), ...measureAim(tried, [])]
  expect(aims.map(({ missedBy }) => missedBy)).toEqual([0, 1])
  expect(writeAims(aims)[0]).toContain('of 2 single slips 1 ')
})
