// Typst sets the same text with the same fonts, PDF only: node typst.js fonts out-folder report.yaml ...
import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readTexts } from './read-texts.js'

const [, , fonts, out, ...files] = process.argv
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] })
const quoted = (text) => JSON.stringify(text)

for (const file of files) {
  const { title, issuer, date, paragraphs } = readTexts(file)
  const mainFileContent = `
#set page(paper: "a4", margin: (left: 28mm, right: 26mm, top: 37mm, bottom: 35mm), numbering: "— 1 —")
#set text(font: "GW FangSong", size: 16pt, lang: "zh")
#set par(first-line-indent: (amount: 2em, all: true), justify: true, leading: 13.6pt, spacing: 13.6pt)
#align(center, text(font: "GW BiaoSong", size: 22pt, ${quoted(title)}))
${paragraphs.map((text) => `#par(${quoted(text)})`).join('\n')}
#align(right, ${quoted(issuer)})
#align(right, ${quoted(date)})
`
  writeFileSync(`${out}/${basename(file, '.yaml')}.pdf`, compiler.pdf({ mainFileContent }))
  compiler.evictCache(10)
}
