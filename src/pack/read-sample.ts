import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { YamlSource } from '../source/source.ts'
import type { PackCard, Shelf } from './pack.ts'
import { readPackFile } from './read-pack-file.ts'

const name = 'sample.yaml'

/** A pack's sample, or that of the nearest pack it is based on which has one. Undefined, and said, if there is none. */
export function readSample(shelf: Shelf, card: PackCard, diagnose: Diagnose): YamlSource | undefined {
  const folders = [card.folder, ...card.bases]
  const folder = folders.find((each) => shelf.listFolder(each)?.includes(name)) ?? card.folder
  return readPackFile(shelf, folder, name, diagnose)
}
