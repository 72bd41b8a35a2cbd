// How far the lines and pages of our PDF are those Word makes of our DOCX: `npm run parity -- [files]`.

import { layReport } from '../lay-report.ts'
import { type Comparison, compareWithRawModel, compareWithWord } from './compare.ts'
import { reports } from './reports.ts'
import { agrees, share } from './share.ts'

const named = process.argv.slice(2)
const comparisons: Comparison[] = []
const raw: Comparison[] = []
console.log('报告\t行\t相同\t%\t页（PDF／Word）\t模型原样 %')
for (const file of named.length > 0 ? named : await reports()) {
  const layout = layReport(file)
  const comparison = compareWithWord(layout)
  const { lines, equal, pages, differences } = comparison
  comparisons.push(comparison)
  raw.push(compareWithRawModel(layout))
  const row = [
    file,
    lines,
    equal,
    share([comparison]).toFixed(2),
    `${pages.ours}／${pages.word}`,
    share(raw.slice(-1)).toFixed(2),
  ]
  console.log(row.join('\t'))
  for (const { ours, word } of differences) console.log(`  PDF   ${ours}\n  Word  ${word}`)
}
console.log(`共 ${share(comparisons).toFixed(2)} %，模型原样 ${share(raw).toFixed(2)} %（模型把“—”“·”当半个字宽）`)
process.exitCode = comparisons.every(agrees) ? 0 : 1
