import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { listPacks } from '../../src/pack/list-packs.ts'
import { loadPack } from '../../src/pack/load-pack.ts'
import type { PackStyle } from '../../src/pack/style.ts'
import { styleDeviations } from '../../src/pack/style-deviations.ts'
import { nodeHost } from '../../src/source/node-host.ts'

const root = `${import.meta.dirname}/../..`

function open(folder: string, base = root) {
  const found: Diagnostic[] = []
  const host = nodeHost(base, root)
  const cards = listPacks(host, folder, (each) => found.push(each))
  const packs = cards.map((card) => loadPack(host, card, (each) => found.push(each)))
  return { cards, packs, found }
}

/** The fixture packs with one file written anew. */
function openWith(file: string, text: string) {
  const folder = mkdtempSync(`${tmpdir()}/packs-`)
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(`${root}/test/fixtures/templates`, `${folder}/templates`, { recursive: true })
  writeFileSync(`${folder}/templates/${file}`, text)
  const { found } = open('templates', folder)
  return found.map(({ code, place, args }) => ({
    code,
    at: place && `${place.file}:${place.line}:${place.column}`,
    args,
  }))
}

test('a pack is its folder: facts, fields with the shared definitions, template, shared parts', () => {
  const { cards, packs, found } = open('test/fixtures/templates')
  expect(found).toEqual([])
  expect(cards[0]).toEqual({
    id: 'annual',
    folder: 'test/fixtures/templates/annual',
    name: '年度工作报告',
    aliases: ['工作报告', '年报'],
    documentType: '报告',
    format: '普通',
    severalAddressees: false,
    description: '用来试验的一种报告。',
  })
  expect(cards.map(({ id }) => id)).toEqual(['annual', 'brief'])
  expect(packs[0]?.schema.$defs).toHaveProperty('标题块')
  expect(packs[0]?.template.file).toBe('test/fixtures/templates/annual/template.hbs')
  expect(Object.keys(packs[0]?.partials ?? {})).toEqual(['落款'])
})

test('every pack that we ship opens without a word', () => {
  const { packs, found } = open('templates')
  expect(found).toEqual([])
  expect(packs.length).toBeGreaterThan(0)
})

test('a wrong 文种 is said at its place', () => {
  expect(openWith('brief/pack.yaml', '名称: 工作简报\n文种: 简报\n')).toMatchObject([
    { code: 'schema/unknown-value', at: 'templates/brief/pack.yaml:2:5' },
  ])
})

test('样式: what is not written is as the standard has it; where it is not, the clause is named', () => {
  const styleOf = (style: string) => {
    const folder = mkdtempSync(`${tmpdir()}/packs-`)
    onTestFinished(() => rmSync(folder, { recursive: true }))
    cpSync(`${root}/test/fixtures/templates`, `${folder}/templates`, { recursive: true })
    writeFileSync(`${folder}/templates/brief/pack.yaml`, `名称: 工作简报\n文种: 通报\n${style}`)
    const { cards, found } = open('templates', folder)
    expect(found).toEqual([])
    return cards[1]?.style
  }
  expect(styleOf('')).toBeUndefined()
  const standard = styleOf('样式:\n  页码: 外侧\n')
  expect(standard).toEqual({ boldHeadings: [], latinFace: '仿宋', pageNumbers: '外侧' })
  expect(styleDeviations(standard as PackStyle)).toEqual([])
  const own = styleOf('样式:\n  加粗标题: [二级标题, 三级标题]\n  西文字体: Times New Roman\n  页码: 居中\n')
  expect(styleDeviations(own as PackStyle).map(({ field, value, clause }) => [field, value, clause])).toEqual([
    ['加粗标题', '二级标题、三级标题', 'GB/T 9704-2012 7.3.3'],
    ['西文字体', 'Times New Roman', 'GB/T 9704-2012 5.2.2'],
    ['页码', '居中', 'GB/T 9704-2012 7.5'],
  ])
})

test.each([
  ['加粗标题: [二级标题, 五级标题]', 'schema/unknown-value', '4:16'],
  ['加粗标题: 二级标题', 'schema/expects-list', '4:9'],
  ['西文字体: Arial', 'schema/unknown-value', '4:9'],
  ['页码: 居左', 'schema/unknown-value', '4:7'],
  ['字号: 四号', 'schema/unknown-field', '4:3'],
])('样式 that cannot be is said at its place: %s', (line, code, at) => {
  expect(openWith('brief/pack.yaml', `名称: 工作简报\n文种: 通报\n样式:\n  ${line}\n`)).toMatchObject([
    { code, at: `templates/brief/pack.yaml:${at}` },
  ])
})

test('two packs cannot have one name', () => {
  expect(openWith('brief/pack.yaml', '名称: 工作简报\n文种: 通报\n别名: [简报, 年报]\n')).toMatchObject([
    { code: 'pack/duplicate-name', at: 'templates/brief/pack.yaml:3:10', args: { name: '年报', pack: 'annual' } },
  ])
})

test('a reference to a definition that is not there is said with the nearest that is', () => {
  const schema = "type: object\nproperties:\n  落款日期: { $ref: '#/$defs/日其' }\n"
  expect(openWith('brief/schema.yaml', schema)).toMatchObject([
    {
      code: 'pack/unknown-definition',
      at: 'templates/brief/schema.yaml:3:25',
      args: { name: '日其', nearest: '“日期”' },
    },
  ])
})

test('a schema that cannot be made a validator of is a diagnostic, not a crash', () => {
  expect(openWith('brief/schema.yaml', 'type: 对象\n')).toMatchObject([
    { code: 'pack/bad-schema', at: 'templates/brief/schema.yaml:1:1' },
  ])
})

test('a folder without a template is no pack', () => {
  const folder = mkdtempSync(`${tmpdir()}/packs-`)
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(`${root}/test/fixtures/templates`, `${folder}/templates`, { recursive: true })
  rmSync(`${folder}/templates/brief/template.hbs`)
  expect(open('templates', folder).found).toMatchObject([
    { code: 'pack/missing-file', args: { pack: 'templates/brief', name: 'template.hbs' } },
  ])
  expect(open('没有').found).toMatchObject([{ code: 'pack/no-folder' }])
})
