import { type ChildProcess, fork } from 'node:child_process'
import type { Result, Trial } from './try-report.ts'

/** Tries reports in a process of its own, which is ended and begun anew when one takes too long. */
export type Bench = { run(trial: Trial): Promise<Result>; close(): void }

/** A build with its files read back, and the start of a process, which loads the fonts. */
const longLimit = 60_000

/**
 * `script` is what the process runs; it answers every `Trial` with a `Result`. `first` is tried to warm each one up. No
 * report may take longer than `limit` milliseconds.
 */
export function openBench(script: string, first: Trial, limit = 5_000): Bench {
  let child: ChildProcess | undefined
  const close = () => {
    child?.kill('SIGKILL')
    child = undefined
  }
  const ask = (trial: Trial, patience: number) =>
    new Promise<Result>((resolve) => {
      child ??= fork(script, [], {
        serialization: 'advanced',
        execArgv: ['--max-old-space-size=1500', '--enable-source-maps'],
      })
      const asked = child
      const end = (result: Result) => {
        clearTimeout(timer)
        asked.removeAllListeners()
        resolve(result)
      }
      const fail = (about: string, detail: string) => {
        close()
        end({ problems: [{ rule: 'in time', about, detail }], said: [], made: false })
      }
      const timer = setTimeout(() => fail('time', `more than ${patience} ms`), patience)
      asked.once('message', (result) => end(result as Result))
      asked.once('exit', (code, signal) => fail('process', `ended with ${code ?? signal}`))
      asked.send(trial)
    })
  return {
    async run(trial) {
      if (!child) await ask(first, longLimit)
      return ask(trial, trial.deep ? longLimit : limit)
    },
    close,
  }
}
