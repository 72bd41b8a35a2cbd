import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import type { Host, Refusal } from './host.ts'
import { nodeWatch } from './node-watch.ts'

/**
 * The real machine. `folder` is what relative paths count from, `home` where the program itself lives; both absolute.
 * `prepared` is the file with what `prepare` gave, if there is one.
 */
export function nodeHost(folder: string, home: string, prepared?: string): Host {
  let known: ReadonlyMap<string, string> | undefined
  const absolute = (path: string) => (isAbsolute(path) ? path : resolve(folder, path))
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
    prepared(text) {
      known ??= readPrepared(prepared)
      return known.get(text)
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
    async glob(pattern) {
      const { glob } = await import('tinyglobby')
      const found = await glob(slashed(pattern), { cwd: folder, expandDirectories: false })
      return found.map(slashed).sort()
    },
    writeFile(path, bytes) {
      const target = absolute(path)
      const draft = `${target}.${process.pid}.tmp`
      const refusal = attempt(() => {
        mkdirSync(dirname(target), { recursive: true })
        writeFileSync(draft, bytes)
        renameSync(draft, target)
      })
      if (refusal) attempt(() => rmSync(draft, { force: true }))
      return refusal ?? undefined
    },
    // `performance` loads much that nobody else asks for.
    milliseconds: () => Number(process.hrtime.bigint()) / 1e6,
    timeOfDay: () => new Date().toLocaleTimeString('zh-CN', { hourCycle: 'h23' }),
    watch: () => nodeWatch(absolute),
  }
}

function readPrepared(path?: string): ReadonlyMap<string, string> {
  const text = path === undefined ? '' : attempt(() => readFileSync(path, 'utf8'))
  return new Map(typeof text === 'string' && text !== '' ? Object.entries(JSON.parse(text)) : [])
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

const slashed = (path: string) => path.replaceAll('\\', '/')

const refusals: Record<string, Refusal['refused']> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EBUSY: 'busy',
  EPERM: 'busy',
  EACCES: 'denied',
  EROFS: 'denied',
}

/** What the deed gives, or why the machine refused it. */
function attempt<Result>(deed: () => Result): Result | Refusal {
  try {
    return deed()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    return { refused: refusals[code] ?? 'other', reason: code }
  }
}
