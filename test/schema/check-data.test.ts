import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { checkData } from '../../src/schema/check-data.ts'
import type { JsonSchema } from '../../src/schema/json-schema.ts'
import { readDate } from '../../src/schema/read-date.ts'
import { readYaml } from '../../src/source/read-yaml.ts'

const schema: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['年度'],
  properties: {
    年度: { type: 'integer' },
    成文日期: { $ref: '#/$defs/日期' },
    编号: { type: 'string' },
    正文: {
      anyOf: [{ type: 'string' }, { type: 'array', items: { anyOf: [{ type: 'string' }, { $ref: '#/$defs/块' }] } }],
    },
  },
  $defs: {
    日期: { type: 'string', format: 'date' },
    块: {
      type: 'object',
      additionalProperties: false,
      required: ['行'],
      properties: { 行: { type: 'array' }, 日期: { $ref: '#/$defs/日期' } },
    },
  },
}

function check(text: string): { data: Record<string, unknown> | undefined; found: Diagnostic[] } {
  const found: Diagnostic[] = []
  const diagnose = (each: Diagnostic) => void found.push(each)
  const source = readYaml(new TextEncoder().encode(text), 'a.yaml', diagnose)
  return { data: source && checkData(schema, source, diagnose), found }
}

describe('dates', () => {
  test.each([
    '2024-1-4',
    '2024-01-04',
    '2024.1.4',
    '2024/1/4',
    '2024年1月4日',
    '２０２４年１月４日',
    '20240104',
    '"2024 年 1 月 4 日"',
    '二〇二四年一月四日',
    '二○二四年1月4日',
  ])('%s is 2024-01-04', (text) => {
    expect(check(`年度: 2023\n成文日期: ${text}\n`).data?.成文日期).toBe('2024-01-04')
  })

  test.each(['2024年1月', '一月四日', '24-1-4', '2024-1-4-5', '二〇二四年一四月四日'])('%s is no date', (text) => {
    expect(readDate(text)).toBeUndefined()
    expect(check(`年度: 2023\n成文日期: ${text}\n`).found).toMatchObject([{ code: 'schema/not-a-date' }])
  })

  test.each([
    ['二〇二三年十二月二十六日', '2023-12-26'],
    ['二零二三年十月三十一日', '2023-10-31'],
    ['２０２３年十一月十日', '2023-11-10'],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toBe(date)
  })

  test('are understood inside the blocks of a list too', () => {
    const { data } = check('年度: 2023\n正文:\n  - 一段。\n  - 行: []\n    日期: 2024.1.4\n')
    expect(data?.正文).toEqual(['一段。', { 行: [], 日期: '2024-01-04' }])
  })
})

test.each(['2023', '"2023"', '2023年', '２０２３年度', '二〇二三年', '二○二三年度', '二零二三'])(
  '%s is the number 2023 where an integer is asked for',
  (text) => {
    expect(check(`年度: ${text}\n`).data?.年度).toBe(2023)
  },
)

test.each(['007', '3.50', '1e3', 'True', '0571-88'])('%s stays as typed where text is asked for', (text) => {
  expect(check(`年度: 2023\n编号: ${text}\n`).data?.编号).toBe(text)
})

test('keys keep the order of the file; optional fields that are absent are there as undefined', () => {
  const { data = {} } = check('正文: 一段。\n年度: 2023\n')
  expect(Object.keys(data)).toEqual(['正文', '年度', '成文日期', '编号'])
  expect(data.编号).toBeUndefined()
})

test('an optional field without a value is one that is absent', () => {
  const { data, found } = check('年度: 2023\n成文日期:\n')
  expect(found).toEqual([])
  expect(data).toHaveProperty('成文日期', undefined)
})

test('the names of JavaScript are names like others', () => {
  expect(check('年度: 2023\n__proto__: {编号: 1}\nconstructor: 1\n').found).toMatchObject([
    { code: 'schema/unknown-field', args: { field: '__proto__' } },
    { code: 'schema/unknown-field', args: { field: 'constructor' } },
  ])
})
