import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { run } from './run.ts'

const files = {
  '模板/house/pack.yaml': '名称: 局内通知\n基于: notice\n',
  '模板/house/标题.hbs': '{{标题}}（局内）',
  '报告/a.yaml': '类型: 局内通知\n单位: 某某局\n标题: 关于放假的通知\n正文: 放假三天。\n',
}

test('a bureau’s own packs are found in the folder that --templates names', async () => {
  const { code, out } = await run(['check-report', '报告/a.yaml', '--templates', '模板'], files)
  expect(out).toContain('✓ 报告/a.yaml  1 页')
  expect(code).toBe(0)
})

test('or that wendu.yaml beside the reports names; wendu.yaml itself is no report', async () => {
  const settings = { '报告/wendu.yaml': '模板目录: ../模板\n' }
  const { code, out } = await run(['check-report', '报告'], { ...files, ...settings })
  expect(out).toContain('已检查 1 份，有错误的 0 份')
  expect(code).toBe(0)
})

test('without either the kind is unknown', async () => {
  const { code, err } = await run(['check-report', '报告/a.yaml'], files)
  expect(err).toContain('没有“局内通知”这个类型。')
  expect(code).toBe(1)
})

test('new-report writes one, after the sample of the pack it is based on', async () => {
  const { code, folder } = await run(['new-report', '局内通知', 'b', '--templates', '模板'], files)
  expect(code).toBe(0)
  expect(readFileSync(`${folder}/b.yaml`, 'utf8')).toMatch(/^类型: 局内通知\n(?:## .*\n)*单位: 江州市人民政府办公室$/m)
})
