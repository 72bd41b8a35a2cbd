// docxtemplater fills a Word template, DOCX only: node docxtemplater.js template.docx report.yaml out-folder
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { readTexts } from './read-texts.js'

const [, , template, file, out] = process.argv
const document = new Docxtemplater(new PizZip(readFileSync(template)), { paragraphLoop: true, linebreaks: true })
document.render(readTexts(file))
writeFileSync(
  `${out}/${basename(file, '.yaml')}.docx`,
  document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }),
)
