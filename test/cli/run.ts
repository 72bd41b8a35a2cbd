import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { onTestFinished } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import type { Host } from '../../src/source/host.ts'
import { nodeHost } from '../../src/source/node-host.ts'

const root = `${import.meta.dirname}/../..`

/** Runs the program in a new folder with these files. `host` and `terminal` replace parts of the machine. */
export async function run(
  argv: string[],
  files: Record<string, string | Uint8Array> = {},
  host: Partial<Host> = {},
  terminal: Partial<Terminal> = {},
) {
  const folder = mkdtempSync(`${tmpdir()}/wendu-`)
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true })
    writeFileSync(`${folder}/${path}`, content)
  }
  const out: string[] = []
  const err: string[] = []
  const listening = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    color: false,
    debug: false,
    ...terminal,
  }
  const code = await main(argv, { ...nodeHost(folder, root), ...host }, listening)
  return { code, out: out.join('\n'), err: err.join('\n'), folder }
}
