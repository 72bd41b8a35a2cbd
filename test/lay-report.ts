import { compose } from '../src/compose/compose.ts'
import type { Diagnose } from '../src/diagnostics/diagnostic.ts'
import { quoteFigures } from '../src/figures/quote-figures.ts'
import { layOut } from '../src/layout/lay-out.ts'
import type { Layout } from '../src/layout/layout.ts'
import type { Doc } from '../src/model/doc.ts'
import { choosePack } from '../src/pack/choose-pack.ts'
import { nodeHost } from '../src/source/node-host.ts'
import { pictureReader } from '../src/source/picture-reader.ts'
import { readReport } from '../src/source/read-report.ts'
import { validate } from '../src/validate/validate.ts'
import { openWorkshop } from '../src/workshop.ts'

/** Both the program and the reports are looked for in the folder of the project, where npm runs. */
const host = nodeHost(process.cwd(), process.cwd())

/** The reports that parity is measured on when none is named. */
export const examples = () => host.glob('examples/*.yaml')

/** The sample of every pack. */
export const samples = () => host.glob('templates/*/sample.yaml')

/** One for each figure of the standard, and for what is hard. */
export const standards = () => host.glob('examples/standard/*.yaml')

/** A report up to its document. @throws if the report has errors */
export function composeReport(file: string): Doc {
  const codes: string[] = []
  const diagnose: Diagnose = ({ code, severity }) => {
    if (severity === 'error') codes.push(code)
  }
  const workshop = openWorkshop(host, diagnose)
  const source = readReport(host, file, diagnose)
  const card = source && choosePack(workshop.cards, source, diagnose)
  const pack = card && workshop.pack(card, diagnose)
  const report = pack && validate(pack, source, diagnose)
  const quoting = report && quoteFigures(pack, report, diagnose)
  const doc = quoting && compose(pack, quoting, pictureReader(host, source, diagnose), diagnose)
  if (!doc || codes.length > 0) throw new Error(`${file}: ${codes.join(', ')}`)
  return doc
}

/** A report up to its layout. @throws if the report has errors */
export const layReport = (file: string): Layout => layOut(composeReport(file))
