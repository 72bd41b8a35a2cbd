import type { Hand } from './host.ts'

/** What a thread is given: its machine and its work. */
export type Lot = { folder: string; home: string; prepared?: string | undefined; work: unknown }

/** The file that a thread runs, an absolute path, and which build of the program it is to load. */
export type Thread = { file: string; entry: string }

/** Most runs need no thread, and Node loads much for them. */
const threads = () => process.getBuiltinModule('node:worker_threads')

/**
 * Young: half of what Node 20 gives and a quarter of what Node 24 does, in no more time. Old: room
 * for any report; from 2 GB on V8 keeps half as much again in memory.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1700 }

/** Another thread of the program. It finds its lot and its build in `workerData.wendu`. */
export function nodeHand({ file, entry }: Thread, lot: Lot): Hand {
  const worker = new (threads().Worker)(file, { workerData: { wendu: { entry, ...lot } }, resourceLimits })
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

/** Answers all that this thread is asked. */
export function answerAll(answer: (question: unknown) => Promise<unknown>): void {
  const { parentPort } = threads()
  parentPort?.on('message', async (question) => parentPort?.postMessage(await answer(question)))
}
