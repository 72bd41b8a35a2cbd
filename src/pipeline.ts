import type { Diagnose } from './diagnostics/diagnostic.ts'
import { lintNumbering } from './lint/lint-numbering.ts'
import { lintTables } from './lint/lint-tables.ts'
import { choosePack } from './pack/choose-pack.ts'
import { readReport } from './source/read-report.ts'
import { validate } from './validate/validate.ts'
import type { Workshop } from './workshop.ts'

export const formats = ['docx', 'pdf'] as const
export type Format = (typeof formats)[number]

/** `draft`: the words of the watermark. */
export type Order = { formats: readonly Format[]; draft?: string }

/** A finished file. `milliseconds` is what its rendering took. */
export type Print = { format: Format; bytes: Uint8Array; pages: number; milliseconds: number }

/** A report from its YAML file to its finished files: every stage in turn. Undefined if anything said was an error. */
export async function buildReport(
  file: string,
  { formats, draft }: Order,
  workshop: Workshop,
  diagnose: Diagnose,
): Promise<Print[] | undefined> {
  const { host } = workshop
  let failed = false
  const say: Diagnose = (diagnostic) => {
    failed ||= diagnostic.severity === 'error'
    diagnose(diagnostic)
  }

  const source = readReport(host, file, say)
  const card = source && choosePack(workshop.cards, source, say)
  const pack = card && workshop.pack(card, say)
  const report = pack && validate(pack, source, say)
  if (!report) return undefined
  lintNumbering(report.data, source.find, say)
  lintTables(report.data, source.valuePlace, say)

  const { compose } = await import('./compose/compose.ts')
  const doc = compose(pack, report, say)
  if (!doc) return undefined

  const { layOut } = await import('./layout/lay-out.ts')
  const layout = layOut(doc)
  const pages = layout.pages.length

  const { families, faces } = await workshop.fonts()
  if (formats.includes('pdf')) {
    const { checkCharacters } = await import('./fonts/check-characters.ts')
    checkCharacters(layout, faces, source.find, say, draft)
  }
  if (failed) return undefined

  const render = {
    docx: async () => (await import('./render/docx/render.ts')).renderDocx(layout, { draft, fonts: families }),
    pdf: async () => (await import('./render/pdf/render.ts')).renderPdf(layout, faces, { draft }),
  }
  const prints: Print[] = []
  for (const format of formats) {
    const start = host.milliseconds()
    const bytes = await render[format]()
    prints.push({ format, bytes, pages, milliseconds: host.milliseconds() - start })
  }
  return prints
}
