import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { onTestFinished } from 'vitest'
import { main } from '../../src/cli/main.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
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
  const folder = layOutFiles(files)
  return { ...(await runIn(folder, argv, () => host, terminal)), folder }
}

/** A new folder with these files, gone after the test. */
export function layOutFiles(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(`${tmpdir()}/wendu-`)
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(`${folder}/${path}`), { recursive: true })
    writeFileSync(`${folder}/${path}`, content)
  }
  return folder
}

/** Runs the program in a folder. `replace` gives the parts of the machine that are other than they are. */
export async function runIn(
  folder: string,
  argv: string[],
  replace: (host: Host) => Partial<Host>,
  terminal: Partial<Terminal> = {},
) {
  const out: string[] = []
  const err: string[] = []
  const said: Diagnostic[] = []
  const listening: Terminal = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    hear: (diagnostic) => void said.push(diagnostic),
    color: false,
    debug: false,
    ...terminal,
  }
  const host = nodeHost(folder, root)
  const code = await main(argv, { ...host, ...replace(host) }, listening)
  return { code, out: out.join('\n'), err: err.join('\n'), said }
}
