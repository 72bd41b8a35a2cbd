import type { Order } from '../pipeline.ts'
import type { Host } from '../source/host.ts'
import type { Tools } from '../workshop.ts'
import { check, fix } from './check-deeds.ts'
import type { Deed } from './do-reports.ts'
import { type Output, print } from './print-report.ts'

/** What is done to every report of a batch, as data that another thread can be given. */
export type Work = { tools: Tools } & (
  | { kind: 'check' }
  | { kind: 'fix' }
  | { kind: 'print'; order: Order; outputs: ReadonlyMap<string, Output> }
)

export function deedOf(work: Work, host: Host): Deed {
  if (work.kind === 'print') return print(work.order, work.outputs, host)
  return work.kind === 'fix' ? fix : check
}
