// The template that docxtemplater fills, which somebody would have made in Word: node write-template.js template.docx
import { writeFileSync } from 'node:fs'
import { Document, Packer, Paragraph, TextRun } from 'docx'

const line = (text) => new Paragraph({ children: [new TextRun({ text, font: '仿宋_GB2312', size: 32 })] })
const lines = ['{title}', '{#paragraphs}', '{.}', '{/paragraphs}', '{issuer}', '{date}'].map(line)
writeFileSync(process.argv[2], await Packer.toBuffer(new Document({ sections: [{ children: lines }] })))
