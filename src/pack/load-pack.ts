import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { nearest, quoteAny } from '../diagnostics/nearest.ts'
import { validator } from '../schema/check-data.ts'
import type { JsonSchema } from '../schema/json-schema.ts'
import { readEquation } from '../schema/read-equation.ts'
import { decode } from '../source/decode.ts'
import type { YamlSource } from '../source/source.ts'
import { mergeSchema, type WrittenSchema } from './merge-schema.ts'
import type { Pack, PackCard, PackSchema, Shelf, TemplateFile } from './pack.ts'
import { packBytes, readPackFile } from './read-pack-file.ts'

/**
 * Opens a pack: its fields laid over those of the packs it is based on, with the shared definitions; its template, or that
 * of the nearest of them which has one; its own parts, theirs and the shared ones. Undefined if unusable.
 */
export function loadPack(shelf: Shelf, card: PackCard, diagnose: Diagnose): Pack | undefined {
  const folders = [card.folder, ...card.bases]
  const definitions = readDefinitions(shelf, card.shared, diagnose)
  const sources = readSchemas(shelf, folders, diagnose)
  const template = readTemplate(shelf, folders, diagnose)
  const parts = readParts(shelf, [...card.shared, ...folders.toReversed()], diagnose)
  if (!definitions || !sources || !template || !parts) return undefined
  const written = sources.map(({ data }) => data as WrittenSchema)
  const $defs = Object.assign(
    {},
    ...definitions.map(({ data }) => (data as JsonSchema).$defs),
    ...written.map((each) => each.$defs),
  )
  const files = [...sources, ...definitions]
  if (!checkReferences([$defs, ...written], $defs, files, diagnose)) return undefined
  const merged = written.reduceRight<PackSchema | undefined>((base, own) => mergeSchema(own, $defs, base), undefined)
  const schema = { ...merged, $defs }
  const isSound = files.every(({ prepared }) => prepared) || checkSchema(schema, sources[0] as YamlSource, diagnose)
  return isSound && checkEquations(schema, files, diagnose) ? { ...card, schema, template, partials: parts } : undefined
}

/** The schemas of a pack and those below it. Only one that is based on another may go without. */
function readSchemas(shelf: Shelf, folders: readonly string[], diagnose: Diagnose): YamlSource[] | undefined {
  const files = folders.filter((folder, at) => at === folders.length - 1 || hasFile(shelf, folder, 'schema.yaml'))
  const sources = files.flatMap((folder) => readPackFile(shelf, folder, 'schema.yaml', diagnose) ?? [])
  return sources.length === files.length ? sources : undefined
}

function readTemplate(shelf: Shelf, folders: readonly string[], diagnose: Diagnose): TemplateFile | undefined {
  const folder = folders.find((each) => hasFile(shelf, each, templateName)) ?? (folders.at(-1) as string)
  const bytes = packBytes(shelf, folder, templateName, diagnose)
  return bytes && templateFile(shelf, `${folder}/${templateName}`, bytes, diagnose)
}

const templateName = 'template.hbs'

const hasFile = (shelf: Shelf, folder: string, name: string) => (shelf.listFolder(folder) ?? []).includes(name)

/** The shared definitions are spread over the YAML files of `_shared`. Undefined, and said, if one cannot be read. */
function readDefinitions(shelf: Shelf, folders: readonly string[], diagnose: Diagnose): YamlSource[] | undefined {
  const files = folders.flatMap((folder) =>
    (shelf.listFolder(folder) ?? []).filter((name) => name.endsWith('.yaml')).map((name) => [folder, name] as const),
  )
  const sources = files.flatMap(([folder, name]) => readPackFile(shelf, folder, name, diagnose) ?? [])
  return sources.length === files.length ? sources : undefined
}

/** `落款.hbs` is the part 落款; that of a later folder counts. Undefined, and said, if one cannot be read. */
function readParts(
  shelf: Shelf,
  folders: readonly string[],
  diagnose: Diagnose,
): Record<string, TemplateFile> | undefined {
  const names = folders.flatMap((folder) =>
    (shelf.listFolder(folder) ?? [])
      .filter((name) => name.endsWith('.hbs') && name !== templateName)
      .map((name) => [folder, name] as const),
  )
  const files = names.flatMap(([folder, name]) => {
    const bytes = packBytes(shelf, folder, name, diagnose)
    const file = bytes && templateFile(shelf, `${folder}/${name}`, bytes, diagnose)
    return file ? [[name.slice(0, -4), file] as const] : []
  })
  return files.length === names.length ? Object.fromEntries(files) : undefined
}

function templateFile(shelf: Shelf, file: string, bytes: Uint8Array, diagnose: Diagnose): TemplateFile | undefined {
  const text = decode(bytes, file, diagnose)
  return text === undefined ? undefined : { file, text, code: shelf.prepared?.(bytes) }
}

/** Every reference, and every field without a word of its own, is one of the shared definitions. */
function checkReferences(
  schemas: readonly unknown[],
  known: Record<string, JsonSchema>,
  sources: readonly YamlSource[],
  diagnose: Diagnose,
): boolean {
  const names = Object.keys(known)
  const unknown = [...new Set(schemas.flatMap(references))].filter((name) => !names.includes(name))
  for (const name of unknown) {
    const place = sources.map(({ find }) => find(`/${name}`) ?? find(name)).find((found) => found)
    const args = { name, nearest: quoteAny(nearest(name, names)) }
    diagnose({ code: 'pack/unknown-definition', severity: 'error', args, place })
  }
  return unknown.length === 0
}

/** What a `勾稽` adds up are fields that stand beside it. */
function checkEquations(schema: JsonSchema, sources: readonly YamlSource[], diagnose: Diagnose): boolean {
  let sound = true
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { 勾稽: equations, properties = {} } = node as JsonSchema
    for (const equation of Array.isArray(equations) ? equations : []) {
      const { left, right } = readEquation(equation)
      const known = Object.keys(properties)
      const name = [...left, ...right].find((each) => !known.includes(each))
      if (name === undefined) continue
      sound = false
      const place = sources.map(({ find }) => find(equation)).find((found) => found)
      const args = { equation, name, nearest: quoteAny(nearest(name, known)) }
      diagnose({ code: 'pack/unknown-term', severity: 'error', args, place })
    }
    Object.values(node).forEach(visit)
  }
  visit(schema)
  return sound
}

function references(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === '$ref' && typeof value === 'string') return [value.replace('#/$defs/', '')]
    const bare = key === 'properties' && typeof value === 'object' ? Object.entries(value ?? {}) : []
    return [...bare.flatMap(([name, field]) => (field === null ? [name] : [])), ...references(value)]
  })
}

function checkSchema(schema: PackSchema, source: YamlSource, diagnose: Diagnose): boolean {
  try {
    validator(schema)
    return true
  } catch (error) {
    diagnose({
      code: 'pack/bad-schema',
      severity: 'error',
      args: { reason: (error as Error).message },
      place: source.valuePlace([]),
    })
    return false
  }
}
