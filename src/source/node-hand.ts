import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Hand } from './host.ts'

/** What a thread is given: its machine and its work. */
type Lot = { folder: string; home: string; work: unknown }

/**
 * Young: what Node 20 gives; Node 24 gives twice as much, a third of all memory of a batch, and is no faster for it. Old: room
 * for any report; from 2 GB on V8 keeps half as much again in memory.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 1700 }

/** Another thread of the program, which is started by the same file, an absolute path, and asks `readLot` what it is for. */
export function nodeHand(program: string, lot: Lot): Hand {
  const worker = new Worker(program, { workerData: { wendu: lot }, resourceLimits })
  let fail: (error: Error) => void = () => {}
  let resolve: (answer: unknown) => void = () => {}
  worker.on('message', (answer) => resolve(answer))
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', (code) => fail(new Error(`thread ended (${code})`)))
  return {
    ask: (question) =>
      new Promise((done, died) => {
        resolve = done
        fail = died
        worker.postMessage(question)
      }),
    dismiss: () => void worker.terminate(),
  }
}

/** What this thread was hired for; undefined in the one that the user started. */
export function readLot(): Lot | undefined {
  return isMainThread ? undefined : (workerData as { wendu?: Lot } | undefined)?.wendu
}

/** Answers all that this thread is asked. */
export function answerAll(answer: (question: unknown) => Promise<unknown>): void {
  parentPort?.on('message', async (question) => parentPort?.postMessage(await answer(question)))
}
