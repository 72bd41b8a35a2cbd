import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts'
import { readDocument } from '../src/pipeline.ts'
import type { Host } from '../src/source/host.ts'
import { nodeHost } from '../src/source/node-host.ts'
import { openWorkshop } from '../src/workshop.ts'

const host = nodeHost(import.meta.dirname, `${import.meta.dirname}/..`)

/** Files of the form and the fields are reports of two small packs made for it; those of the rules are of our own packs. */
const hosts: Record<string, Host> = {
  'diagnostics/*.yaml': { ...host, ours: (path) => `fixtures/${path}` },
  'diagnostics/rules/*.yaml': host,
}

describe.each(Object.keys(hosts))('the first lines of every file say what must be found in it: %s', async (pattern) => {
  test.each(await host.glob(pattern))('%s', async (file) => {
    const text = new TextDecoder().decode(host.readFile(file) as Uint8Array)
    const expected = Array.from(text.matchAll(/^# ((?:error|warning|notice) \d+:\d+ \S+)$/gm), ([, finding]) => finding)
    expect((await findings(file, hosts[pattern] as Host)).map(written)).toEqual(expected)
  })
})

const written = ({ severity, place, code }: Diagnostic) => `${severity} ${place?.line}:${place?.column} ${code}`

async function findings(file: string, host: Host): Promise<Diagnostic[]> {
  const found: Diagnostic[] = []
  const diagnose = (diagnostic: Diagnostic) => void found.push(diagnostic)
  await readDocument(file, openWorkshop(host, diagnose), diagnose)
  return found
}
