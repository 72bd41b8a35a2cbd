import type { Host } from '../source/host.ts'

/** A question to the machine: `file 年报.yaml` for its bytes, `list templates` for names, `path 图.png` whether it is there. */
export type Question = `${'file' | 'list' | 'path'} ${string}`

/** What tells one answer of the machine from another. */
export type Marks = Map<Question, string>

type Machine = Pick<Host, 'ours' | 'readFile' | 'listFolder' | 'realPath' | 'sizeOf' | 'digest'>

/** Reads of the machine what tells its answers from others, without the answers themselves. */
export function marker(host: Machine) {
  const shipped = shippedFonts(host)
  const mark = {
    file(path: string, content = host.readFile(path)): string {
      return content instanceof Uint8Array ? host.digest(content) : content.refused
    },
    list: (names: readonly string[] | undefined) =>
      names ? host.digest(new TextEncoder().encode(names.join('/'))) : '-',
    path: (real: string | undefined) => (real === undefined ? '-' : '+'),
  }
  return {
    file: (path: string, content?: ReturnType<Host['readFile']>) => shipped(path) ?? mark.file(path, content),
    list: mark.list,
    path: mark.path,
    /** The mark of the answer that the question has now. */
    now(question: Question): string {
      const [, kind, path = ''] = /^(\S+) (.*)$/su.exec(question) ?? []
      if (kind === 'list') return mark.list(host.listFolder(path))
      if (kind === 'path') return mark.path(host.realPath(path))
      return shipped(path) ?? mark.file(path)
    },
  }
}

/** The faces we ship are 40 MB; their digests lie beside them. */
function shippedFonts(host: Machine): (path: string) => string | undefined {
  const folder = `${host.ours('fonts')}/`
  let sums: Map<string, string> | undefined
  const readSums = () => {
    const bytes = host.readFile(`${folder}SHA256SUMS`)
    const text = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : ''
    return new Map(Array.from(text.matchAll(/^(\w+) +(.+)$/gm), ([, sum = '', name = '']) => [`${folder}${name}`, sum]))
  }
  return (path) => {
    if (!path.startsWith(folder)) return undefined
    sums ??= readSums()
    const sum = sums.get(path)
    return sum && `${sum} ${host.sizeOf(path)}`
  }
}
