import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Host } from '../source/host.ts'
import { openWorkshop, type Tools, type Workshop } from '../workshop.ts'
import type { Option } from './command.ts'

export const templatesOption: Option = {
  name: 'templates',
  value: '文件夹',
  says: '本单位自己的报告类型所在的文件夹，先于随附的',
  example: '--templates 模板',
}

/** The tools of a command that may be given a folder of templates; undefined, and said, if there is no such folder. */
export function readTools(options: Record<string, string>, host: Host, diagnose: Diagnose): Tools | undefined {
  if (options.templates === undefined) return {}
  const templates = options.templates.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '')
  if (host.kindOf(templates) === 'folder') return { templates }
  diagnose({ code: 'pack/no-own-folder', severity: 'error', args: { path: templates } })
  return undefined
}

/** Opens a workshop with these tools. */
export const opener =
  (tools: Tools) =>
  (host: Host, diagnose: Diagnose): Workshop =>
    openWorkshop(host, diagnose, tools)
