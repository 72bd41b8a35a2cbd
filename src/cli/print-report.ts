import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Order } from '../order.ts'
import type { Print } from '../pipeline.ts'
import type { Host } from '../source/host.ts'
import type { Workshop } from '../workshop.ts'
import type { Deed } from './do-reports.ts'
import { refused } from './refused.ts'

/** Where the files of an input go, without the ending; `renamed` if that could not be the input's own name. */
export type Output = { base: string; renamed?: Diagnostic }

/** What is made of each report. */
export type PrintJob = { order: Order; outputs: ReadonlyMap<string, Output> }

export const outputPath = ({ base }: Output, format: string) => `${base}.${format}`

/** Makes the files of a report, each under its name. */
export function print({ order, outputs }: PrintJob, host: Host): Deed {
  return async (input, workshop, say, tell) => {
    const prints = await makePrints(input, order, workshop, say)
    return deliverAll(prints, outputs.get(input) as Output, host, say, tell)
  }
}

export async function makePrints(input: string, order: Order, workshop: Workshop, say: Diagnose): Promise<Print[]> {
  const { buildReport } = await import('../pipeline.ts')
  return (await buildReport(input, order, workshop, say)) ?? []
}

/** Writes the files of a report. No pages, and said, if the machine refuses. */
export function deliverAll(
  prints: readonly Print[],
  output: Output,
  host: Host,
  say: Diagnose,
  tell: (line: string) => void,
): { pages?: number; outputs?: string[] } {
  if (output.renamed && prints.length > 0) say(output.renamed)
  const path = ({ format }: Print) => outputPath(output, format)
  const written = prints.every((print) => deliver(print, path(print), host, say, tell))
  return written && prints[0] ? { pages: prints[0].pages, outputs: prints.map(path) } : {}
}

/** Writes a finished file. False, and said, if the machine refuses. */
export function deliver(
  { bytes, pages, milliseconds }: Print,
  path: string,
  host: Host,
  say: Diagnose,
  tell: (line: string) => void,
): boolean {
  const refusal = host.writeFile(path, bytes)
  if (refusal) say(refused(refusal, path))
  else tell(`✓ ${path}  ${pages} 页  ${(milliseconds / 1000).toFixed(2)} 秒`)
  return !refusal
}
