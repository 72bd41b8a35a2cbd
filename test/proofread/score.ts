import { precisionAndRecall, readClean, scores } from './measure.ts'

const rows = await scores()
const { characters } = await readClean()
const percent = (share: number) => `${(share * 100).toFixed(1)}%`

console.log('code                              planted  found  false  precision  recall')
for (const row of rows) {
  const { precision, recall } = precisionAndRecall([row])
  const numbers = [row.planted, row.found, row.false].map((count) => String(count).padStart(6)).join(' ')
  console.log(`${row.code.padEnd(34)}${numbers}  ${percent(precision).padStart(9)} ${percent(recall).padStart(7)}`)
}
const { precision, recall } = precisionAndRecall(rows)
console.log(
  `\nprecision ${percent(precision)}, recall ${percent(recall)}, on ${characters} characters without other faults`,
)
