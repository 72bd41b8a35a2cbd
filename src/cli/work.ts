import type { Host } from '../source/host.ts'
import type { Tools } from '../workshop.ts'
import { check, fix } from './check-deeds.ts'
import type { Craft } from './do-reports.ts'
import { printChanged } from './print-changed.ts'
import type { PrintJob } from './print-report.ts'
import { opener } from './tools.ts'
import { verify } from './verify.ts'

/** What is done to every report of a batch, as data that another thread can be given. */
export type Work = { tools: Tools } & (
  | { kind: 'check' }
  | { kind: 'fix' }
  | ({ kind: 'print'; force: boolean } & PrintJob)
  | ({ kind: 'verify' } & PrintJob)
)

export function craftOf(work: Work, host: Host): Craft {
  const { tools } = work
  if (work.kind === 'print') return printChanged(work, tools, work.force, host)
  if (work.kind === 'verify') return { deed: verify(work, host), open: opener(tools) }
  return { deed: work.kind === 'fix' ? fix : check, open: opener(tools) }
}
