import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { accepts } from '../../src/schema/accepts.ts'
import { validator } from '../../src/schema/check-data.ts'
import { schemaReader } from '../../src/schema/json-schema.ts'
import { understand } from '../../src/schema/understand.ts'
import { nodeHost } from '../../src/source/node-host.ts'
import { readReport } from '../../src/source/read-report.ts'
import { openWorkshop } from '../../src/workshop.ts'

const host = nodeHost(process.cwd(), process.cwd())
const workshop = openWorkshop(host, () => {})
const packs = workshop.cards.flatMap((card) => workshop.pack(card, () => {}) ?? [])

/** Every value with one thing wrong or missing somewhere in it, and others that may be as good. */
function* spoiled(value: unknown): Generator<unknown> {
  for (const other of [undefined, null, '', '甲', 7, -1.5, true, [], {}, '2024-02-30', '2024-12-31', Number.NaN]) {
    yield other
  }
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) for (const other of spoiled(item)) yield value.with(at, other)
    yield [...value, ...value]
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      for (const other of spoiled(part)) yield { ...value, [name]: other }
      const { [name]: _, ...rest } = value as Record<string, unknown>
      yield rest
    }
    yield { ...value, 没有的项: '甲' }
  }
}

it.each(packs)('what is accepted in a hurry is accepted by zod: $name', ({ schema, folder }) => {
  expect(readdirSync(folder)).toContain('sample.yaml')
  const source = readReport(host, `${folder}/sample.yaml`, () => {})
  if (!source) throw new Error('no sample')
  const reader = schemaReader(schema)
  const data = understand(source.data, schema, reader, source)
  // Else it would gain nothing.
  expect(accepts(schema, data, reader)).toBe(true)
  let [refused, wrong] = [0, 0]
  for (const other of spoiled(data)) {
    const isValid = validator(schema).safeParse(other).success
    if (!isValid) refused++
    if (!isValid && accepts(schema, other, reader)) wrong++
  }
  expect(refused).toBeGreaterThan(10)
  expect(wrong).toBe(0)
})
