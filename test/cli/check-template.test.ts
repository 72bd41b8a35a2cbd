import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Watch } from '../../src/source/host.ts'
import { layOutFiles, run, runIn } from './run.ts'

const root = `${import.meta.dirname}/../..`
const { 文件: files } = parse(readFileSync(`${root}/test/fixtures/sound-template.yaml`, 'utf8')) as {
  文件: Record<string, string>
}
const template = files['templates/memo/template.hbs'] as string
/** A bureau's folder of packs, for which the shared definitions are those that we ship. */
const bureau = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.replace('templates/', '模板/'), text]),
)

test('nothing is wrong with the packs that we ship', async () => {
  const { code, said, out } = await run(['check-template'])
  expect(said.filter(({ severity }) => severity !== 'notice')).toEqual([])
  expect(out).toMatch(/✓ .*templates\/notice {2}通知，例子 \d 页/)
  expect(code).toBe(0)
}, 60_000)

test.each([
  ['memo', ...['--templates', '模板']],
  ['便函', ...['--templates', '模板']],
  ['模板/memo'],
  ['模板/memo/'],
  ['模板'],
])('a pack is meant by its folder’s name, its own, or where it is: %s', async (...argv) => {
  const { code, out } = await run(['check-template', ...argv], bureau)
  expect(out).toContain('✓ 模板/memo  便函，例子 1 页')
  expect(code).toBe(0)
})

test('a pack that is based on another is checked with the other’s sample', async () => {
  const part = '{{#with 联系人}}<段落>{{姓名}}{{#if 电话}}{{电话}}{{/if}}{{单位}}</段落>{{/with}}'
  const own = { '模板/house/pack.yaml': '名称: 局内便函\n基于: memo\n', '模板/house/联系.hbs': part }
  const { code, said } = await run(['check-template', '模板/house'], { ...bureau, ...own })
  expect(said).toMatchObject([
    { code: 'template/field-outside', place: { file: '模板/house/联系.hbs', line: 1, column: 49 } },
  ])
  expect(code).toBe(1)
})

test('a pack whose pack.yaml is wrong is said to be so, and no other is', async () => {
  const broken = { ...bureau, '模板/memo/pack.yaml': '名称: 便函\n文种: 便函\n', '模板/other/pack.yaml': '名称: 乙\n' }
  const { code, said } = await run(['check-template', '模板/memo'], broken)
  expect(said).toMatchObject([{ code: 'schema/unknown-value', place: { file: '模板/memo/pack.yaml', line: 2 } }])
  expect(code).toBe(1)
})

test('--json gives one object, a pack being a file of it', async () => {
  const wrong = { ...bureau, '模板/memo/template.hbs': template.replace('{{事由}}', '{{事油}}') }
  const { code, out, err } = await run(['check-template', '模板', '--json'], wrong)
  const { files: told, summary } = JSON.parse(out)
  expect(told).toMatchObject([
    {
      file: '模板/memo',
      status: 'failed',
      diagnostics: [{ code: 'template/unknown-field', file: '模板/memo/template.hbs', line: 2, column: 9 }],
    },
  ])
  expect(summary).toMatchObject({ ok: 0, failed: 1, errors: 1 })
  expect(err).toBe('')
  expect(code).toBe(1)
})

test('--watch checks again what is saved and builds the sample when nothing is wrong', async () => {
  const folder = layOutFiles(bureau)
  const path = '模板/memo/template.hbs'
  const steps = [
    () => writeFileSync(`${folder}/${path}`, template.replace('{{事由}}', '{{事油}}')),
    () => writeFileSync(`${folder}/${path}`, template.replace('{{事由}}', '{{事由}}的便函')),
  ]
  const watch = (): Watch => ({
    folders: () => [],
    async next() {
      const step = steps.shift()
      step?.()
      return step && [path]
    },
  })
  const { code, out, said } = await runIn(folder, ['check-template', '模板/memo', '--watch'], () => ({ watch }))
  expect(said).toMatchObject([{ code: 'template/unknown-field', place: { file: path, line: 2, column: 9 } }])
  expect(out.match(/✓ out\/memo\.docx/g)).toHaveLength(2)
  expect(existsSync(`${folder}/out/memo.pdf`)).toBe(true)
  expect(code).toBe(0)
})

test('its help', async () => {
  const { out } = await run(['check-template', '--help'])
  await expect(`${out}\n`).toMatchFileSnapshot('help/check-template.txt')
})
