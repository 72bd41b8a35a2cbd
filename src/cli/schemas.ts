import { anyReportSchema, editorSchema, schemaFile } from '../pack/editor-schema.ts'
import { openWorkshop } from '../workshop.ts'
import type { Command } from './command.ts'
import { speaker } from './speaker.ts'

export const schemasCommand: Command = {
  name: 'schemas',
  usage: 'schemas',
  says: '改过 templates 以后，更新 schemas 文件夹，编辑器按它提示怎样填写',
  notes: ['每种报告类型一个文件；wendu.schema.json 按“类型”从中选用。'],
  options: [{ name: 'help', says: '显示这段说明' }],
  async run(_call, host, terminal) {
    const { diagnose, counts } = speaker(host, terminal)
    const workshop = openWorkshop(host, diagnose)
    const packs = workshop.cards.flatMap((card) => workshop.pack(card, diagnose) ?? [])
    // Editors would take what is missing for a mistake of the author.
    if (counts.error > 0) return 1
    const files = new Map<string, unknown>(packs.map((pack) => [schemaFile(pack), editorSchema(pack)]))
    files.set('wendu.schema.json', anyReportSchema(packs))
    for (const [name, schema] of files) {
      const path = host.ours(`schemas/${name}`)
      const refusal = host.writeFile(path, new TextEncoder().encode(`${JSON.stringify(schema, null, 2)}\n`))
      if (!refusal) terminal.out(`✓ ${path}`)
      else diagnose({ code: 'output/unwritable', severity: 'error', args: { path, reason: refusal.reason } })
    }
    return counts.error > 0 ? 1 : 0
  },
}
