import { type JsonSchema, kindsOf, type SchemaReader } from '../schema/json-schema.ts'

/** What a value must be that a helper is given. */
type Wanted = keyof typeof kinds

/**
 * What a helper takes, one after the other, the last for all that follow, and what it gives: a schema, or `first` where it
 * is the first of them that is there. A helper without a row takes and gives anything.
 */
export const helperFacts: Record<string, { takes: readonly Wanted[]; gives: JsonSchema | 'first' }> = {
  正文: { takes: ['body'], gives: {} },
  日期: { takes: ['date'], gives: { type: 'string' } },
  顿号: { takes: ['names'], gives: { type: 'string' } },
  逗号: { takes: ['names'], gives: { type: 'string' } },
  名单: { takes: ['names'], gives: { type: 'array', items: { type: 'string' } } },
  逐个: { takes: ['names'], gives: {} },
  单位简称: { takes: ['names'], gives: { type: 'string' } },
  序号: { takes: ['number'], gives: { type: 'string' } },
  章节引用: { takes: ['words'], gives: {} },
  加: { takes: ['number'], gives: { type: 'number' } },
  连接: { takes: ['words'], gives: { type: 'string' } },
  默认: { takes: ['any'], gives: 'first' },
}

/** Whether a form of a value is of the kind, and what is said of one that is not, after its name. */
const kinds = {
  any: { fits: () => true, says: '' },
  words: { fits: isWords, says: '不是文字或者数字' },
  names: {
    fits: (form, reader) => isWords(form) || (form.type === 'array' && reader.forms(form.items ?? {}).every(isWords)),
    says: '不是名单，也不是文字',
  },
  body: { fits: ({ type }) => type === 'string' || type === 'array', says: '不是正文' },
  date: { fits: ({ format }) => format === 'date', says: '不是日期：schema.yaml 里没有写 format: date' },
  number: {
    fits: ({ type, pattern }) =>
      type === 'integer' || type === 'number' || (type === 'string' && pattern !== undefined),
    says: '不是数',
  },
} as const satisfies Record<string, { fits(form: JsonSchema, reader: SchemaReader): boolean; says: string }>

/** Printed as it is. */
export function isWords(form: JsonSchema): boolean {
  return kindsOf(form).every((kind) => kind !== 'array' && kind !== 'object')
}

/** What is wrong with giving a value to a helper as its argument of that rank; undefined if nothing is. */
export function misuse(helper: string, rank: number, schema: JsonSchema, reader: SchemaReader): string | undefined {
  const takes = helperFacts[helper]?.takes ?? []
  const { fits, says } = kinds[takes[rank] ?? takes.at(-1) ?? 'any']
  const forms = reader.forms(schema)
  const isAny = ({ type, enum: values, const: only }: JsonSchema) =>
    [type, values, only].every((one) => one === undefined)
  return forms.every((form) => isAny(form) || form.const !== undefined || fits(form, reader)) ? undefined : says
}
