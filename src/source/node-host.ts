import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { isAbsolute, relative, resolve } from 'node:path'
import type { Host, Refusal } from './host.ts'
import { nodeHand } from './node-hand.ts'
import { nodeWatch } from './node-watch.ts'
import { sweep, WriteFailure, writeFiles } from './write-files.ts'

/**
 * The real machine. `folder` is what relative paths count from, `home` where the program itself lives; both absolute.
 * `program`: the file that starts it, for more threads.
 */
export function nodeHost(folder: string, home: string, program?: string): Host {
  const absolute = (path: string) => (isAbsolute(path) ? path : resolve(folder, path))
  const write = (lasting: boolean, files: Parameters<Host['writeFiles']>[0]) => {
    try {
      writeFiles(
        files.map(({ path, bytes }) => ({ path: absolute(path), bytes })),
        lasting,
      )
      return undefined
    } catch (error) {
      if (!(error instanceof WriteFailure)) throw error
      const named = (at: string) => files.find(({ path }) => absolute(path) === at)?.path ?? at
      return { ...refusalOf(error.cause), path: named(error.path), replaced: error.replaced.map(named) }
    }
  }
  return {
    ours(path) {
      const inside = relative(folder, resolve(home, path))
      return slashed(inside.startsWith('..') ? resolve(home, path) : inside)
    },
    readFile: (path, most = Number.POSITIVE_INFINITY) =>
      attempt(() => {
        const status = statSync(absolute(path))
        if (status.size > most) return { refused: 'too-large', reason: String(status.size) } as const
        // A device or a pipe may never end.
        if (!status.isFile() && !status.isDirectory()) return { refused: 'other', reason: 'ENOTFILE' } as const
        return readFileSync(absolute(path))
      }),
    realPath(path) {
      const real = attempt(() => realpathSync.native(absolute(path)))
      return typeof real === 'string' ? slashed(real) : undefined
    },
    listFolder(path) {
      const names = attempt(() => readdirSync(absolute(path)))
      return Array.isArray(names) ? names.sort() : undefined
    },
    kindOf(path) {
      const status = attempt(() => statSync(absolute(path)))
      if ('refused' in status) return undefined
      return status.isDirectory() ? 'folder' : 'file'
    },
    sizeOf(path) {
      const status = attempt(() => statSync(absolute(path)))
      return 'refused' in status ? undefined : status.size
    },
    digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
    async glob(pattern) {
      const { glob } = await import('tinyglobby')
      const found = await glob(slashed(pattern), { cwd: folder, expandDirectories: false })
      return found.map(slashed).sort()
    },
    writeFile: (path, bytes) => write(true, [{ path, bytes }]),
    writeFiles: (files) => write(false, files),
    sweep: (folder) => sweep(absolute(folder)),
    milliseconds: () => performance.now(),
    timeOfDay: () => new Date().toLocaleTimeString('zh-CN', { hourCycle: 'h23' }),
    sourceDate: sourceDate(process.env),
    threads: availableParallelism(),
    hire: program === undefined ? undefined : (work) => nodeHand(program, { folder, home, work }),
    watch: () => nodeWatch(absolute),
  }
}

function sourceDate({ SOURCE_DATE_EPOCH: seconds = '' }: NodeJS.ProcessEnv): Host['sourceDate'] {
  const day = new Date(/^\d{1,11}$/.test(seconds) ? Number(seconds) * 1000 : Number.NaN)
  const year = day.getUTCFullYear()
  return year < 10_000 ? { year, month: day.getUTCMonth() + 1, day: day.getUTCDate() } : undefined
}

const slashed = (path: string) => path.replaceAll('\\', '/')

const refusals: Record<string, Refusal['refused']> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EBUSY: 'busy',
  EPERM: 'busy',
  EACCES: 'denied',
  EROFS: 'denied',
  ENOSPC: 'full',
  EDQUOT: 'full',
}

/** What the deed gives, or why the machine refused it. */
function attempt<Result>(deed: () => Result): Result | Refusal {
  try {
    return deed()
  } catch (error) {
    return refusalOf(error)
  }
}

/** @throws what is none of the machine */
function refusalOf(error: unknown): Refusal {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  return { refused: refusals[code] ?? 'other', reason: code }
}
