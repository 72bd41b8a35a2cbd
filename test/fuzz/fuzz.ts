// Reports with slips in them, against what we promise of every report: `npm run fuzz -- [--seed N] [--count N] [--seconds N] [--case N]`.

import { fileURLToPath } from 'node:url'
import { nodeHost } from '../../src/source/node-host.ts'
import type { Trial } from './try-report.ts'

if (process.send) {
  const { openTester } = await import('./try-report.ts')
  const test = openTester(nodeHost(process.cwd(), process.cwd()))
  process.on('message', async (trial) => process.send?.(await test(trial as Trial)))
} else {
  const { fuzz } = await import('./run-fuzz.ts')
  process.exitCode = (await fuzz(process.argv.slice(2), fileURLToPath(import.meta.url))) ? 0 : 1
}
