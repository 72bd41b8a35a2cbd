import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { nearest, quoteAny } from '../diagnostics/nearest.ts'
import { validator } from '../schema/check-data.ts'
import type { JsonSchema } from '../schema/json-schema.ts'
import { decode } from '../source/decode.ts'
import type { YamlSource } from '../source/source.ts'
import type { Pack, PackCard, PackSchema, Shelf, TemplateFile } from './pack.ts'
import { packBytes, readPackFile } from './read-pack-file.ts'

/** Opens a pack: its schema with the shared definitions, its template with the shared partials. Undefined if unusable. */
export function loadPack(shelf: Shelf, card: PackCard, diagnose: Diagnose): Pack | undefined {
  const shared = card.folder.replace(/[^/]+$/, '_shared')
  const definitions = readDefinitions(shelf, shared, diagnose)
  const source = readPackFile(shelf, card.folder, 'schema.yaml', diagnose)
  const bytes = packBytes(shelf, card.folder, 'template.hbs', diagnose)
  const template = bytes && templateFile(`${card.folder}/template.hbs`, bytes, diagnose)
  const pieces = partials(shelf, shared, diagnose)
  if (!definitions || !source || !template || !pieces) return undefined
  const own = source.data as PackSchema
  const $defs = Object.assign({}, ...definitions.map(({ data }) => (data as JsonSchema).$defs), own.$defs)
  const schema = { ...own, $defs }
  if (!checkReferences(schema, [source, ...definitions], diagnose) || !checkSchema(schema, source, diagnose))
    return undefined
  return {
    ...card,
    schema,
    template,
    partials: pieces,
  }
}

/** The shared definitions are spread over the YAML files of `_shared`. Undefined, and said, if one cannot be read. */
function readDefinitions(shelf: Shelf, folder: string, diagnose: Diagnose): YamlSource[] | undefined {
  const files = (shelf.listFolder(folder) ?? []).filter((name) => name.endsWith('.yaml'))
  const sources = files.flatMap((name) => readPackFile(shelf, folder, name, diagnose) ?? [])
  return sources.length === files.length ? sources : undefined
}

/** `_shared/落款.hbs` is the partial 落款. Undefined, and said, if one cannot be read. */
function partials(shelf: Shelf, folder: string, diagnose: Diagnose): Record<string, TemplateFile> | undefined {
  const names = (shelf.listFolder(folder) ?? []).filter((name) => name.endsWith('.hbs'))
  const files = names.flatMap((name) => {
    const bytes = packBytes(shelf, folder, name, diagnose)
    const file = bytes && templateFile(`${folder}/${name}`, bytes, diagnose)
    return file ? [[name.slice(0, -4), file] as const] : []
  })
  return files.length === names.length ? Object.fromEntries(files) : undefined
}

function templateFile(file: string, bytes: Uint8Array, diagnose: Diagnose): TemplateFile | undefined {
  const text = decode(bytes, file, diagnose)
  return text === undefined ? undefined : { file, text }
}

function checkReferences(schema: PackSchema, sources: YamlSource[], diagnose: Diagnose): boolean {
  const known = Object.keys(schema.$defs ?? {})
  const unknown = [...new Set(references(schema))].filter((name) => !known.includes(name))
  for (const name of unknown) {
    const place = sources.map((source) => source.find(`/${name}`)).find((found) => found)
    diagnose({
      code: 'pack/unknown-definition',
      severity: 'error',
      args: { name, nearest: quoteAny(nearest(name, known)) },
      place,
    })
  }
  return unknown.length === 0
}

function references(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [value.replace('#/$defs/', '')] : references(value),
  )
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
