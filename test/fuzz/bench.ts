import { Worker } from 'node:worker_threads'
import type { Result, Trial } from './try-report.ts'

/** Tries reports on a thread of its own, which is ended and begun anew when one takes too long. */
export type Bench = { run(trial: Trial): Promise<Result>; close(): Promise<void> }

/** No report may take longer. */
export const limit = 5_000
/** A build with its files read back, and the start of a thread, which loads the fonts. */
const longLimit = 60_000

/** `script` is the file a thread runs; it answers every `Trial` with a `Result`. `first` is tried to warm each thread up. */
export function openBench(script: URL, first: Trial): Bench {
  let worker: Worker | undefined
  const stop = async () => {
    await worker?.terminate()
    worker = undefined
  }
  const ask = (trial: Trial, patience: number) =>
    new Promise<Result>((resolve) => {
      worker ??= new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: 1500 } })
      const thread = worker
      const end = (result: Result) => {
        clearTimeout(timer)
        thread.removeAllListeners()
        resolve(result)
      }
      const fail = (about: string, detail: string) => {
        end({ problems: [{ rule: 'in time', about, detail }], said: [], made: false })
        void stop()
      }
      const timer = setTimeout(() => fail('time', `more than ${patience} ms`), patience)
      thread.once('message', end).once('error', ({ message }) => fail('thread', message))
      thread.postMessage(trial)
    })
  return {
    async run(trial) {
      if (!worker) await ask(first, longLimit)
      return ask(trial, trial.deep ? longLimit : limit)
    },
    close: stop,
  }
}
