import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { formats } from '../order.ts'
import { layOutReport } from '../pipeline.ts'
import { applyRepairs } from '../source/apply-repairs.ts'
import type { Host } from '../source/host.ts'
import { readEncoding } from '../source/read-encoding.ts'
import type { Workshop } from '../workshop.ts'

/**
 * A report as it can be repaired: `bytes` if anything was, `fixed` what was put right, `left` what is still to be said of
 * it, `pages` if it builds.
 */
type Fix = { bytes?: Uint8Array; fixed: Diagnostic[]; left: Diagnostic[]; pages?: number }

/**
 * Makes every repair that the checks of a report know, until they know no more, and touches nothing else in its text. A
 * repair after which its kind of mistake is no rarer is not made. Nothing is written.
 */
export async function fixReport(file: string, workshop: Workshop): Promise<Fix> {
  const first = await check(file, workshop)
  let last: Awaited<ReturnType<typeof check>> & { bytes?: Uint8Array } = first
  const fixed: Diagnostic[] = []
  const useless = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const known = last.found.filter(({ code, repair, place }) => repair && place?.file === file && !useless.has(code))
    const bytes = last.bytes ?? readBytes(workshop.host, file)
    if (known.length === 0 || !bytes) break
    // The form of the file decides what texts there are.
    const ofForm = known.filter(({ code }) => code.startsWith('yaml/'))
    const repairs = ofForm.length > 0 ? ofForm : known
    const repaired = repair(bytes, repairs)
    const readFile: Host['readFile'] = (path) => (path === file ? repaired : workshop.host.readFile(path))
    const next = await check(file, { ...workshop, host: { ...workshop.host, readFile } })
    const stays = ({ code }: Diagnostic) => count(code, next.found) >= count(code, last.found)
    if (repairs.some(stays)) {
      for (const { code } of repairs.filter(stays)) useless.add(code)
      continue
    }
    fixed.push(...repairs)
    last = { ...next, bytes: repaired }
  }
  return { bytes: last.bytes, fixed, left: last.found, pages: last.pages }
}

/** One repair may bring the next mistake to light; so many lie on top of each other in no real file. */
const rounds = 20

const readBytes = (host: Host, file: string) => {
  const bytes = host.readFile(file)
  return bytes instanceof Uint8Array ? bytes : undefined
}

async function check(file: string, workshop: Workshop) {
  const found: Diagnostic[] = []
  const layout = await layOutReport(file, { formats }, workshop, (diagnostic) => void found.push(diagnostic))
  return { found, pages: layout?.pages.length }
}

const count = (code: string, found: Diagnostic[]) => found.filter((one) => one.code === code).length

/** The file with the repairs made, in UTF-8; a byte order mark stays. */
function repair(bytes: Uint8Array, repairs: Diagnostic[]): Uint8Array {
  const { text = '', encoding } = readEncoding(bytes) ?? {}
  const mark = encoding === 'UTF-8' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : ''
  return new TextEncoder().encode(
    mark +
      applyRepairs(
        text,
        repairs.flatMap(({ repair = [] }) => repair),
      ),
  )
}
