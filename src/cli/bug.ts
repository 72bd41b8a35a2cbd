import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { MissingFont } from '../fonts/font-file.ts'

/** What stopped us, as whoever met it can be told: our own mistake, or that not all of the program is there. */
export function bug(error: unknown, file?: string): Diagnostic {
  if (error instanceof MissingFont)
    return { code: 'program/missing-font', severity: 'error', args: { path: error.path } }
  const reason = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''
  return { code: 'program/bug', severity: 'error', args: { reason: file ? `${file}：${reason}` : reason } }
}

/** Where our own mistake was made, for whoever set WENDU_DEBUG=1. */
export const traceOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))
