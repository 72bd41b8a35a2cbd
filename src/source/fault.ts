import type { Code, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { TextEdit } from './edit-text.ts'

type Form = Extract<Code, `yaml/${string}`>

/**
 * What is wrong with the form of a YAML text, between two offsets of it. An error unless it says otherwise. `repair` puts
 * it right where only one reading is possible.
 */
export type Fault = {
  [C in Form]: {
    code: C
    args: Extract<Diagnostic, { code: C }>['args']
    start: number
    end: number
    severity?: 'warning'
    repair?: readonly TextEdit[]
  }
}[Form]
