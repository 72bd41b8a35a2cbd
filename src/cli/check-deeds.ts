import { sentence } from '../diagnostics/sentence.ts'
import { formats } from '../order.ts'
import { layOutReport } from '../pipeline.ts'
import type { Deed } from './do-reports.ts'
import { refused } from './refused.ts'

export const check: Deed = async (input, workshop, say, tell) => {
  const layout = await layOutReport(input, { formats }, workshop, say)
  if (!layout) return {}
  const pages = layout.pages.length
  tell(`✓ ${input}  ${pages} 页`)
  return { pages }
}

export const fix: Deed = async (input, workshop, say, tell) => {
  const { fixReport } = await import('./fix-report.ts')
  const { bytes, fixed, left, pages } = await fixReport(input, workshop)
  for (const diagnostic of left) say(diagnostic)
  const refusal = bytes && workshop.host.writeFile(input, bytes)
  if (refusal) {
    say(refused(refusal, input))
    return {}
  }
  for (const diagnostic of fixed) tell(`已改正 ${input}:${diagnostic.place?.line}  ${sentence(diagnostic).says}`)
  if (pages) tell(`✓ ${input}  ${pages} 页`)
  return { pages, fixed: fixed.length }
}
