import type { Path, YamlSource } from '../source/source.ts'
import { type JsonSchema, kindOf, kindsOf, type SchemaReader } from './json-schema.ts'
import { arabicYear, readDate } from './read-date.ts'

/**
 * The file's data as the author meant it: dates in any usual notation as YYYY-MM-DD, “2023年” as the number where one is
 * asked for, numbers as they were typed where text is asked for. Fields without a value are left out; optional fields
 * that are absent are there as undefined. Keys keep the order of the file. What cannot be understood stays as it is.
 */
export function understand(
  value: unknown,
  schema: JsonSchema,
  reader: SchemaReader,
  source: YamlSource,
  path: Path = [],
): unknown {
  const kind = kindOf(value)
  if (kind === 'array') {
    return (value as unknown[]).map((item, at) => {
      const items = reader.part(schema, value, at)
      return items ? understand(item, items, reader, source, [...path, at]) : item
    })
  }
  if (kind === 'object') return understandFields(value as Fields, schema, reader, source, path)
  const forms = reader.forms(schema)
  const text = forms.find((form) => kindsOf(form).includes('string'))
  if (kind === 'number' || kind === 'boolean') {
    return text && !forms.some((form) => form.enum?.includes(value)) ? meant(source.written(path), text) : value
  }
  if (kind !== 'string') return value
  const number = forms.find(({ type }) => type === 'integer' || type === 'number')
  return text ? meant(value as string, text) : number ? readNumber(value as string) : value
}

type Fields = Record<string, unknown>

function understandFields(
  fields: Fields,
  schema: JsonSchema,
  reader: SchemaReader,
  source: YamlSource,
  path: Path,
): Fields {
  const form = reader.chosenForm(schema, fields)
  const required = form?.required ?? []
  const understood: Fields = {}
  for (const [field, value] of Object.entries(fields)) {
    const own = reader.partOf(form, field)
    const left =
      value === null && own && form?.properties?.[field] && !required.includes(field) && !takesNull(own, reader)
    const result = own && !left ? understand(value, own, reader, source, [...path, field]) : value
    Object.defineProperty(understood, field, {
      value: left ? undefined : result,
      enumerable: true,
      writable: true,
      configurable: true,
    })
  }
  for (const field of Object.keys(form?.properties ?? {})) {
    if (!(field in understood) && !required.includes(field)) understood[field] = undefined
  }
  return understood
}

const takesNull = (schema: JsonSchema, reader: SchemaReader) =>
  reader.forms(schema).some((form) => kindsOf(form).includes('null'))

/** A text that means a date, one of a few words, and one of nothing but spaces, in their plain forms. */
function meant(text: string, { format, enum: words }: JsonSchema): string {
  if (format === 'date') return readDate(unquoted(text)) ?? text
  if (words) return words.includes(unquoted(text)) ? unquoted(text) : text
  return text.trim() === '' ? '' : text
}

/** Chinese quotes round a value whose form leaves no room for them. */
export const unquoted = (text: string) => text.trim().replace(/^[“‘＂「](.*)[”’＂」]$/u, '$1')

/** “2023”, “２０２３”, “2023年”, “2023年度” and “二〇二三年” are the number; anything else stays text. */
function readNumber(text: string): number | string {
  const digits = /^\s*(\d+(?:\.\d+)?)\s*(?:年度?)?\s*$/.exec(arabicYear(unquoted(text).normalize('NFKC')))?.[1]
  return digits === undefined ? text : Number(digits)
}
