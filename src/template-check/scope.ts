import type { JsonSchema, SchemaReader } from '../schema/json-schema.ts'

/**
 * What a name in a template may mean: the schema of it, and where a report has it (`版头.发文字号`, `附件[].标题`), if it has.
 * `absent`: no report of this pack has it, those of others may.
 */
export type Value = { schema: JsonSchema; path?: string; absent?: true }

/** What names mean at a place of a template. */
export type Scope = {
  /** The fields there. */
  here: Value
  /** Names that a helper or a caller gives besides. */
  given: Readonly<Record<string, Value>>
  /** What `../` leads to. A part has none of its caller's. */
  outer?: Scope
  /** `@index` and its like are there. */
  loop: boolean
}

export const text: Value = { schema: { type: 'string' } }

/** A form of the body that the program reads itself. */
export const body: Value = { schema: { anyOf: [{ type: 'string' }, { type: 'array' }] } }

export const nothing: JsonSchema = { type: 'object', properties: {} }

/** Every name that means something in a scope. */
export const namesIn = ({ here, given }: Scope, reader: SchemaReader): string[] => [
  ...Object.keys(given),
  ...reader.forms(here.schema).flatMap(({ properties }) => Object.keys(properties ?? {})),
]

/** What a name means in a scope; undefined if nothing. */
export function meaning(name: string, { here, given }: Scope, reader: SchemaReader): Value | undefined {
  return Object.hasOwn(given, name) ? given[name] : inner(here, name, reader)
}

/** A part of a value by its name; undefined if no form of it has one. */
export function inner({ schema, path }: Value, name: string, reader: SchemaReader): Value | undefined {
  const forms = reader.forms(schema)
  const found = forms.flatMap((form) => reader.partOf(form, name) ?? [])
  const isAny = forms.some(({ type, properties, enum: values }) => !type && !properties && !values)
  const [first] = found
  if (!first) return isAny ? { schema: {} } : undefined
  const own = path === undefined ? undefined : path === '' ? name : `${path}.${name}`
  return { schema: found.length > 1 ? { anyOf: found } : first, path: own }
}

/** The items of a value that is a list. */
export function items({ schema, path }: Value, reader: SchemaReader): Value {
  const found = reader.forms(schema).flatMap((form) => form.items ?? [])
  const own = path === undefined ? undefined : `${path}[]`
  return { schema: found.length > 1 ? { anyOf: found } : (found[0] ?? {}), path: own }
}
