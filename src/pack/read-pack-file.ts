import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { readYaml } from '../source/read-yaml.ts'
import type { YamlSource } from '../source/source.ts'
import type { Shelf } from './pack.ts'

/** A YAML file of a pack; undefined, and said, if it is not there or cannot be understood. */
export function readPackFile(shelf: Shelf, folder: string, name: string, diagnose: Diagnose): YamlSource | undefined {
  const bytes = packBytes(shelf, folder, name, diagnose)
  return bytes && readYaml(bytes, `${folder}/${name}`, diagnose)
}

/** The bytes of a file of a pack; undefined, and said, if it is not there. */
export function packBytes(shelf: Shelf, folder: string, name: string, diagnose: Diagnose): Uint8Array | undefined {
  const bytes = shelf.readFile(`${folder}/${name}`)
  if (bytes instanceof Uint8Array) return bytes
  diagnose({ code: 'pack/missing-file', severity: 'error', args: { pack: folder, name } })
  return undefined
}
