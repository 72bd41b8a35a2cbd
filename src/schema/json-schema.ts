/** The part of JSON Schema 2020-12 that packs are written in. */
export type JsonSchema = {
  $ref?: string
  $defs?: Record<string, JsonSchema>
  title?: string
  description?: string
  examples?: unknown[]
  type?: Kind | Kind[]
  enum?: unknown[]
  const?: unknown
  format?: string
  pattern?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean | JsonSchema
  items?: JsonSchema
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  /** What an absent field is taken for, in a field the author wrote. */
  default?: unknown
  /** Equations of fields, “总计 = 甲 + 乙”: a field alone before the sign that is not given is what comes of it. */
  勾稽?: string[]
  /** Of a list: the field of its items, one of a few words, whose counts the report's texts may tell (“已完成9项”). */
  计数?: string
  /** Other words for the heading of a part of a report, by which import-report knows it (templates/README.md). */
  别称?: string[]
  /** What becomes of the value in next year's report (templates/README.md); left to fill in where nothing is said. */
  沿用?: '是' | '年份' | '骨架' | '字号' | '首列' | '停用'
  /** 否: a new report does not list the field (templates/README.md). */
  新建?: '否'
  /** The year that a field of a report on a year speaks of (templates/README.md). */
  所述年度?: '本年度' | '下一年度'
  /** The day of the next year, 3月1日, before which a report on a year has its date. */
  次年期限?: string
}

export type Kind = 'string' | 'integer' | 'number' | 'boolean' | 'null' | 'array' | 'object'

/** Answers questions about a schema; references are looked up in `root`. */
export type SchemaReader = ReturnType<typeof schemaReader>

export function schemaReader(root: JsonSchema) {
  /** The schema a reference means; what stands beside the reference (a title, an example) goes before its own. */
  function resolve(schema: JsonSchema): JsonSchema {
    if (schema.$ref === undefined) return schema
    const { $ref, ...own } = schema
    return { ...resolve(root.$defs?.[$ref.replace('#/$defs/', '')] ?? {}), ...own }
  }

  /** What `anyOf`, `oneOf` or a list of types offers, one level down; nothing if the schema offers no choice. */
  function options(schema: JsonSchema): JsonSchema[] {
    const { anyOf, oneOf, type, ...rest } = resolve(schema)
    return anyOf ?? oneOf ?? (Array.isArray(type) ? type.map((each) => ({ ...rest, type: each })) : [])
  }

  /** Every form a value may have, choices within choices laid out in one row. */
  function forms(schema: JsonSchema): JsonSchema[] {
    const offered = options(schema)
    return offered.length > 0 ? offered.flatMap(forms) : [resolve(schema)]
  }

  /** Which of the options the author was writing: one for the value's kind, of several that with the most of its keys. */
  function chosenOption(schema: JsonSchema, value: unknown): number {
    const scores = options(schema).map((option) => Math.max(-1, ...forms(option).map((form) => score(form, value))))
    const best = Math.max(-1, ...scores)
    return best < 0 ? -1 : scores.indexOf(best)
  }

  /** The form the author was writing; undefined if none is for values of this kind. */
  function chosenForm(schema: JsonSchema, value: unknown): JsonSchema | undefined {
    const offered = options(schema)
    if (offered.length === 0) return fits(resolve(schema), value) ? resolve(schema) : undefined
    const chosen = offered[chosenOption(schema, value)]
    return chosen && chosenForm(chosen, value)
  }

  /** The schema of a part of a value; undefined if the author's form has no such part. */
  function part(schema: JsonSchema, value: unknown, step: string | number): JsonSchema | undefined {
    return partOf(chosenForm(schema, value), step)
  }

  /** The schema of a part of what has this form. */
  function partOf(form: JsonSchema | undefined, step: string | number): JsonSchema | undefined {
    if (typeof step === 'number') return form?.items
    const { additionalProperties: others } = form ?? {}
    return propertyOf(form, step) ?? (typeof others === 'object' ? others : undefined)
  }

  return { resolve, options, forms, chosenOption, chosenForm, part, partOf }
}

/** Not what every object inherits: `constructor` and `__proto__` are fields only where a schema has them. */
const propertyOf = (form: JsonSchema | undefined, name: string): JsonSchema | undefined =>
  form?.properties && Object.hasOwn(form.properties, name) ? form.properties[name] : undefined

export function kindOf(value: unknown): Kind {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'array'
  const kind = typeof value
  return kind === 'string' || kind === 'boolean' || kind === 'number' ? kind : 'object'
}

/** -1 for a form of another kind, else how many of the value's keys it knows. */
function score(form: JsonSchema, value: unknown): number {
  if (!fits(form, value)) return -1
  return kindOf(value) === 'object' ? Object.keys(value as object).filter((key) => propertyOf(form, key)).length : 0
}

/** True if the form is for values of this kind; a form without a type is for any, an `enum` for the kinds of its values. */
function fits(form: JsonSchema, value: unknown): boolean {
  const kind = kindOf(value)
  return kindsOf(form).some((each) => each === kind || (each === 'integer' && kind === 'number'))
}

/** The kinds of value a form (no choice, no reference) is for. */
export function kindsOf({ type, enum: values, const: only }: JsonSchema): Kind[] {
  if (type) return [type as Kind]
  if (values) return [...new Set(values.map(kindOf))]
  return only === undefined ? ['string', 'number', 'boolean', 'null', 'array', 'object'] : [kindOf(only)]
}
