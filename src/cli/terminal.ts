import type { Diagnose } from '../diagnostics/diagnostic.ts'

/** Where a command speaks. */
export type Terminal = {
  /** Results, line by line. */
  out(line: string): void
  /** What is wrong, line by line. */
  err(line: string): void
  /** What is wrong, as data, for whoever runs a command from a program. */
  hear?: Diagnose
  color: boolean
  /** Its width; undefined if it is no terminal. */
  columns?: number
  /** Show the stack of an internal error. */
  debug: boolean
}

/** The terminal the program was started in. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process
  return {
    out: (line) => void stdout.write(`${line}\n`),
    err: (line) => void stderr.write(`${line}\n`),
    color: Boolean(stderr.isTTY && !env.NO_COLOR),
    columns: stderr.columns,
    debug: env.WENDU_DEBUG === '1',
  }
}
