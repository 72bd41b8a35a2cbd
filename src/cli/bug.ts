import type { Diagnostic } from '../diagnostics/diagnostic.ts'

/** Our own mistake, as what its finder can be told. */
export function bug(error: unknown, file?: string): Diagnostic {
  const reason = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''
  return { code: 'program/bug', severity: 'error', args: { reason: file ? `${file}：${reason}` : reason } }
}

/** Where our own mistake was made, for whoever set WENDU_DEBUG=1. */
export const traceOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))
