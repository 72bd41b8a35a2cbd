import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schemaReader } from '../../src/schema/json-schema.ts'
import { nodeHost } from '../../src/source/node-host.ts'
import { openWorkshop } from '../../src/workshop.ts'
import { type Finding, startLanguageServer } from './language-server.ts'

const host = nodeHost(process.cwd(), process.cwd())
const workshop = openWorkshop(host, () => {})
const files = [...(await host.glob('examples/**/*.yaml')), ...(await host.glob('templates/*/sample.yaml'))]
const samples = workshop.cards.map((card) => [card.name, `${card.folder}/sample.yaml`] as const)
const headline = (file: string) =>
  `# yaml-language-server: $schema=${'../'.repeat(file.split('/').length - 1)}schemas/wendu.schema.json`

let server: Awaited<ReturnType<typeof startLanguageServer>>
beforeAll(async () => {
  server = await startLanguageServer()
})
afterAll(() => server.stop())

/** The fields of a pack with what the pack says of each. */
function fields(name: string): [string, string][] {
  const card = workshop.cards.find((each) => each.name === name)
  const pack = card && workshop.pack(card, () => {})
  if (!pack) throw new Error(`no pack ${name}`)
  const reader = schemaReader(pack.schema)
  return Object.entries(pack.schema.properties ?? {}).map(([field, schema]) => [
    field,
    reader.resolve(schema).description ?? '',
  ])
}

/** A new report that begins with these lines, as the editor has it before it is saved. */
const draft = (name: string, ...lines: string[]) =>
  server.open(`examples/${name}.yaml`, [headline('examples/新建.yaml'), ...lines].join('\n'))

const shown = (findings: Finding[]) =>
  findings
    .sort((one, other) => one.range.start.line - other.range.start.line)
    .map(({ message, range }) => `${range.start.line + 1} ${message}`)

describe('our own files', () => {
  test.each(files)('%s names its schema in the first line', (file) => {
    expect(readFileSync(file, 'utf8').split('\n')[0]).toBe(headline(file))
  })

  test('an editor finds nothing wrong in them', async () => {
    const findings = await Promise.all(files.map((file) => server.open(file, readFileSync(file, 'utf8')).findings))
    expect(Object.fromEntries(files.map((file, at) => [file, shown(findings[at] ?? [])]))).toEqual(
      Object.fromEntries(files.map((file) => [file, []])),
    )
  })
})

describe.each(samples)('%s', (name, sample) => {
  test('every field can be completed, with its explanation', async () => {
    const offered = await draft(`${name}-补全`, `类型: ${name}`, '').complete(2, 0)
    const others = fields(name).filter(([field]) => field !== '类型')
    expect(others.map(([field]) => [field, offered.get(field)])).toEqual(others)
  })

  test('every field explains itself under the pointer', async () => {
    const others = fields(name).filter(([field]) => field !== '类型')
    const all = draft(`${name}-悬停`, `类型: ${name}`, ...others.map(([field]) => `${field}: 某某`))
    for (const [at, [field, description]] of others.entries()) {
      expect(description).not.toBe('')
      expect(await all.hover(at + 2, 1), field).toContain(description)
    }
  })

  test('so do those of its sample', async () => {
    const text = readFileSync(sample, 'utf8')
    const open = server.open(sample, text)
    const explained = new Map(fields(name))
    for (const [at, line] of text.split('\n').entries()) {
      const [, field] = /^([^\s#:]+):/.exec(line) ?? []
      if (!field || field === '类型') continue
      expect(await open.hover(at, 1), field).toContain(explained.get(field))
    }
  })
})

describe('while writing', () => {
  test('first the type is asked for, from the names of all packs', async () => {
    expect((await draft('空白', '').complete(1, 0)).has('类型')).toBe(true)
    const names = [...(await draft('类型', '类型: ').complete(1, 4)).keys()]
    expect(names).toEqual(expect.arrayContaining(workshop.cards.flatMap((card) => [card.name, ...card.aliases])))
  })

  test('fields inside 版头 and the words a field takes are offered too', async () => {
    const inside = await draft('版头', '类型: 通知', '版头:', '  发文字号: 江政〔2024〕1号', '  ').complete(4, 2)
    expect(inside.get('密级')).toBe('绝密、机密或者秘密；不涉密的不写。')
    expect([...(await draft('印章', '类型: 通知', '印章: ').complete(2, 4)).keys()]).toEqual(['有', '无'])
  })
})

describe('mistakes', () => {
  const report = ['类型: 年度工作总结', '单位: 某某局', '年度: 2023', '工作总结: 一年来，我局认真学习。']

  test('an unknown field and a word that the field does not take are marked in their lines', async () => {
    const findings = await draft('写错', ...report, '成文日起: 2024-01-09', '印章: 盖').findings
    expect(shown(findings)).toEqual([
      '6 Property 成文日起 is not allowed.',
      '7 Value is not accepted. Valid values: "有", "无".',
    ])
  })

  test('what is no date is told how dates are written', async () => {
    expect(shown(await draft('日期', ...report, '成文日期: 年底').findings)).toEqual([
      '6 年、月、日，例如 2024-01-09。',
    ])
  })

  test('what the build understands is not marked', async () => {
    const [type = '', unit = '', , text = ''] = report
    const understood = [
      type,
      unit,
      '年度: 2023年',
      text,
      '成文日期: 2024年1月9日',
      '版头:',
      '  份号: 12',
      '  发文字号: 江〔2024〕1号',
    ]
    expect(shown(await draft('能懂', ...understood).findings)).toEqual([])
  })
})
