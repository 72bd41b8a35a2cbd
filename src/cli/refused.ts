import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Refusal } from '../source/host.ts'

/** What the author is told of a file that the machine did not let us write. */
export function refused({ refused: why, reason }: Refusal, path: string): Diagnostic {
  if (why === 'busy') return { code: 'output/busy', severity: 'error', args: { path } }
  if (why === 'full') return { code: 'output/disk-full', severity: 'error', args: { path } }
  if (why === 'denied') return { code: 'output/denied', severity: 'error', args: { path } }
  return { code: 'output/unwritable', severity: 'error', args: { path, reason } }
}
