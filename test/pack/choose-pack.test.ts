import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { choosePack } from '../../src/pack/choose-pack.ts'
import { readYaml } from '../../src/source/read-yaml.ts'

const cards = [{ id: 'notice', folder: 'templates/notice', name: '通知', aliases: [] }]

test.each([
  ['类型: .nan', { code: 'schema/unknown-type', args: { text: '.nan' } }],
  ['类型: []', { code: 'schema/unknown-type', args: { text: '[]' } }],
  ['类型: 2024.0', { code: 'schema/unknown-type', args: { text: '2024.0' } }],
  ['类型: " "', { code: 'schema/missing-type' }],
])('%s: what is no name of a type is quoted as it was written', (text, expected) => {
  const found: Diagnostic[] = []
  const source = readYaml(new TextEncoder().encode(`${text}\n单位: 甲\n`), 'a.yaml', () => {})
  if (source) choosePack(cards as never, source, (diagnostic) => void found.push(diagnostic))
  expect(found).toMatchObject([expected])
})
