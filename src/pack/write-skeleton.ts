import { stringify } from 'yaml'
import { type JsonSchema, type SchemaReader, schemaReader } from '../schema/json-schema.ts'
import type { Path, YamlSource } from '../source/source.ts'
import { placeholder } from '../text/placeholder.ts'
import type { Pack } from './pack.ts'

/**
 * A report to fill in, as YAML. What the pack requires stands first, with the words of its sample, so that it builds at
 * once, and the figures that those quote; then every other field, put out of use by “# ”; inside a field, what the sample
 * writes there is in use too.
 * Lines with “##” explain.
 */
export function writeSkeleton(pack: Pack, sample: YamlSource): string {
  const [required, optional] = fieldWriter(pack, sample).writeFields(pack.schema, [])
  const head = [
    `## ${pack.name}${pack.description && `：${pack.description}`}`,
    '## 下面先是必填的字段，内容是例子，请换成自己的。',
    '## 再下面是选填的字段，行首的“# ”使它们不起作用；要用哪一个，就删去它各行开头的“#”和后面的一个空格。',
  ]
  return `${[...head, '', ...required, '', optionalHead, '', ...optional].join('\n')}\n`
}

/** The fields that a report has not, neither in use nor as comments: what the pack requires left to fill in, the others out of use. */
export function writeMissingFields(pack: Pack, sample: YamlSource, { data, lines }: YamlSource): string[] {
  const { required = [] } = pack.schema
  const properties = listedFields(pack.schema, schemaReader(pack.schema))
  const { writeField, writeOpen } = fieldWriter(pack, sample)
  const missing = Object.entries(properties).filter(
    ([name]) => fieldOf(data, name) === undefined && !lines.some((line) => line.startsWith(`# ${name}:`)),
  )
  const write = (needed: boolean, writeOne: (name: string, field: JsonSchema) => string[]) =>
    missing.filter(([name]) => required.includes(name) === needed).flatMap(([name, field]) => writeOne(name, field))
  const open = write(true, writeOpen)
  const optional = write(false, (name, field) => putOutOfUse(writeField(field, [name])))
  const head = lines.includes(optionalHead) ? [] : [optionalHead, '']
  return [...(open.length > 0 ? ['', ...open] : []), ...(optional.length > 0 ? ['', ...head, ...optional] : [])]
}

/** The fields of a schema that a new report lists. */
const listedFields = ({ properties = {} }: JsonSchema, { resolve }: SchemaReader) =>
  Object.fromEntries(Object.entries(properties).filter(([, field]) => resolve(field).新建 !== '否'))

const optionalHead = '## 以下选填'

function fieldWriter(pack: Pack, sample: YamlSource) {
  const reader = schemaReader(pack.schema)
  const { resolve } = reader
  const advised = pack.schema.建议填写 ?? {}

  function writeFields(schema: JsonSchema, path: Path): [string[], string[]] {
    const { required = [] } = schema
    const properties = listedFields(schema, reader)
    const write = (name: string) => writeField(properties[name] as JsonSchema, [...path, name])
    const needed = (name: string) =>
      required.includes(name) ||
      (path.length === 0 && name !== '数据' ? name === '类型' : written(sample, [...path, name]) !== undefined)
    const names = Object.keys(properties)
    return [
      names.filter(needed).flatMap(write),
      names.filter((name) => !needed(name)).flatMap((name) => putOutOfUse(write(name))),
    ]
  }

  function writeField(field: JsonSchema, path: Path): string[] {
    const schema = resolve(field)
    const name = String(path.at(-1))
    const advice = path.length === 1 && advised[name] ? `建议填写：${advised[name]}` : ''
    const notes = [schema.description ?? '', advice].flatMap((text) => text.split('\n')).filter((line) => line !== '')
    return [...notes.map((line) => `## ${line}`), ...writeValue(schema, path)]
  }

  function writeValue(schema: JsonSchema, path: Path): string[] {
    const name = String(path.at(-1))
    // The sample may be that of the pack it is based on.
    if (path.length === 1 && name === '类型') return [`类型: ${pack.name}`]
    const lines = sampleLines(sample, path)
    // With an example of its own it is a row of a form: “本年新收: { 自然人: 23, 商业企业: 3 }”.
    if (schema.properties && !schema.examples) return [`${name}:`, ...writeFields(schema, path).flat().map(indent)]
    return (
      lines ??
      stringify({ [name]: example(schema) }, { lineWidth: 0 })
        .trimEnd()
        .split('\n')
    )
  }

  /** A value such as the schema asks for. */
  function example(field: JsonSchema): unknown {
    const schema = resolve(field)
    const { examples = [], enum: values = [], const: only, properties = {}, required = [], items } = schema
    const [given] = [...examples, ...values, only].filter((value) => value !== undefined)
    if (given !== undefined) return given
    const [form] = schema.anyOf ?? schema.oneOf ?? []
    if (form) return example(form)
    if (items) return [example(items)]
    if (schema.type === 'object')
      return Object.fromEntries(required.map((name) => [name, example(properties[name] ?? {})]))
    return schema.type === 'integer' || schema.type === 'number' ? 1 : placeholder
  }

  /** A field with nothing written in it. */
  function writeOpen(name: string, field: JsonSchema): string[] {
    const { properties, required = [] } = resolve(field)
    if (!properties) return [`${name}: ${placeholder}`]
    return [`${name}:`, ...required.flatMap((inner) => writeOpen(inner, properties[inner] ?? {})).map(indent)]
  }

  return { writeFields, writeField, writeOpen }
}

const indent = (line: string) => (line === '' ? line : `  ${line}`)

/** A field as a comment, from which taking “# ” away gives it back; what explains it is one already. */
const putOutOfUse = (lines: string[]) => lines.map((line) => (line.startsWith('##') ? line : `# ${line}`))

/** A field as the sample has it, moved to the margin; undefined if it has not, or not on lines of its own. */
function sampleLines(sample: YamlSource, path: Path): string[] | undefined {
  if (written(sample, path) === undefined) return undefined
  const { lines, keyPlace } = sample
  const name = String(path.at(-1))
  const { line: start, column } = keyPlace(path)
  const margin = ' '.repeat(column - 1)
  if (!lines[start - 1]?.startsWith(`${margin}${name}:`)) return undefined
  const rest = lines.slice(start)
  // It ends where something stands as far left that is no item of its list.
  const end = rest.findIndex((line) => /\S/.test(line.slice(0, column)) && !/^ *-(\s|$)/.test(line))
  const own = lines
    .slice(start - 1, end === -1 ? undefined : start + end)
    .join('\n')
    .trimEnd()
  return own.split('\n').map((line) => line.slice(column - 1))
}

/** What the file has at a path of keys. */
const written = ({ data }: YamlSource, path: Path) => path.reduce(fieldOf, data)

const fieldOf = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[key] : undefined
