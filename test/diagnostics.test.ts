import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts'
import { choosePack } from '../src/pack/choose-pack.ts'
import { listPacks } from '../src/pack/list-packs.ts'
import { loadPack } from '../src/pack/load-pack.ts'
import { nodeHost } from '../src/source/node-host.ts'
import { readReport } from '../src/source/read-report.ts'
import { validate } from '../src/validate/validate.ts'

const host = nodeHost(import.meta.dirname, `${import.meta.dirname}/..`)

describe('the first lines of every file say what must be found in it', () => {
  for (const name of readdirSync(`${import.meta.dirname}/diagnostics`).sort()) {
    test(name, () => {
      const file = `diagnostics/${name}`
      const text = new TextDecoder().decode(host.readFile(file) as Uint8Array)
      const expected = Array.from(
        text.matchAll(/^# ((?:error|warning|notice) \d+:\d+ \S+)$/gm),
        ([, finding]) => finding,
      )
      expect(findings(file).map(written)).toEqual(expected)
    })
  }
})

const written = ({ severity, place, code }: Diagnostic) => `${severity} ${place?.line}:${place?.column} ${code}`

function findings(file: string): Diagnostic[] {
  const found: Diagnostic[] = []
  const diagnose = (diagnostic: Diagnostic) => void found.push(diagnostic)
  const cards = listPacks(host, 'fixtures/templates', diagnose)
  const source = readReport(host, file, diagnose)
  const card = source && choosePack(cards, source, diagnose)
  const pack = card && loadPack(host, card, diagnose)
  if (pack) validate(pack, source, diagnose)
  return found
}
