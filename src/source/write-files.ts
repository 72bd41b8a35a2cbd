import {
  closeSync,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'

/** What is done to files while they are written. All of `node:fs` would load much that nobody here asks for. */
const deeds = {
  mkdirSync,
  writeFileSync,
  openSync,
  fsyncSync,
  closeSync,
  renameSync,
  linkSync,
  copyFileSync,
  rmSync,
}

/** `pauses`: how long to wait, in milliseconds, before each further try. */
export type Disk = typeof deeds & { pauses: readonly number[] }

/** On Windows a virus scanner holds a new file for a moment, and whoever opened the old one for long. */
const machine: Disk = { ...deeds, pauses: process.platform === 'win32' ? [10, 30, 90, 200] : [] }

/** A file to write; the path is absolute. */
type Finished = { path: string; bytes: Uint8Array }

/** Why it failed, at which file, and which of the others could not be put back as they were. */
export class WriteFailure extends Error {
  readonly path: string
  readonly replaced: string[]
  constructor(cause: unknown, path: string, replaced: string[]) {
    super('not written', { cause })
    this.path = path
    this.replaced = replaced
  }
}

/**
 * Writes files, with the folders they need: each whole or not at all, and all or none of them. At any moment there is the
 * old file or the new one under every name; if they are `lasting`, even when the power fails, which takes its time.
 * @throws WriteFailure
 */
export function writeFiles(files: readonly Finished[], lasting: boolean, disk: Disk = machine): void {
  const drafts = files.map(({ path }) => `${path}.${mark}.tmp`)
  const olds = files.map(({ path }) => `${path}.${mark}.old`)
  const remove = (path: string) => attempt(() => disk.rmSync(path, { force: true }))
  let at = 0
  const kept = new Set<number>()
  const renamed: number[] = []
  try {
    for (at = 0; at < files.length; at++) writeDraft(drafts[at] as string, files[at] as Finished, lasting, disk)
    for (at = 0; at < files.length; at++) {
      const { path } = files[at] as Finished
      // The last one has none after it that could fail.
      if (at < files.length - 1 && keep(path, olds[at] as string, disk)) kept.add(at)
      insist(() => disk.renameSync(drafts[at] as string, path), disk)
      renamed.push(at)
    }
  } catch (error) {
    const stuck = renamed.filter((one) => {
      const { path } = files[one] as Finished
      return !attempt(() => {
        if (kept.has(one)) insist(() => disk.renameSync(olds[one] as string, path), disk)
        else disk.rmSync(path)
      })
    })
    throw new WriteFailure(
      error,
      (files[at] as Finished).path,
      stuck.map((one) => (files[one] as Finished).path),
    )
  } finally {
    for (const draft of drafts.slice(renamed.length)) remove(draft)
    for (const one of kept) remove(olds[one] as string)
  }
}

function writeDraft(draft: string, { path, bytes }: Finished, lasting: boolean, disk: Disk): void {
  disk.mkdirSync(dirname(path), { recursive: true })
  const file = disk.openSync(draft, 'w')
  try {
    disk.writeFileSync(file, bytes)
    // Else a power failure could leave the name with nothing in it. Some network drives cannot say when they have written.
    if (lasting) attempt(() => disk.fsyncSync(file), ['EINVAL', 'ENOTSUP', 'ENOSYS'])
  } finally {
    disk.closeSync(file)
  }
}

/** Keeps what stands at the path under another name too. False if nothing does. */
function keep(path: string, old: string, disk: Disk): boolean {
  if (attempt(() => disk.linkSync(path, old))) return true
  // Not every drive knows links.
  return attempt(() => disk.copyFileSync(path, old), ['ENOENT'])
}

function insist(deed: () => void, { pauses }: Disk): void {
  for (const pause of pauses) {
    if (attempt(deed, ['EBUSY', 'EPERM', 'EACCES'])) return
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
  }
  deed()
}

/** False if the machine refuses, for one of these reasons if some are given. */
function attempt(deed: () => void, codes?: readonly string[]): boolean {
  try {
    deed()
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined || (codes && !codes.includes(code))) throw error
    return false
  }
}

const letters = (number: number, length: number) => (number >>> 0).toString(36).padStart(length, '0').slice(-length)
const sum = (text: string) => Array.from(text).reduce((sum, one) => Math.imul(sum ^ one.charCodeAt(0), 0x01000193), -1)
const thisMachine = letters(sum(hostname()), 2)
/** Of this process or thread on this machine: several may write into one folder. Short, for names may be long. */
const mark = `${process.pid.toString(36)}-${thisMachine}${letters(Math.random() * 2 ** 32, 3)}`

/** How much longer than its own the name of a file may be while it is written: Linux counts processes up to 2 ** 22. */
export const longestMark = `.${(2 ** 22).toString(36)}-00000.tmp`.length

const day = 24 * 60 * 60 * 1000

const draftName = /\.(?:docx|pdf|json)\.([\da-z]+)-([\da-z]{2})[\da-z]{3}\.(?:tmp|old)$/

/** Removes from a folder what of our files was being written when a run was killed, of runs that are no more. */
export function sweep(folder: string): void {
  let names: string[] = []
  attempt(() => {
    names = readdirSync(folder)
  })
  for (const name of names) {
    const [, pid, where] = draftName.exec(name) ?? []
    if (pid === undefined || name.includes(`.${mark}.`)) continue
    const path = `${folder}/${name}`
    attempt(() => {
      const gone = where === thisMachine && !isRunning(Number.parseInt(pid, 36))
      if (gone || Date.now() - statSync(path).mtimeMs > day) rmSync(path)
    })
  }
}

/** A process of our own number is we, and whatever else bears it is of one before. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
