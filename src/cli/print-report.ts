import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts'
import { buildReport, type Order, type Print } from '../pipeline.ts'
import type { Host } from '../source/host.ts'
import type { Deed } from './do-reports.ts'
import { refused } from './refused.ts'

/** Where the files of an input go, without the ending; `renamed` if that could not be the input's own name. */
export type Output = { base: string; renamed?: Diagnostic }

/** Makes the files of one report, each under its name in `outputs`. */
export function print(order: Order, outputs: ReadonlyMap<string, Output>, host: Host): Deed {
  return async (input, workshop, say, tell) => {
    const prints = (await buildReport(input, order, workshop, say)) ?? []
    const { base, renamed } = outputs.get(input) as Output
    const path = ({ format }: Print) => `${base}.${format}`
    if (renamed && prints.length > 0) say(renamed)
    const written = prints.every((print) => deliver(print, path(print), host, say, tell))
    return written && prints[0] ? { pages: prints[0].pages, outputs: prints.map(path) } : {}
  }
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
