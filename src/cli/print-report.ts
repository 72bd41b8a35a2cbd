import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Order } from '../order.ts'
import { buildReport, type Print } from '../pipeline.ts'
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
    return deliver(prints, outputs.get(input) as Output, host, say, tell)
  }
}

export async function makePrints(input: string, order: Order, workshop: Workshop, say: Diagnose): Promise<Print[]> {
  return (await buildReport(input, order, workshop, say)) ?? []
}

/** Writes the files of a report, all or none. No pages, and said, if the machine refuses. */
export function deliver(
  prints: readonly Print[],
  output: Output,
  host: Host,
  say: Diagnose,
  tell: (line: string) => void,
): { pages?: number; outputs?: string[] } {
  const [first] = prints
  if (!first) return {}
  if (output.renamed) say(output.renamed)
  const files = prints.map((print) => ({ ...print, path: outputPath(output, print.format) }))
  const refusal = host.writeFiles(files)
  if (refusal) {
    const { path } = refusal
    say(refused(refusal, path))
    for (const replaced of refusal.replaced)
      say({ code: 'output/half-replaced', severity: 'error', args: { path, replaced } })
    return {}
  }
  for (const { path, pages, milliseconds } of files)
    tell(`✓ ${path}  ${pages} 页  ${(milliseconds / 1000).toFixed(2)} 秒`)
  return { pages: first.pages, outputs: files.map(({ path }) => path) }
}
