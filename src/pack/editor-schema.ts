import type { JsonSchema } from '../schema/json-schema.ts'
import type { Pack, PackCard } from './pack.ts'

const dialect = 'https://json-schema.org/draft/2020-12/schema'

/** What editors know and packs do not use. `patternErrorMessage` is VS Code's own: what to say where the pattern fails. */
type EditorSchema = JsonSchema & {
  $schema?: string
  allOf?: { if: JsonSchema; then: { $ref: string } }[]
  patternErrorMessage?: string
}

/**
 * A pack's schema for editors: whole in one file, with the definitions it uses and the names 类型 may have, without
 * our own keywords. A value that the build understands passes: a number for a text, “2023年” for a number, any usual date.
 */
export function editorSchema({ name, aliases, schema }: Pack): EditorSchema {
  const whole = forEditors(schema, schema.$defs ?? {})
  const { $defs: definitions = {}, properties: { 类型: type, ...fields } = {}, ...rest } = whole
  const used = new Set(references(fields))
  for (const definition of used) for (const reference of references(definitions[definition])) used.add(reference)
  return {
    $schema: dialect,
    ...rest,
    properties: { 类型: { ...type, type: 'string', enum: [name, ...aliases] }, ...fields },
    $defs: Object.fromEntries(Object.entries(definitions).filter(([definition]) => used.has(definition))),
  }
}

/** The schema of any report: 类型 says which pack's schema, a file beside it, it is checked against. */
export function anyReportSchema(cards: readonly PackCard[]): EditorSchema {
  const names = (card: PackCard) => [card.name, ...card.aliases]
  return {
    $schema: dialect,
    title: '公文',
    description: '先写“类型”，再写这一类型的各个字段。',
    type: 'object',
    required: ['类型'],
    properties: {
      类型: {
        title: '类型',
        description: `公文的类型：${cards.map(({ name }) => name).join('、')}。`,
        type: 'string',
        enum: cards.flatMap(names),
      },
    },
    allOf: cards.map((card) => ({
      if: { required: ['类型'], properties: { 类型: { enum: names(card) } } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { $ref: encodeURI(schemaFile(card)) },
    })),
  }
}

/** The name of the file that holds a pack's schema. */
export const schemaFile = ({ name }: PackCard) => `${name}.schema.json`

function references(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [value.replace('#/$defs/', '')] : references(value),
  )
}

type Definitions = Record<string, JsonSchema>

/** The schema with all that lies in it, in the order it was written. */
function forEditors(schema: JsonSchema, definitions: Definitions): EditorSchema {
  const kept = Object.entries(schema).filter(([keyword]) => /^[$a-zA-Z]+$/.test(keyword))
  return tolerant(Object.fromEntries(kept.map(([keyword, value]) => [keyword, inside(keyword, value, definitions)])))
}

function inside(keyword: string, value: unknown, definitions: Definitions): unknown {
  const change = (schema: JsonSchema) => forEditors(schema, definitions)
  if (keyword === 'properties' || keyword === '$defs') {
    return Object.fromEntries(Object.entries(value as Definitions).map(([name, each]) => [name, change(each)]))
  }
  if (keyword === 'anyOf' || keyword === 'oneOf') {
    return (value as JsonSchema[]).map((option) => change(unnamed(option, definitions)))
  }
  const nested = keyword === 'items' || keyword === 'additionalProperties'
  return nested && typeof value === 'object' ? change(value as JsonSchema) : value
}

/** Editors explain a field by the option that fits; one with words of its own (名单) would hide those of the field. */
function unnamed(option: JsonSchema, definitions: Definitions): JsonSchema {
  const meant = definitions[option.$ref?.replace('#/$defs/', '') ?? '']
  if (!meant?.title && !meant?.description) return option
  const { title, description, ...form } = meant
  return form
}

/** What the build understands is no mistake in the editor either; what does not match a pattern is told how it should be. */
function tolerant(schema: EditorSchema): EditorSchema {
  const { format, ...plain } = schema
  if (schema.type === 'integer') return withHint({ ...schema, type: ['integer', 'string'], pattern: yearFirst })
  if (schema.type !== 'string' || schema.enum) return schema
  const text: EditorSchema = { ...plain, type: ['string', 'number'] }
  return withHint(format === 'date' ? { ...text, pattern: yearFirst } : text)
}

/** Dates and years in every notation that the build reads begin so. */
const yearFirst = '^\\s*[0-9０-９一二三四五六七八九〇零○Oo]{4}'

const withHint = (schema: EditorSchema): EditorSchema =>
  schema.pattern && schema.description ? { ...schema, patternErrorMessage: schema.description } : schema
