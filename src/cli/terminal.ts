import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { cutToColumns } from '../diagnostics/display-width.ts'

/** Where a command speaks. */
export type Terminal = {
  /** Results, line by line; never coloured, since they may go to a file. */
  out(line: string): void
  /** What is wrong, line by line. */
  err(line: string): void
  /** What is being done just now: one line in the place of the last, gone before anything else is said; '' takes it away. */
  progress?(line: string): void
  /** What is wrong, as data, for whoever runs a command from a program. */
  hear?: Diagnose
  /** What goes to `err` may be coloured. */
  color: boolean
  /** Its width; undefined if it is no terminal. */
  columns?: number
  /** Show the stack of an internal error. */
  debug: boolean
}

type Stream = { write(text: string): unknown; isTTY?: boolean; columns?: number }
type Surroundings = { stdout: Stream; stderr: Stream; env: Record<string, string | undefined> }

/** The terminal the program was started in. */
export function processTerminal({ stdout, stderr, env }: Surroundings = process): Terminal {
  let shown = ''
  const show = (line: string) => {
    const text = `${shown && '\r\u001b[K'}${line}`
    if (text) stderr.write(text)
    shown = line
  }
  const say = (stream: Stream) => (line: string) => {
    show('')
    stream.write(`${line}\n`)
  }
  const obeys = Boolean(stderr.isTTY && env.TERM !== 'dumb')
  return {
    out: say(stdout),
    err: say(stderr),
    // A line as wide as the terminal would begin a second one.
    progress: obeys
      ? (line) => show(cutToColumns(line.replace(/\p{Cc}/gu, '?'), (stderr.columns || 80) - 1))
      : undefined,
    color: mayColor(env) ?? obeys,
    get columns() {
      return stderr.columns
    },
    debug: env.WENDU_DEBUG === '1',
  }
}

/** What the user has said of colours; an empty variable says nothing (no-color.org). */
function mayColor({ NO_COLOR, FORCE_COLOR }: Surroundings['env']): boolean | undefined {
  if (NO_COLOR) return false
  return FORCE_COLOR ? FORCE_COLOR !== '0' : undefined
}
