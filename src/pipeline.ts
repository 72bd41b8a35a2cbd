import { checkFigures } from './check-figures/check-figures.ts'
import { compose } from './compose/compose.ts'
import type { Diagnose } from './diagnostics/diagnostic.ts'
import { upTo } from './diagnostics/up-to.ts'
import { quoteFigures } from './figures/quote-figures.ts'
import { checkCharacters } from './fonts/check-characters.ts'
import { layOut } from './layout/lay-out.ts'
import type { Layout } from './layout/layout.ts'
import { lintCollection } from './lint/lint-collection.ts'
import { lintDocument } from './lint/lint-document.ts'
import { lintIssuers } from './lint/lint-issuers.ts'
import { lintLayout } from './lint/lint-layout.ts'
import { lintNumbering } from './lint/lint-numbering.ts'
import { lintPictures } from './lint/lint-pictures.ts'
import { lintPlaceholders } from './lint/lint-placeholders.ts'
import { lintTables } from './lint/lint-tables.ts'
import type { Doc } from './model/doc.ts'
import type { Format, Order } from './order.ts'
import { choosePack } from './pack/choose-pack.ts'
import { fieldNames } from './pack/field-names.ts'
import type { Pack } from './pack/pack.ts'
import { proofread } from './proofread/proofread.ts'
import type { Host } from './source/host.ts'
import { mostFaults } from './source/limits.ts'
import { pictureReader } from './source/picture-reader.ts'
import { readReport } from './source/read-report.ts'
import type { YamlSource } from './source/source.ts'
import { type Report, validate } from './validate/validate.ts'
import type { Workshop } from './workshop.ts'

/** A finished file. `milliseconds` is from the beginning of its rendering to the end; those of other formats go on beside it. */
export type Print = { format: Format; bytes: Uint8Array; pages: number; milliseconds: number }

/** A report that its pack accepts, as it is written. Undefined, and said, if it has errors of form or fields. */
export function readFields(
  file: string,
  { host, cardsFor, pack: open }: Pick<Workshop, 'host' | 'cardsFor' | 'pack'>,
  diagnose: Diagnose,
): { pack: Pack; report: Report } | undefined {
  const cards = cardsFor(file, diagnose)
  const fields = fieldNames(cards, (card) => open(card, () => {}))
  const written = readReport(host, file, diagnose, fields)
  const card = written && choosePack(cards, written, diagnose)
  const pack = card && open(card, diagnose)
  const report = pack && validate(pack, written, diagnose)
  return report && { pack, report }
}

/**
 * A report from its YAML file to its document, with everything there is to say of it. Undefined if that left no document;
 * with an error among it there may be one still.
 */
export async function readDocument(
  file: string,
  workshop: Pick<Workshop, 'host' | 'pictures' | 'cardsFor' | 'pack'>,
  diagnoseAll: Diagnose,
): Promise<{ doc: Doc; source: YamlSource; data: Report['data']; pack: Pack } | undefined> {
  const diagnose = upTo(mostFaults, diagnoseAll)
  const read = readFields(file, workshop, diagnose)
  if (!read || lintCollection(read.report.data, read.report.source.keyPlace, diagnose)) return undefined
  const { pack } = read
  let refused = false
  const refuse: Diagnose = (diagnostic) => {
    refused ||= diagnostic.severity === 'error'
    diagnose(diagnostic)
  }
  const report = quoteFigures(pack, read.report, refuse)
  const { data, source } = report
  const { valuePlace: placeOf, keyPlace: keyOf, placeIn, find, lines } = source
  checkFigures(pack, report, diagnose)
  lintPlaceholders(data, { lines, placeOf }, diagnose)
  proofread(data, placeIn, diagnose)
  lintNumbering(data, placeIn, refuse)
  lintTables(data, placeOf, refuse)
  lintIssuers(data, placeOf, refuse)
  // No markup can be made of what these have refused.
  if (refused) return undefined

  const doc = compose(pack, report, pictureReader(workshop.host, source, diagnose, workshop.pictures), diagnose)
  lintPictures(data, placeOf, diagnose)
  if (!doc) return undefined
  const { documentType, severalAddressees } = pack
  lintDocument({ doc, documentType, severalAddressees, data, placeOf, keyOf, find }, diagnose)
  return { doc, source, data, pack }
}

/**
 * A report from its YAML file to its lines and pages, with everything that building it has to say. Undefined if anything
 * said was an error. No renderer is loaded.
 */
export async function layOutReport(
  file: string,
  { formats, draft }: Order,
  workshop: Workshop,
  diagnose: Diagnose,
): Promise<Layout | undefined> {
  let failed = false
  const say: Diagnose = (diagnostic) => {
    failed ||= diagnostic.severity === 'error'
    diagnose(diagnostic)
  }
  const read = await readDocument(file, workshop, say)
  if (!read) return undefined

  const layout = layOut(read.doc)
  lintLayout(layout, read.source.find, say)
  if (formats.includes('pdf')) checkCharacters(layout, (await workshop.fonts()).faces, read.source.find, say, draft)
  return failed ? undefined : layout
}

/** A report from its YAML file to its finished files: every stage in turn. Undefined if anything said was an error. */
export async function buildReport(
  file: string,
  order: Order,
  workshop: Workshop,
  diagnose: Diagnose,
): Promise<Print[] | undefined> {
  const bare = await layOutReport(file, order, workshop, diagnose)
  if (!bare) return undefined
  const layout = { ...bare, info: { ...bare.info, date: bare.info.date ?? workshop.host.sourceDate } }

  const { formats, draft, plain, attach, embedFonts } = order
  const pages = layout.pages.length
  const { families, faces, openFace } = await workshop.fonts()
  const render = {
    docx: async () =>
      (await import('./render/docx/render.ts')).renderDocx(layout, {
        draft,
        fonts: families,
        ...(embedFonts && { openFace }),
      }),
    pdf: async () =>
      (await import('./render/pdf/render.ts')).renderPdf(layout, faces, {
        draft,
        plain,
        ...(attach && { source: sourceOf(file, workshop.host) }),
      }),
  }
  // While one of them is being deflated, in another thread, the other goes on.
  return Promise.all(
    formats.map(async (format) => {
      const start = workshop.host.milliseconds()
      const bytes = await render[format]()
      return { format, bytes, pages, milliseconds: workshop.host.milliseconds() - start }
    }),
  )
}

/** The report's own file as it is; undefined if it went away since it was read. */
function sourceOf(file: string, host: Host): { name: string; bytes: Uint8Array } | undefined {
  const bytes = host.readFile(file)
  return bytes instanceof Uint8Array ? { name: file.replace(/^.*\//, ''), bytes } : undefined
}
