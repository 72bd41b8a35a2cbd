import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Host } from '../source/host.ts'
import { openWorkshop, type Tools } from '../workshop.ts'
import type { Option } from './command.ts'
import type { OpenWorkshop } from './do-reports.ts'

export const templatesOption: Option = {
  name: 'templates',
  value: '文件夹',
  says: '本单位自己的报告类型放在这个文件夹里，先于随附的',
  example: '--templates 模板',
}

/** Folders besides the report's own that a command may be given. */
export const toolOptions: readonly Option[] = [
  templatesOption,
  { name: 'pictures', value: '文件夹', says: '图片不在公文旁边的，到这个文件夹里找', example: '--pictures 图片库' },
]

/** The tools that were given; undefined, and said, if one of the folders is none. */
export function readTools(options: Record<string, string>, host: Host, diagnose: Diagnose): Tools | undefined {
  const given = toolOptions.filter(({ name }) => options[name] !== undefined)
  const folders = given.map(({ name }) => [name, plainPath(options[name] as string)] as const)
  const missing = folders.filter(([, folder]) => host.kindOf(folder) !== 'folder')
  for (const [, folder] of missing) diagnose({ code: 'command/no-folder', severity: 'error', args: { folder } })
  return missing.length > 0 ? undefined : Object.fromEntries(folders)
}

export const plainPath = (path: string) => path.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '')

/** Opens a workshop with these tools. */
export const opener =
  (tools: Tools): OpenWorkshop =>
  (host, diagnose) =>
    openWorkshop(host, diagnose, tools)
