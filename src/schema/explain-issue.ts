import type { z } from 'zod'
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts'
import { nearestList } from '../diagnostics/nearest.ts'
import type { Path, YamlSource } from '../source/source.ts'
import { fits, type JsonSchema, kindOf, kindsOf, type SchemaReader } from './json-schema.ts'

type Issue = z.core.$ZodIssue

/** A finding about one part of the data, and the path of that part (of the parent, for one that is missing). */
export type Finding = { diagnostic: Diagnostic & { place: Place }; path: Path }

/** Everything the explanation of one issue needs to know: `value` and `schema` are those of the part at `path`. */
export type Part = { path: Path; value: unknown; schema: JsonSchema; reader: SchemaReader; source: YamlSource }

/** zod's issue about a part of the data, as what an author can be told. In a choice only the form being written counts. */
export function explainIssue(issue: Issue, whole: Part): Finding[] {
  const part = issue.path.reduce<Part>((outer, step) => innerPart(outer, step as string | number), whole)
  if (part.value === undefined) return [missing(part, issue.path.at(-1) as string, whole)]
  if (part.value === null) return [find(part, { code: 'schema/empty-field', args: { field: name(part), example: example(part.schema) } }, 'key')]
  if (issue.code === 'invalid_union') return explainChoice(issue, part)
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(part, key))
  return [find(part, { ...say(issue, part) } as Told)]
}

function innerPart({ path, value, schema, reader, source }: Part, step: string | number): Part {
  const inner = (value as Record<string | number, unknown> | undefined)?.[step]
  return { path: [...path, step], value: inner, schema: reader.part(schema, value, step) ?? {}, reader, source }
}
