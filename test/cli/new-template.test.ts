import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { run, runIn } from './run.ts'

/** A bureau's folder, which has nothing in it yet that a pack needs. */
const bureau = { '模板/说明.txt': '本局的类型' }
const there = ['--templates', '模板']

test.each([
  ['by itself', []],
  ['based on another, by its name', ['--from', '通知']],
  ['based on another, by its folder', ['--from', 'work-summary']],
])('a new pack builds at once and nothing is wrong with it: %s', async (_, from) => {
  const { code, folder, out } = await run(['new-template', '卫生检查', ...from, ...there], bureau)
  expect(code).toBe(0)
  expect(out).toContain('检查模板：npm run check-template -- 卫生检查 --templates 模板')
  const again = (argv: string[]) => runIn(folder, [...argv, ...there], () => ({}))
  const checked = await again(['check-template', '卫生检查'])
  expect(checked.said.filter(({ severity }) => severity !== 'notice')).toEqual([])
  expect(checked.out).toContain('✓ 模板/卫生检查  卫生检查')
  const built = await again(['build-report', '模板/卫生检查/sample.yaml'])
  expect(built.out).toContain('✓ out/sample.pdf')
})

test('one that is based on another says only that, and shows what it may change', async () => {
  const { folder } = await run(['new-template', '本局年报', '--from', '法治政府建设年度报告', ...there], bureau)
  const written = readFileSync(`${folder}/模板/本局年报/pack.yaml`, 'utf8')
  expect(written).toContain('\n名称: 本局年报\n基于: rule-of-law-report\n')
  expect(written).toContain('#   主要举措和成效: 主要举措和成效\n')
  expect(written).toMatch(/有这些片段：.*标题.*落款/)
})

test.each(['../通知', '_shared', '.git', 'con', 'a/b', '一 二', 'x'.repeat(300)])(
  '“%s” is no name of a folder',
  async (name) => {
    const { code, said } = await run(['new-template', name, ...there], bureau)
    expect(said).toMatchObject([{ code: 'command/bad-template-name' }])
    expect(code).toBe(2)
  },
)

test('what it is based on must be there', async () => {
  const { code, said } = await run(['new-template', '卫生检查', '--from', '通只', ...there], bureau)
  expect(said).toMatchObject([
    { code: 'command/unknown-template', args: { nearest: expect.stringContaining('“通知”') } },
  ])
  expect(code).toBe(2)
})

test('its help', async () => {
  const { out } = await run(['new-template', '--help'])
  await expect(`${out}\n`).toMatchFileSnapshot('help/new-template.txt')
})
