import type { JsonSchema } from '../schema/json-schema.ts'
import type { PackSchema } from './pack.ts'

/** A schema as packs write it: a field may be `false` (taken away) or nothing (the shared definition of its name). */
export type WrittenSchema = Omit<PackSchema, 'properties'> & {
  allOf?: { $ref: string }[]
  properties?: Record<string, JsonSchema | false | null>
}

/**
 * A schema with what it is based on laid under it: `base` if it has one, then the definitions that its `allOf` names. A
 * field it has in common with them keeps their place, and what it says goes before what they say; if it says what it is
 * itself, it is only that.
 */
export function mergeSchema(own: WrittenSchema, $defs: Record<string, JsonSchema>, base?: PackSchema): PackSchema {
  const under = (own.allOf ?? []).flatMap(({ $ref }) => $defs[$ref.replace('#/$defs/', '')] ?? [])
  const { allOf, properties = {}, ...rest } = own
  const [first, ...others] = [
    ...(base ? [base] : []),
    ...under.map((each) => mergeSchema(each as WrittenSchema, $defs)),
  ]
  const below = others.reduce<PackSchema>((sum, each) => layOver(sum, each, $defs), first ?? {})
  return layOver(below, { ...rest, properties }, $defs)
}

function layOver(below: PackSchema, own: WrittenSchema, $defs: Record<string, JsonSchema>): PackSchema {
  const { properties: inherited = {} } = below
  const { properties = {} } = own
  const names = order(Object.keys(inherited), Object.keys(properties)).filter((name) => properties[name] !== false)
  const field = (name: string) => layFieldOver(inherited[name] ?? shared(name, $defs), properties[name] || {})
  const fields = Object.fromEntries(names.map((name) => [name, field(name)]))
  const required = [...new Set([...(below.required ?? []), ...(own.required ?? [])])]
  const advised = { ...below.建议填写, ...own.建议填写 }
  return {
    ...below,
    ...own,
    properties: fields,
    required: required.filter((name) => fields[name]),
    ...(Object.keys(advised).length > 0 && { 建议填写: advised }),
  }
}

/** New fields stand behind the one they are written behind; those written first behind the issuer. */
function order(inherited: readonly string[], own: readonly string[]): string[] {
  const names = [...inherited]
  let before = names.indexOf('单位')
  for (const name of own) {
    const at = names.indexOf(name)
    if (at === -1) names.splice(++before, 0, name)
    else before = at
  }
  return names
}

const shared = (name: string, $defs: Record<string, JsonSchema>): JsonSchema =>
  $defs[name] ? { $ref: `#/$defs/${name}` } : {}

/** What says of what kind it is stands by itself. */
function layFieldOver(below: JsonSchema, own: JsonSchema): JsonSchema {
  const { $ref, type, anyOf, oneOf, enum: values, const: only } = own
  const isWhole = [$ref, type, anyOf, oneOf, values, only].some((keyword) => keyword !== undefined)
  return isWhole ? own : { ...below, ...own }
}
