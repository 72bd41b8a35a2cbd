import { z } from 'zod'
import type { Diagnose, Diagnostic, Edit } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { mostFaults } from '../source/limits.ts'
import type { Path, YamlSource } from '../source/source.ts'
import { placeholder } from '../text/placeholder.ts'
import { accepts } from './accepts.ts'
import { explainIssue, type Finding } from './explain-issue.ts'
import { type JsonSchema, type SchemaReader, schemaReader } from './json-schema.ts'
import { understand } from './understand.ts'

/**
 * The data of a file, understood and checked against a schema. Everything wrong is said at once, in the order of the
 * file; undefined if anything was. @throws when the schema itself is none that `validator` accepts
 */
export function checkData(
  schema: JsonSchema,
  source: YamlSource,
  diagnose: Diagnose,
): Record<string, unknown> | undefined {
  const reader = schemaReader(schema)
  const data = understand(source.data, schema, reader, source)
  if (accepts(schema, data, reader)) return data as Record<string, unknown>
  const { error } = validator(schema).safeParse(data)
  if (!error) return data as Record<string, unknown>
  const whole = { value: data as unknown, schema }
  const issues = error.issues.filter((issue) => !isOpen(issue, whole, reader))
  if (issues.length === 0) return data as Record<string, unknown>
  const findings = issues
    .slice(0, mostFaults)
    .flatMap((issue) => explainIssue(issue, { path: [], value: data, schema }, reader))
  for (const diagnostic of inOrder(withoutEchoes(findings).map((finding) => locate(finding, source))))
    diagnose(diagnostic)
  return undefined
}

/**
 * A text of a certain form, a date or a number of a document, that is still to be filled in; so is a figure, but for one
 * that next year's report takes over (年度), which templates calculate with.
 */
function isOpen({ code, path }: z.core.$ZodIssue, whole: { value: unknown; schema: JsonSchema }, reader: SchemaReader) {
  const { value, schema } = (path as Path).reduce(
    ({ value, schema }, step) => ({
      value: (value as Record<string | number, unknown>)[step],
      schema: reader.part(schema, value, step) ?? {},
    }),
    whole,
  )
  if (value !== placeholder) return false
  const { type, 沿用: fate } = reader.resolve(schema)
  return code === 'invalid_format' || ((type === 'integer' || type === 'number') && fate === undefined)
}

const validators = new WeakMap<JsonSchema, z.ZodType>()

/** zod's validator for a schema, made once. @throws an Error that says what zod does not accept of it */
export function validator(schema: JsonSchema): z.ZodType {
  const made =
    validators.get(schema) ??
    z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0], { registry: z.registry() as never })
  validators.set(schema, made)
  return made
}

/**
 * A misspelt key makes two issues, an unknown field and a missing one; the first says it all. So does the wrong kind of a
 * value, of which nothing else can be right.
 */
function withoutEchoes(findings: Finding[]): Finding[] {
  const isWrongKind = ({ code }: Finding) => code.startsWith('schema/expects-')
  const misspelt = findings.filter(({ code }) => code === 'schema/unknown-field')
  const wrongKinds = findings.filter(isWrongKind)
  const open = findings.flatMap(({ code, args }) => (code === 'schema/not-inside' ? [args.parent] : []))
  return findings
    .filter(({ code, args }) => code !== 'schema/empty-field' || !open.includes(args.field))
    .filter((one) => isWrongKind(one) || !wrongKinds.some(({ path }) => String(path) === String(one.path)))
    .filter(
      ({ code, args, path }) =>
        !(code === 'schema/missing-field' || code === 'schema/missing-field-in') ||
        !misspelt.some((other) => {
          const siblings = String(other.path.slice(0, -1)) === String(path)
          return siblings && nearest(String(other.path.at(-1)), [String(args.field)]).length > 0
        }),
    )
}

function locate({ at, path, ...rest }: Finding, source: YamlSource): Diagnostic {
  const place = at === 'key' ? source.keyPlace(path) : source.valuePlace(path)
  const repair = rest.code === 'schema/not-inside' && { repair: indentField(path, source) }
  return { ...rest, severity: 'error', place, ...repair } as Diagnostic
}

/** Two spaces before every line of a field, as far as the next one. */
function indentField(path: Path, { data, keyPlace, lines }: YamlSource): Edit[] {
  const siblings = Object.keys(
    path.slice(0, -1).reduce<unknown>((part, step) => (part as Fields)[step], data) as Fields,
  )
  const next = siblings[siblings.indexOf(path.at(-1) as string) + 1]
  const start = keyPlace(path).line
  const end = next === undefined ? lines.length + 1 : keyPlace([...path.slice(0, -1), next]).line
  const own = lines.slice(start - 1, end - 1)
  const last = own.findLastIndex((line) => /^\s*[^\s#]/.test(line))
  return own.slice(0, last + 1).flatMap((line, at) => {
    return line.trim() === '' ? [] : [{ line: start + at, column: 1, length: 0, text: '  ' }]
  })
}

type Fields = Record<string | number, unknown>

function inOrder(diagnostics: Diagnostic[]): Diagnostic[] {
  const position = ({ place }: Diagnostic) => (place?.line ?? 0) * 1e6 + (place?.column ?? 0)
  return diagnostics.sort((left, right) => position(left) - position(right))
}
