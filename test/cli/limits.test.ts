import { describe, expect, test } from 'vitest'
import { run } from './run.ts'

const head = '类型: 年度工作总结\n单位: 某某局\n年度: 2023\n'

/** One in a loop or a recursion that grows with the square of these would run into the time limit of the test. */
const cases: [string, string, string][] = [
  ['a file of 3 MB', head + '# 说明\n'.repeat(400_000), 'file/too-large'],
  ['a million brackets', `${head}工作总结: ${'['.repeat(1_000_000)}\n`, 'yaml/too-deep'],
  ['10,000 dashes', `${head}工作总结:\n  ${'- '.repeat(10_000)}甲\n`, 'yaml/too-deep'],
  [
    '1,000 fields in each other',
    Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}a:\n`).join(''),
    'yaml/too-deep',
  ],
  [
    '100,000 fields',
    head + Array.from({ length: 100_000 }, (_, at) => `键${at}: 值\n`).join(''),
    'yaml/too-many-values',
  ],
  [
    'a chain of aliases',
    `a0: &a0 x\n${Array.from({ length: 9000 }, (_, at) => `a${at + 1}: &a${at + 1} *a${at}`).join('\n')}`,
    'yaml/special-start',
  ],
  [
    'aliases of aliases of aliases',
    `a: &a [x, x]\n${[...'bcdefghi'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`)}]\n`).join('')}`,
    'yaml/special-start',
  ],
  ['20,000 documents', '---\na: 1\n'.repeat(20_000), 'yaml/several-documents'],
  ['20,000 open quotes', head + '甲: "乙\n'.repeat(20_000), 'yaml/unclosed-quote'],
  ['20,000 tabs', head + '\t甲: 乙\n'.repeat(20_000), 'yaml/tab-indent'],
  ['50,000 lines without a key', head + '没有冒号的一行\n'.repeat(50_000), 'yaml/line-without-key'],
  ['50,000 control characters', `${head}工作总结: ${'\u0007'.repeat(50_000)}\n`, 'file/bad-character'],
]

describe('what no report can be is said, once and soon', () => {
  test.each(cases)('%s', async (_, text, code) => {
    const { code: exit, out } = await run(['check-report', 'a.yaml', '--json'], { 'a.yaml': text })
    expect(exit).toBe(1)
    const { diagnostics } = JSON.parse(out).files[0]
    expect(diagnostics.map((each: { code: string }) => each.code)).toContain(code)
    expect(diagnostics.length).toBeLessThan(1010)
  })
})

test('of a thousand faults and more it is said that there are more', async () => {
  const text = `${head}工作总结:\n  - 表格:\n      表头: [甲]\n      行:\n${'        - [1, 2]\n'.repeat(1500)}`
  const { out } = await run(['check-report', 'a.yaml', '--json'], { 'a.yaml': text })
  const codes = JSON.parse(out).files[0].diagnostics.map((each: { code: string }) => each.code)
  expect(codes.filter((code: string) => code === 'table/row-length')).toHaveLength(1000)
  expect(codes).toContain('file/too-many-faults')
})

test('--pictures names a folder', async () => {
  const { code, err } = await run(['check-report', 'a.yaml', '--pictures', '没有'], { 'a.yaml': head })
  expect(code).toBe(2)
  expect(err).toContain('没有“没有”这个文件夹。')
})
