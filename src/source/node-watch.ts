import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import type { Watch } from './host.ts'

/** One save makes several events, milliseconds apart; with this much quiet after the last the file is whole. */
const quiet = 30

/** A folder where somebody writes without end is not waited for. */
const longestUnrest = 200

/** How often a folder is looked for that went away: deleted and made again, or on a drive that was out of reach. */
const retry = 1000

/**
 * Watches folders, not files: an editor that saves by renaming leaves a file's own watcher on the old file. `absolute`
 * gives a path as the machine takes it.
 */
export function nodeWatch(absolute: (path: string) => string): Watch {
  const watchers = new Map<string, FSWatcher | undefined>()
  const changed = new Set<string>()
  let ended = false
  let wake: (() => void) | undefined

  const notice = (path: string) => {
    changed.add(path)
    wake?.()
  }
  const drop = (folder: string) => {
    watchers.get(folder)?.close()
    if (watchers.has(folder)) watchers.set(folder, undefined)
  }
  const hear = (folder: string, name: string | null) => {
    // Windows names no file when there were more events than it could keep.
    for (const each of name === null ? namesIn(absolute(folder)) : [name]) notice(inside(folder, each))
    if (!isFolder(absolute(folder))) drop(folder)
  }
  const begin = (folder: string) => {
    try {
      const watcher = watch(absolute(folder), (_, name) => hear(folder, name))
      watcher.on('error', () => drop(folder))
      watchers.set(folder, watcher)
    } catch {
      watchers.set(folder, undefined)
    }
  }
  const timer = setInterval(() => {
    for (const [folder, watcher] of watchers) {
      if (watcher || !isFolder(absolute(folder))) continue
      begin(folder)
      if (watchers.get(folder)) hear(folder, null)
    }
  }, retry)

  const end = () => {
    // Files are written within one turn of the event loop: here none is half written.
    if (!wake) process.exit(0)
    ended = true
    clearInterval(timer)
    for (const watcher of watchers.values()) watcher?.close()
    process.off('SIGINT', end)
    wake()
  }
  process.on('SIGINT', end)

  /** Resolves at the next event, or after that many milliseconds, with whether there was one. */
  const event = (milliseconds?: number) =>
    new Promise<boolean>((resolve) => {
      const timeout = milliseconds === undefined ? undefined : setTimeout(() => finish(false), milliseconds)
      const finish = (heard: boolean) => {
        clearTimeout(timeout)
        wake = undefined
        resolve(heard)
      }
      wake = () => finish(true)
    })

  return {
    folders(paths) {
      for (const [folder, watcher] of watchers) {
        if (paths.includes(folder)) continue
        watcher?.close()
        watchers.delete(folder)
      }
      const fresh = paths.filter((folder) => !watchers.has(folder))
      for (const folder of fresh) {
        if (isFolder(absolute(folder))) begin(folder)
        else watchers.set(folder, undefined)
      }
      return fresh.filter((folder) => !watchers.get(folder) && isFolder(absolute(folder)))
    },
    async next(milliseconds) {
      if (changed.size === 0 && !(await event(milliseconds))) return []
      const start = performance.now()
      while (!ended && performance.now() - start < longestUnrest && (await event(quiet))) {}
      if (ended) return undefined
      const paths = [...changed]
      changed.clear()
      return paths
    },
  }
}

const inside = (folder: string, name: string) => (folder === '.' ? name : `${folder.replace(/\/$/, '')}/${name}`)

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
