import type { Code, Diagnostic } from '../diagnostics/diagnostic.ts'

type Form = Extract<Code, `yaml/${string}`>

/** What is wrong with the form of a YAML text, between two offsets of it. An error unless it says otherwise. */
export type Fault = {
  [C in Form]: {
    code: C
    args: Extract<Diagnostic, { code: C }>['args']
    start: number
    end: number
    severity?: 'warning'
  }
}[Form]
