// How far the lines and pages of our PDF are those Word makes of our DOCX: `npm run parity -- [files]`.
import { type Comparison, compareWithWord } from './compare.ts'
import { examples, layReport } from './lay-report.ts'
import { agree, share } from './share.ts'

const named = process.argv.slice(2)
const comparisons: Comparison[] = []
console.log('报告\t行\t相同\t%\t页（PDF／Word）')
for (const file of named.length > 0 ? named : await examples()) {
  const comparison = compareWithWord(layReport(file))
  const { lines, equal, pages, differences } = comparison
  console.log([file, lines, equal, share([comparison]).toFixed(2), `${pages.ours}／${pages.word}`].join('\t'))
  for (const { ours, word } of differences) console.log(`  PDF   ${ours}\n  Word  ${word}`)
  comparisons.push(comparison)
}
console.log(`共 ${share(comparisons).toFixed(2)} %`)
process.exitCode = agree(comparisons) ? 0 : 1
