import type { Diagnose, Severity } from './diagnostic.ts'

/** Passes on so many diagnostics of each severity, then says once that there are more. */
export function upTo(most: number, diagnose: Diagnose): Diagnose {
  const counts: Record<Severity, number> = { error: 0, warning: 0, notice: 0 }
  return (diagnostic) => {
    const { severity } = diagnostic
    const count = ++counts[severity]
    if (count <= most) diagnose(diagnostic)
    else if (count === most + 1) diagnose({ code: 'file/too-many-faults', severity, args: { most } })
  }
}
