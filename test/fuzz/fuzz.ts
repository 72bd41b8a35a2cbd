// Reports with slips in them, against what we promise of every report: `npm run fuzz -- [--seed N] [--count N] [--seconds N] [--case N]`.

import { isMainThread, parentPort } from 'node:worker_threads'
import { nodeHost } from '../../src/source/node-host.ts'
import { openTester, type Trial } from './try-report.ts'

if (isMainThread) {
  const { fuzz } = await import('./run-fuzz.ts')
  process.exitCode = (await fuzz(process.argv.slice(2), new URL(import.meta.url))) ? 0 : 1
} else {
  const test = openTester(nodeHost(process.cwd(), process.cwd()))
  parentPort?.on('message', async (trial: Trial) => parentPort?.postMessage(await test(trial)))
}
