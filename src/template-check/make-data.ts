import { type JsonSchema, schemaReader } from '../schema/json-schema.ts'

/**
 * How a report is made up: which optional fields it has, by their path; of several forms of a value the first or the last;
 * the value of one field that is otherwise the first it may have.
 */
export type Recipe = {
  has(path: string): boolean
  form: 'first' | 'last'
  value?: { path: string; value: unknown }
  /** The fields that are used, by their path: those of an object whose names the schema leaves open. */
  used: ReadonlySet<string>
}

/** Forms within forms go on for ever (正文 in 标题块); from here on the first is taken, which is a plain one. */
const deepest = 8

/** A report such as a schema asks for, as templates get it: optional fields that it has not are there as undefined. */
export function makeData(root: JsonSchema, { has, form, value, used }: Recipe): Record<string, unknown> {
  const reader = schemaReader(root)

  function make(schema: JsonSchema, path: string, depth: number): unknown {
    if (value?.path === path) return value.value
    const forms = reader.forms(schema).filter(({ 新建: used }) => used !== '否')
    const chosen = (form === 'first' || depth > deepest ? forms[0] : forms.at(-1)) ?? {}
    const { type, enum: values, const: only, examples = [], properties, items, format } = chosen
    if (only !== undefined) return only
    if (values) return values[0]
    if (properties) return makeFields(chosen, path, depth)
    if (type === 'array') return makeItems(chosen, items ?? {}, path, depth)
    if (type === 'object') return makeOpen(chosen, path, depth)
    if (type === 'null') return null
    if (type === 'boolean') return true
    const example = examples.find((each) => typeof each === 'number' || typeof each === 'string')
    if (format === 'date') return '2024-01-09'
    if (isNumber(chosen)) return typeof example === 'number' ? example : leastOf(chosen)
    return String(example ?? '示例')
  }

  /** 汇总 is gone before a template sees a report. */
  const isUsed = (field: JsonSchema) => reader.resolve(field).新建 !== '否'

  function makeFields({ properties = {}, required = [] }: JsonSchema, path: string, depth: number) {
    const pathOf = (name: string) => (path === '' ? name : `${path}.${name}`)
    return Object.fromEntries(
      Object.entries(properties).map(([name, field]) => [
        name,
        required.includes(name) || (has(pathOf(name)) && isUsed(field))
          ? make(field, pathOf(name), depth + 1)
          : undefined,
      ]),
    )
  }

  function makeOpen({ additionalProperties: items }: JsonSchema, path: string, depth: number) {
    const names = [...used].flatMap((each) =>
      each.startsWith(`${path}.`) ? each.slice(path.length + 1).split('.', 1) : [],
    )
    const item = typeof items === 'object' ? items : {}
    // The last form of 数据 has all that a figure can have.
    const richest = reader.forms(item).at(-1) ?? {}
    return Object.fromEntries(names.map((name) => [name, make(richest, `${path}.${name}`, depth + 1)]))
  }

  function makeItems(schema: JsonSchema & Limits, items: JsonSchema, path: string, depth: number): unknown[] {
    const count = Math.min(Math.max(schema.minItems ?? 0, 2), schema.maxItems ?? 2)
    return Array.from({ length: count }, () => make(items, `${path}[]`, depth + 1))
  }

  return makeFields(root, '', 0)
}

type Limits = { minItems?: number; maxItems?: number; minimum?: number; exclusiveMinimum?: number }

const isNumber = ({ type }: JsonSchema) => type === 'integer' || type === 'number'

const leastOf = ({ minimum, exclusiveMinimum }: JsonSchema & Limits) =>
  minimum ?? (exclusiveMinimum === undefined ? 1 : exclusiveMinimum + 1)

/** The paths of the used fields of a schema that may be left out, and of those with a few words to choose from. */
export function variableFields(root: JsonSchema, used: ReadonlySet<string>) {
  const reader = schemaReader(root)
  const optional: string[] = []
  const words: { path: string; value: unknown }[] = []
  const visit = (schema: JsonSchema, path: string) => {
    for (const form of reader.forms(schema)) {
      if (form.items) visit(form.items, `${path}[]`)
      for (const [name, field] of Object.entries(form.properties ?? {})) {
        const own = path === '' ? name : `${path}.${name}`
        if (!used.has(own)) continue
        if (!form.required?.includes(name)) optional.push(own)
        for (const { enum: values = [] } of reader.forms(field))
          words.push(...values.slice(1).map((value) => ({ path: own, value })))
        visit(field, own)
      }
    }
  }
  visit(root, '')
  return { optional: [...new Set(optional)], words }
}
