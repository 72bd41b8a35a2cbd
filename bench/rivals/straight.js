// yaml, docx and pdfmake as their manuals say: node straight.js fonts report.yaml out-folder
import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { AlignmentType, Document, Packer, Paragraph, TextRun } from 'docx'
import pdfmake from 'pdfmake'
import { readTexts } from './read-texts.js'

const [, , fonts, file, out] = process.argv
const { title, issuer, date, paragraphs } = readTexts(file)
const base = `${out}/${basename(file, '.yaml')}`

const line = (text, options = {}) =>
  new Paragraph({ children: [new TextRun({ text, font: '仿宋_GB2312', size: 32 })], ...options })
const document = new Document({
  sections: [
    {
      children: [
        line(title, { alignment: AlignmentType.CENTER }),
        ...paragraphs.map((text) => line(text, { indent: { firstLine: 640 } })),
        line(issuer, { alignment: AlignmentType.RIGHT }),
        line(date, { alignment: AlignmentType.RIGHT }),
      ],
    },
  ],
})
writeFileSync(`${base}.docx`, await Packer.toBuffer(document))

pdfmake.setFonts({ fangSong: { normal: `${fonts}/gw-fangsong.ttf` }, biaoSong: { normal: `${fonts}/gw-biaosong.ttf` } })
pdfmake.setLocalAccessPolicy(() => true)
pdfmake.setUrlAccessPolicy(() => false)
const pdf = pdfmake.createPdf({
  content: [
    { text: title, font: 'biaoSong', fontSize: 22, alignment: 'center' },
    ...paragraphs.map((text) => ({ text, alignment: 'justify', leadingIndent: 32 })),
    { text: issuer, alignment: 'right' },
    { text: date, alignment: 'right' },
  ],
  defaultStyle: { font: 'fangSong', fontSize: 16, lineHeight: 1.5 },
})
await pdf.write(`${base}.pdf`)
