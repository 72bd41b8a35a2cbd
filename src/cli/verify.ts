import type { Host } from '../source/host.ts'
import type { Deed } from './do-reports.ts'
import { makePrints, type Output, outputPath, type PrintJob } from './print-report.ts'

/** Makes the files of a report again and says which of those that are there are others. Writes nothing. */
export function verify({ order, outputs }: PrintJob, host: Host): Deed {
  return async (input, workshop, say, tell) => {
    const prints = await makePrints(input, order, workshop, say)
    const output = outputs.get(input) as Output
    for (const { format, bytes, pages } of prints) {
      const path = outputPath(output, format)
      const there = host.readFile(path)
      if (!(there instanceof Uint8Array)) say({ code: 'output/nothing-to-verify', severity: 'error', args: { path } })
      else if (isEqual(there, bytes)) tell(`✓ ${path}  ${pages} 页  一致`)
      else say({ code: 'output/differs', severity: 'error', args: { path } })
    }
    return prints[0] ? { pages: prints[0].pages } : {}
  }
}

const isEqual = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, at) => byte === other[at])
