// Measures the finished files against GB/T 9704-2012, row by row: `npm run conformance -- [files] [--json]`.

import { isBroken, judge } from './judge.ts'
import { requirements } from './requirements/all.ts'
import { shipped, takeSamples } from './take-samples.ts'
import { summarize, tableData, writeTable } from './write-table.ts'

const given = process.argv.slice(2)
const files = given.filter((argument) => !argument.startsWith('--'))
const unknown = given.find((argument) => argument.startsWith('--') && argument !== '--json')
try {
  if (unknown) throw new Error(`没有 ${unknown} 这个选项，只有 --json。`)
  const rows = judge(requirements, await takeSamples(files.length > 0 ? files : await shipped()))
  if (given.includes('--json')) console.log(JSON.stringify(tableData(rows), null, 2))
  else console.log(`${writeTable(rows)}\n\n${summarize(rows)}`)
  process.exitCode = rows.some(isBroken) ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
