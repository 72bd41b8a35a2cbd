import { writeFileSync } from 'node:fs'
import { buildReport } from '../../src/pipeline.ts'
import { nodeHost } from '../../src/source/node-host.ts'
import { openWorkshop } from '../../src/workshop.ts'
import { layReport } from '../lay-report.ts'
import { paintPage } from './paint-page.ts'
import { pictureName, writePage } from './write-page.ts'

/** Writes the page of every pack and paints the first page of its sample: `npm run pack-pages`. */
const host = nodeHost(process.cwd(), process.cwd())
const fault = (diagnostic: { code: string; severity: string }) => {
  if (diagnostic.severity === 'error') throw new Error(diagnostic.code)
}
const workshop = openWorkshop(host, fault)
for (const card of workshop.cards) {
  const pack = workshop.pack(card, fault)
  if (!pack) continue
  const sample = `${card.folder}/sample.yaml`
  writeFileSync(`${card.folder}/README.md`, writePage(pack, layReport(sample)))
  const [pdf] = (await buildReport(sample, { formats: ['pdf'] }, workshop, fault)) ?? []
  if (pdf) writeFileSync(`${card.folder}/${pictureName}`, await paintPage(pdf.bytes, 560))
  console.log(`✓ ${card.folder}`)
}
