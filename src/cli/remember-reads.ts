import { posix } from 'node:path'
import type { Host, OpenFile, Refusal } from '../source/host.ts'

/** What was read through a host, to tell whether it is still the same. */
export type Memory = {
  /** The machine; what is read through it is remembered. */
  host: Host
  /** Every folder in which something was read, or looked for. */
  folders(): string[]
  /** How long the file was when it was read, 0 if it could not be; undefined if nobody asked for it. */
  lengthOf(path: string): number | undefined
  /** There is other content at the path than was read, or a name more or less in a folder that was listed. */
  changed(path: string): boolean
}

/** Remembers what is read through the host it gives. */
export function rememberReads(host: Host): Memory {
  const files = new Map<string, Uint8Array | OpenFile | Refusal>()
  const lists = new Map<string, string[] | undefined>()
  const folders = new Map<string, string>()
  const lookIn = (folder: string) => folders.set(pathKey(folder), folder)
  const remembering: Host = {
    ...host,
    readFile(path, most) {
      const content = host.readFile(path, most)
      files.set(pathKey(path), content)
      lookIn(posix.dirname(path))
      return content
    },
    openFile(path) {
      const file = host.openFile(path)
      files.set(pathKey(path), file)
      lookIn(posix.dirname(path))
      return file
    },
    realPath(path) {
      const real = host.realPath(path)
      if (real === undefined) remembering.readFile(path)
      return real
    },
    listFolder(path) {
      const names = host.listFolder(path)
      lists.set(pathKey(path), names)
      lookIn(path)
      return names
    },
  }
  return {
    host: remembering,
    folders: () => [...folders.values()],
    lengthOf(path) {
      const content = files.get(pathKey(path))
      return content && (content instanceof Uint8Array ? content.length : 'size' in content ? content.size : 0)
    },
    changed(path) {
      const before = files.get(pathKey(path))
      if (before && 'version' in before) return !isVersion(before, remembering.openFile(path))
      if (before) return !same(before, remembering.readFile(path))
      const folder = posix.dirname(path)
      if (!lists.has(pathKey(folder))) return false
      const name = posix.basename(path)
      const listed = (names: string[] | undefined) => names?.includes(name) ?? false
      return listed(lists.get(pathKey(folder))) !== listed(host.listFolder(folder))
    },
  }
}

/** One for all spellings of a path. Windows and macOS take A.yaml and a.yaml for one file, and report either. */
export const pathKey = (path: string) => posix.normalize(path).normalize('NFC').toLowerCase()

export const isAmong = (path: string, files: readonly string[]) => files.some((file) => pathKey(file) === pathKey(path))

const isVersion = ({ version }: OpenFile, after: OpenFile | Refusal) => 'version' in after && after.version === version

function same(before: Uint8Array | Refusal, after: Uint8Array | Refusal): boolean {
  if (!(before instanceof Uint8Array && after instanceof Uint8Array)) {
    return !(before instanceof Uint8Array) && !(after instanceof Uint8Array) && before.reason === after.reason
  }
  return Buffer.compare(before, after) === 0
}
