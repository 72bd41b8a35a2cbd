import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { mostPackBytes } from '../source/limits.ts'
import { readYaml } from '../source/read-yaml.ts'
import type { YamlSource } from '../source/source.ts'
import type { Shelf } from './pack.ts'

/** A YAML file of a pack; undefined, and said, if it is not there or cannot be understood. */
export function readPackFile(shelf: Shelf, folder: string, name: string, diagnose: Diagnose): YamlSource | undefined {
  const bytes = packBytes(shelf, folder, name, diagnose)
  return bytes && readYaml(bytes, `${folder}/${name}`, diagnose, shelf.prepared)
}

/** The bytes of a file of a pack; undefined, and said, if it is not there, too large or a link that leads out of its folder. */
export function packBytes(shelf: Shelf, folder: string, name: string, diagnose: Diagnose): Uint8Array | undefined {
  const path = `${folder}/${name}`
  const [outer, inner] = [shelf.realPath(folder), shelf.realPath(path)]
  if (outer && inner && !inner.startsWith(`${outer.replace(/\/$/, '')}/`)) {
    diagnose({ code: 'pack/link-outside', severity: 'error', args: { path, folder } })
    return undefined
  }
  const bytes = shelf.readFile(path, mostPackBytes)
  if (bytes instanceof Uint8Array) return bytes
  const most = mostPackBytes / 1024
  if (bytes.refused === 'too-large') diagnose({ code: 'pack/too-large', severity: 'error', args: { path, most } })
  else diagnose({ code: 'pack/missing-file', severity: 'error', args: { pack: folder, name } })
  return undefined
}
