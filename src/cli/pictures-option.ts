import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Host } from '../source/host.ts'
import type { Option } from './command.ts'

export const picturesOption: Option = {
  name: 'pictures',
  value: '文件夹',
  says: '图片不在公文旁边的，到这个文件夹里找',
  example: '--pictures 图片库',
}

/** The folder of pictures that was given, or ''. Undefined, and said, if it is none. */
export function readPictures(typed: string | undefined, host: Host, diagnose: Diagnose): string | undefined {
  if (typed === undefined) return ''
  const folder = typed.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '')
  if (host.kindOf(folder) === 'folder') return folder
  diagnose({ code: 'command/no-folder', severity: 'error', args: { folder } })
  return undefined
}
