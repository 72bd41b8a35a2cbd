import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { listPacks } from '../../src/pack/list-packs.ts'
import { loadPack } from '../../src/pack/load-pack.ts'
import type { Pack, PackCard } from '../../src/pack/pack.ts'
import type { PackStyle } from '../../src/pack/style.ts'
import { styleDeviations } from '../../src/pack/style-deviations.ts'
import { nodeHost } from '../../src/source/node-host.ts'
import { layOutFiles } from '../cli/run.ts'

const root = `${import.meta.dirname}/../..`

function open(folder: string, base = root) {
  const found: Diagnostic[] = []
  const host = nodeHost(base, root)
  const cards = listPacks(host, [folder], (each) => found.push(each))
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
    signs: [],
    documentType: '报告',
    format: '普通',
    severalAddressees: false,
    description: '用来试验的一种报告。',
    labels: {},
    bases: [],
    shared: ['test/fixtures/templates/_shared'],
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

describe('what packs are laid over', () => {
  const files = {
    'templates/_shared/document.yaml': `
$defs:
  单位: { type: string, title: 单位 }
  公文:
    type: object
    additionalProperties: false
    required: [类型, 单位]
    properties:
      类型: { type: string }
      单位: { $ref: '#/$defs/单位' }
      标题: { type: string, title: 标题, description: 公文的标题。 }
      主送: { type: string }
      正文: { type: string }
`,
    'templates/_shared/落款.hbs': '共用的落款',
    'templates/notice/pack.yaml':
      '名称: 通知\n别名: [知照]\n文种: 通知\n说明: 告诉下级。\n文字: { 开头: 现通知如下, 结尾: 特此通知 }\n',
    'templates/notice/schema.yaml': `
allOf: [{ $ref: '#/$defs/公文' }]
required: [标题]
properties:
  文号: { type: string }
  标题: { examples: [关于某事的通知] }
  主送: false
  附件: { type: string }
`,
    'templates/notice/template.hbs': '<公文><标题>{{> 落款}}</标题></公文>',
    '本局/house/pack.yaml': '名称: 局通知\n基于: notice\n文字: { 结尾: 请照办 }\n',
    '本局/house/schema.yaml': 'required: [科室]\nproperties:\n  正文: {}\n  科室: { type: string }\n  附件: false\n',
    '本局/house/落款.hbs': '局里的落款',
  }

  function openFiles(folders: string[], own: Record<string, string> = {}) {
    const folder = layOutFiles({ ...files, ...own })
    const found: Diagnostic[] = []
    const host = nodeHost(folder, folder)
    const cards = listPacks(host, folders, (each) => found.push(each))
    return { cards, found, load: (at: number) => loadPack(host, cards[at] as PackCard, (each) => found.push(each)) }
  }

  test('fields of the shared definition keep their place; new ones stand behind those they are written behind', () => {
    const { load, found } = openFiles(['templates'])
    const { schema } = load(0) as Pack
    expect(found).toEqual([])
    expect(Object.keys(schema.properties ?? {})).toEqual(['类型', '单位', '文号', '标题', '附件', '正文'])
    expect(schema.properties?.标题).toMatchObject({
      title: '标题',
      description: '公文的标题。',
      examples: ['关于某事的通知'],
    })
    expect(schema.required).toEqual(['类型', '单位', '标题'])
  })

  test('a pack that is based on another says only what is its own', () => {
    const { cards, load, found } = openFiles(['本局', 'templates'])
    expect(cards[0]).toMatchObject({
      name: '局通知',
      aliases: [],
      documentType: '通知',
      description: '告诉下级。',
      labels: { 开头: '现通知如下', 结尾: '请照办' },
      bases: ['templates/notice'],
    })
    const pack = load(0) as Pack
    expect(found).toEqual([])
    expect(Object.keys(pack.schema.properties ?? {})).toEqual(['类型', '单位', '文号', '标题', '正文', '科室'])
    expect(pack.schema.required).toEqual(['类型', '单位', '标题', '科室'])
    expect(pack.template.file).toBe('templates/notice/template.hbs')
    expect(pack.partials['落款']?.text).toBe('局里的落款')
  })

  test('a pack of the first folder hides one of the same name, and may be based on it', () => {
    const own = { '本局/notice/pack.yaml': '名称: 通知\n基于: notice\n说明: 局里的。\n' }
    const { cards, load, found } = openFiles(['本局', 'templates'], own)
    expect(cards.map(({ name, folder }) => [name, folder])).toEqual([
      ['局通知', '本局/house'],
      ['通知', '本局/notice'],
    ])
    expect(load(1)?.template.file).toBe('templates/notice/template.hbs')
    expect(found).toEqual([])
  })
})
