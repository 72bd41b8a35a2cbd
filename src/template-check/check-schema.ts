import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { nearest, quoteAny } from '../diagnostics/nearest.ts'
import type { WrittenSchema } from '../pack/merge-schema.ts'
import type { PackSchema } from '../pack/pack.ts'
import { checkData } from '../schema/check-data.ts'
import { type JsonSchema, schemaReader } from '../schema/json-schema.ts'
import type { Path, YamlSource } from '../source/source.ts'
import { schemaKeywords } from './schema-keywords.ts'

/** Says what is wrong with the keywords of a schema.yaml; true if all that is right which has a meaning. */
export function checkKeywords(source: YamlSource, diagnose: Diagnose): boolean {
  let sound = true
  checkData(schemaKeywords, source, (diagnostic) => {
    if (diagnostic.code === 'schema/unknown-field') {
      const { field: keyword, nearest, known } = diagnostic.args
      const { place } = diagnostic
      diagnose({ code: 'pack/unknown-keyword', severity: 'warning', args: { keyword, nearest, known }, place })
      return
    }
    sound = false
    diagnose(diagnostic)
  })
  return sound
}

/** Says which fields that a schema.yaml has itself lack words for whoever fills them in, and which it asks for are none. */
export function checkFields(source: YamlSource, whole: PackSchema, diagnose: Diagnose): void {
  const { resolve } = schemaReader(whole)
  const own = source.data as WrittenSchema
  const known = Object.keys(whole.properties ?? {})
  checkNamed(own.required ?? [], known, 'required', [])
  for (const field of Object.keys(own.建议填写 ?? {}))
    sayUndefined(field, known, '建议填写', ['建议填写', field], 'key')
  checkProperties(own, whole.properties ?? {}, [])
  for (const [name, definition] of Object.entries(own.$defs ?? {})) checkInside(definition, ['$defs', name])

  function checkProperties(schema: WrittenSchema, merged: Record<string, JsonSchema>, path: Path): void {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      const at = [...path, 'properties', name]
      if (field === false || name === '类型') continue
      const { title, description } = resolve(merged[name] ?? {})
      // A misspelt one has been said.
      const isMeant = (keyword: string) => nearest(keyword, Object.keys(field ?? {})).length > 0
      const lacks = { title: !title, description: !description }
      const missing = Object.entries(lacks).flatMap(([keyword, is]) => (is && !isMeant(keyword) ? keyword : []))
      const place = source.keyPlace(at)
      if (missing.length > 0) {
        const args = { field: name, missing: missing.join(' 和 ') }
        diagnose({ code: 'pack/no-description', severity: 'warning', args, place })
      }
      if (field) checkInside(field, at)
    }
  }

  function checkInside(schema: JsonSchema, path: Path): void {
    if (schema.properties) {
      checkNamed(schema.required ?? [], Object.keys(schema.properties), 'required', path)
      checkProperties(schema as WrittenSchema, schema.properties, path)
    }
    if (schema.items) checkInside(schema.items, [...path, 'items'])
    for (const keyword of ['anyOf', 'oneOf'] as const) {
      for (const [at, option] of (schema[keyword] ?? []).entries()) checkInside(option, [...path, keyword, at])
    }
  }

  function checkNamed(names: readonly string[], fields: readonly string[], keyword: string, path: Path): void {
    for (const [at, name] of names.entries()) {
      sayUndefined(name, fields, keyword, [...path, keyword, at], 'value')
    }
  }

  function sayUndefined(field: string, fields: readonly string[], keyword: string, path: Path, at: 'key' | 'value') {
    if (fields.includes(field)) return
    const place = at === 'key' ? source.keyPlace(path) : source.valuePlace(path)
    const args = { keyword, field, nearest: quoteAny(nearest(field, fields)) }
    diagnose({ code: 'pack/undefined-field', severity: 'error', args, place })
  }
}
