import type { Code, Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { sentence } from '../diagnostics/sentence.ts'

/** A diagnostic with its sentences, for programs. `file` may be another than the report's: one of the pack's. */
export type Finding = {
  code: Code
  severity: Severity
  message: string
  remedy: string
  fixable?: true
  file?: string
  line?: number
  column?: number
  length?: number
}

/** What came of one report. `milliseconds`: how long it took. */
export type FileResult = {
  file: string
  status: 'ok' | 'unchanged' | 'failed'
  pages?: number
  outputs?: string[]
  fixed?: number
  milliseconds: number
  diagnostics: Finding[]
}

/** How many reports were done, were as before or had errors, and how much was said of all. */
export type Summary = {
  ok: number
  unchanged: number
  failed: number
  errors: number
  warnings: number
  notices: number
}

/**
 * Which part of a batch was done. `run` is the same for parts of one batch; `positions`: where its reports stand in the
 * whole.
 */
export type Shard = { number: number; of: number; run: string; command: Command; positions: number[] }

/** The commands that do something to every report of a batch. */
export type Command = 'build-report' | 'build-report --verify' | 'check-report'

/** What came of a batch, for programs. `diagnostics`: of packs and fonts, which belong to no single report. */
export type Results = { files: FileResult[]; diagnostics: Finding[]; summary: Summary; shard?: Shard }

export function plain(diagnostic: Diagnostic): Finding {
  const { code, severity, place, repair } = diagnostic
  const { says: message, remedy } = sentence(diagnostic)
  return { code, severity, message, remedy, ...(repair && { fixable: true as const }), ...place }
}
