import type { z } from 'zod'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { nearest, quoteAny } from '../diagnostics/nearest.ts'
import { mostFaults } from '../source/limits.ts'
import type { Path } from '../source/source.ts'
import { type JsonSchema, type Kind, kindOf, kindsOf, type SchemaReader } from './json-schema.ts'

type Issue = z.core.$ZodIssue
type WithoutPlace<D> = D extends Diagnostic ? Omit<D, 'severity' | 'place'> : never

/** A mistake in the data: what to say of it, and the path of the key or value to point at. */
export type Finding = WithoutPlace<Diagnostic> & { at: 'key' | 'value'; path: Path }

/** A part of the data: its path, its value (undefined if it is missing) and its schema. */
type Part = { path: Path; value: unknown; schema: JsonSchema }

/** What an author is told of zod's issue with a part of the data. In a choice only the form being written counts. */
export function explainIssue(issue: Issue, outer: Part, reader: SchemaReader): Finding[] {
  const part = issue.path.reduce<Part>((whole, step) => innerPart(whole, step as string | number, reader), outer)
  if (part.value === undefined) return [missing(part, reader)]
  if (part.value === null) return [empty(part, reader)]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, mostFaults).map((key) => unknownField(key, part, reader))
  if (issue.code === 'invalid_type') return [wrongKind(part, reader)]
  if (issue.code !== 'invalid_union')
    return [{ ...fault(issue, part, reader), at: 'value', path: part.path } as Finding]
  const option = reader.chosenOption(part.schema, part.value)
  const schema = reader.options(part.schema)[option]
  if (!schema) return [wrongKind(part, reader)]
  return (
    issue.errors[option]?.slice(0, mostFaults).flatMap((inner) => explainIssue(inner, { ...part, schema }, reader)) ??
    []
  )
}

function innerPart({ path, value, schema }: Part, step: string | number, reader: SchemaReader): Part {
  const inner = (value as Record<string | number, unknown> | undefined)?.[step]
  return { path: [...path, step], value: inner, schema: reader.part(schema, value, step) ?? {} }
}

function missing({ path, schema }: Part, reader: SchemaReader): Finding {
  const parent = path.slice(0, -1)
  const args = { field: fieldName(path), example: example(schema, reader) }
  if (parent.length === 0) return { code: 'schema/missing-field', args, at: 'key', path: parent }
  return { code: 'schema/missing-field-in', args: { ...args, parent: fieldName(parent) }, at: 'key', path: parent }
}

function empty({ path, schema }: Part, reader: SchemaReader): Finding {
  return {
    code: 'schema/empty-field',
    args: { field: fieldName(path), example: example(schema, reader) },
    at: 'key',
    path,
  }
}

function unknownField(field: string, { path, value, schema }: Part, reader: SchemaReader): Finding {
  const known = Object.keys(reader.chosenForm(schema, value)?.properties ?? {})
  const unused = known.filter((name) => (value as Record<string, unknown>)[name] === undefined)
  const parent = openParent(field, { path, value, schema }, reader)
  if (parent) return { code: 'schema/not-inside', args: { field, parent }, at: 'key', path: [...path, field] }
  const args = { field, nearest: quoteAny(nearest(field, unused)), known: known.join('、') }
  return { code: 'schema/unknown-field', args, at: 'key', path: [...path, field] }
}

/** The field above it that has nothing in it, though this one could be: whoever wrote it forgot to indent it. */
function openParent(field: string, { value, schema }: Part, reader: SchemaReader): string | undefined {
  const keys = Object.keys(value as object)
  const above = keys.slice(0, keys.indexOf(field)).findLast((key) => {
    const own = reader.part(schema, value, key)
    return own && reader.forms(own).some((form) => form.properties?.[field])
  })
  const content = above === undefined ? undefined : (value as Record<string, unknown>)[above]
  return content === null || content === undefined ? above : undefined
}

const kindWord: Record<Kind, string> = {
  string: '文字',
  integer: '整数',
  number: '数字',
  boolean: '是非值',
  null: '空白',
  array: '列表',
  object: '分项填写的内容',
}

function wrongKind({ path, value, schema }: Part, reader: SchemaReader): Finding {
  const forms = reader.forms(schema)
  const kinds = [...new Set(forms.flatMap(kindsOf))].filter((kind) => kind !== 'null')
  const field = fieldName(path)
  if (value === '') return { code: 'schema/empty-text', args: { field }, at: 'value', path }
  const text = typeof value === 'object' ? '' : `“${shorten(String(value))}”`
  const found = typeof value === 'boolean' ? text : `${kindWord[kindOf(value)]}${text}`
  const at = 'value'
  if (kinds.length > 1) {
    const words = kinds.map((kind) => kindWord[kind]).join('或')
    return { code: 'schema/expects-one-of', args: { field, found, kinds: words }, at, path }
  }
  switch (kinds[0]) {
    case 'integer':
      return { code: 'schema/expects-integer', args: { field, found, example: example(schema, reader) }, at, path }
    case 'number':
      return { code: 'schema/expects-number', args: { field, found, example: example(schema, reader) }, at, path }
    case 'array':
      return { code: 'schema/expects-list', args: { field, found }, at, path }
    case 'object':
      return { code: 'schema/expects-fields', args: { field, found, known: knownFields(forms) }, at, path }
    default:
      return { code: 'schema/expects-text', args: { field, found }, at, path }
  }
}

/** What is wrong with a value of the right kind. */
function fault(issue: Issue, { path, value, schema }: Part, reader: SchemaReader): WithoutPlace<Diagnostic> {
  const field = fieldName(path)
  if (value === '') return { code: 'schema/empty-text', args: { field } }
  const form = reader.chosenForm(schema, value) ?? {}
  const text = shorten(String(value))
  const length = Array.isArray(value) ? value.length : [...String(value)].length
  const advice = { example: scalarExample(form), description: form.description ?? '' }
  if (issue.code === 'invalid_value') {
    if (typeof value === 'object')
      return { code: 'schema/expects-text', args: { field, found: kindWord[kindOf(value)] } }
    const known = issue.values.map(String)
    // Of a few words the nearest may well be the opposite: 没有, 有.
    const guess = known.length > 3 ? quoteAny(nearest(text, known)) : ''
    return { code: 'schema/unknown-value', args: { field, text, nearest: guess, known: known.join('、') } }
  }
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return { code: 'schema/no-such-date', args: { text } }
    return { code: 'schema/not-a-date', args: { field, text } }
  }
  if (issue.code === 'invalid_format') return { code: 'schema/bad-form', args: { field, text, ...advice } }
  if (issue.code === 'too_small') {
    const least = Number(issue.minimum)
    if (Array.isArray(value)) return { code: 'schema/empty-list', args: { field, least } }
    if (typeof value === 'number')
      return { code: issue.inclusive ? 'schema/too-small' : 'schema/not-above', args: { field, least, found: value } }
    return { code: 'schema/too-short', args: { field, least, found: length } }
  }
  if (issue.code === 'too_big') {
    const most = Number(issue.maximum)
    if (Array.isArray(value)) return { code: 'schema/too-many', args: { field, most, found: length } }
    if (typeof value === 'number') return { code: 'schema/too-big', args: { field, most, found: value } }
    return { code: 'schema/too-long', args: { field, most, found: length } }
  }
  return { code: 'schema/not-accepted', args: { field, ...advice } }
}

/** “附件”, or “附件（第 2 项）” for an item of a list; the rows of a table are lists of lists. */
function fieldName(path: Path): string {
  const at = path.findLastIndex((step) => typeof step === 'string')
  const items = path.slice(at + 1).map((item) => `第 ${Number(item) + 1} 项`)
  return `${path[at] ?? '文件'}${items.length > 0 ? `（${items.join('的')}）` : ''}`
}

const knownFields = (forms: JsonSchema[]) =>
  [...new Set(forms.flatMap(({ properties }) => Object.keys(properties ?? {})))].join('、')

const example = (schema: JsonSchema, reader: SchemaReader) => scalarExample(reader.resolve(schema)) || '……'

function scalarExample({ examples = [], enum: values = [] }: JsonSchema): string {
  const [first] = [...examples, ...values]
  return typeof first === 'string' || typeof first === 'number' ? String(first) : ''
}

const shorten = (text: string) => ([...text].length > 20 ? `${[...text].slice(0, 20).join('')}……` : text)
