import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Pack } from '../pack/pack.ts'
import { type JsonSchema, schemaReader } from '../schema/json-schema.ts'
import type { YamlSource } from '../source/source.ts'
import type { Usage } from './check-names.ts'

/** Fields that the program reads, not the template. */
const readByProgram = ['类型', '数据', '简称', '汇总']

/** Says which fields, parts and labels of a pack are never used. `card` and `schema`: its own files, if it has them. */
export function checkLeftovers(
  pack: Pack,
  usage: Usage,
  { card, schema }: { card: YamlSource; schema: YamlSource | undefined },
  diagnose: Diagnose,
): void {
  const reader = schemaReader(pack.schema)
  const written = schema ?? card

  function checkFields(form: JsonSchema, path: string, top: string): void {
    for (const [name, field] of Object.entries(form.properties ?? {})) {
      const own = path === '' ? name : `${path}.${name}`
      if (readByProgram.includes(own) || usage.meant.has(name)) continue
      if (!usage.fields.has(own)) {
        const place = written.keyPlace(['properties', ...(top ? [top] : [name])])
        const severity = form.required?.includes(name) ? 'error' : 'warning'
        const shown = own.replaceAll('[]', '')
        diagnose({ code: 'template/unused-field', severity, args: { field: shown, name }, place })
      } else if (!usage.whole.has(own)) {
        for (const inside of reader.forms(field)) {
          checkFields(inside, own, top || name)
          for (const item of inside.items ? reader.forms(inside.items) : []) {
            if (!usage.whole.has(`${own}[]`)) checkFields(item, `${own}[]`, top || name)
          }
        }
      }
    }
  }
  checkFields(pack.schema, '', '')

  for (const [name, { file }] of Object.entries(pack.partials)) {
    if (!file.startsWith(`${pack.folder}/`) || usage.parts.has(name)) continue
    const place = { file, line: 1, column: 1 }
    diagnose({ code: 'template/unused-part', severity: 'warning', args: { partial: name }, place })
  }
  for (const label of Object.keys((card.data as { 文字?: object }).文字 ?? {})) {
    if (usage.labels.has(label) || usage.meant.has(label)) continue
    const place = card.keyPlace(['文字', label])
    diagnose({ code: 'pack/unused-label', severity: 'warning', args: { label }, place })
  }
}
