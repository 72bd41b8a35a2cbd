import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { checkData } from '../schema/check-data.ts'
import type { JsonSchema } from '../schema/json-schema.ts'
import { readYaml } from '../source/read-yaml.ts'
import type { Shelf } from './pack.ts'
import { settingsFile } from './settings-file.ts'

/** What a bureau settles for the reports of a folder. `templates`: the folder of its own packs. */
export type Settings = { templates?: string }

const schema: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    模板目录: { type: 'string', description: '本单位自己的报告类型放在哪个文件夹。', examples: ['../模板'] },
  },
}

/** The settings beside a report; none if there is no such file. What is wrong with it is said. */
export function readSettings(shelf: Shelf, report: string, diagnose: Diagnose): Settings {
  const folder = report.replaceAll('\\', '/').replace(/[^/]*$/, '')
  const bytes = shelf.readFile(folder + settingsFile)
  if (!(bytes instanceof Uint8Array)) return {}
  const source = readYaml(bytes, folder + settingsFile, diagnose)
  const data = source && checkData(schema, source, diagnose)
  const templates = data?.模板目录 as string | undefined
  if (!templates) return {}
  const path = templates.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '')
  const own = /^(?:\/|[A-Za-z]:)/.test(path) ? path : `${folder}${path}`
  if (shelf.listFolder(own)) return { templates: own }
  diagnose({
    code: 'pack/no-own-folder',
    severity: 'error',
    args: { path: templates },
    place: source?.valuePlace(['模板目录']),
  })
  return {}
}
