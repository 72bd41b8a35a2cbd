import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Terminal } from './terminal.ts'

/** Our own mistake, as what its finder can be told; with WENDU_DEBUG=1 the stack is shown first. */
export function bug(error: unknown, terminal: Terminal, file?: string): Diagnostic {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  if (terminal.debug) terminal.err(stack ?? message)
  const reason = message.split('\n', 1)[0] ?? ''
  return { code: 'program/bug', severity: 'error', args: { reason: file ? `${file}：${reason}` : reason } }
}
