import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { isAbsolute, relative, resolve } from 'node:path'
import { digest } from './digest.ts'
import type { Host, Refusal } from './host.ts'
import { nodeHand, type Thread } from './node-hand.ts'
import { nodeWatch } from './node-watch.ts'
import { readPrepared } from './prepared-file.ts'
import { sweep, WriteFailure, writeFiles } from './write-files.ts'

type Files = { prepared?: string | undefined; thread?: Thread }

/**
 * The real machine. `folder` is what relative paths count from, `home` where the program itself lives; both absolute.
 * `prepared` is the file with what `prepare` gave, `thread` what more threads run.
 */
export function nodeHost(folder: string, home: string, { prepared, thread }: Files = {}): Host {
  let known: ReturnType<typeof readPrepared> | undefined
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
    openFile: (path) =>
      attempt(() => {
        const descriptor = openSync(absolute(path), 'r')
        const status = fstatSync(descriptor)
        if (!status.isFile()) {
          closeSync(descriptor)
          return { refused: 'other', reason: 'ENOTFILE' } as const
        }
        const { size, mtimeMs } = status
        const read = (start: number, length: number) => readPart(descriptor, start, length)
        return { size, version: `${size} ${mtimeMs}`, read }
      }),
    realPath(path) {
      const real = attempt(() => realpathSync.native(absolute(path)))
      return typeof real === 'string' ? slashed(real) : undefined
    },
    prepared(file) {
      known ??= openPrepared(prepared)
      return known(file)
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
    digest,
    async glob(pattern) {
      const { glob } = await import('tinyglobby')
      const found = await glob(slashed(pattern), { cwd: folder, expandDirectories: false })
      return found.map(slashed).sort()
    },
    writeFile: (path, bytes) => write(true, [{ path, bytes }]),
    writeFiles: (files) => write(false, files),
    sweep: (folder) => sweep(absolute(folder)),
    // `performance` loads much that nobody else asks for.
    milliseconds: () => Number(process.hrtime.bigint()) / 1e6,
    timeOfDay: () => new Date().toLocaleTimeString('zh-CN', { hourCycle: 'h23' }),
    sourceDate: sourceDate(process.env),
    threads: availableParallelism(),
    hire: thread === undefined ? undefined : (work) => nodeHand(thread, { folder, home, prepared, work }),
    watch: () => nodeWatch(absolute),
  }
}

function openPrepared(path?: string): ReturnType<typeof readPrepared> {
  const bytes = path === undefined ? undefined : attempt(() => readFileSync(path))
  return bytes instanceof Uint8Array ? readPrepared(bytes) : () => undefined
}

function readPart(descriptor: number, start: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let got = 0; got < length; ) {
    const more = readSync(descriptor, bytes, got, length - got, start + got)
    if (more === 0) throw new RangeError(`the file ends before ${start + length}`)
    got += more
  }
  return bytes
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
