import { zlibSync } from 'fflate'
import { concat } from '../concat.ts'

/** A finished file: where its objects stand (object 1 first), one behind the other up to `end`, and what its trailer says. */
export type Written = { bytes: Uint8Array; offsets: readonly number[]; end: number; trailer: string }

/** A reader that wants one of so many unpacks them all. */
const mostInStream = 400

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

/**
 * The same file with its dictionaries packed together and deflated (ISO 32000-1 7.5.7, 7.5.8): the tags of a long table are
 * thousands of small ones. Streams stay as they are.
 */
export function packObjects({ bytes, offsets, end: last, trailer }: Written): Uint8Array {
  const order = [...offsets.keys()].sort((a, b) => (offsets[a] as number) - (offsets[b] as number))
  const parts: Uint8Array[] = [bytes.subarray(0, offsets[order[0] as number])]
  let length = parts[0]?.length ?? 0
  const add = (part: Uint8Array) => {
    parts.push(part)
    length += part.length
  }
  /** By number: kind, where it is and, in a stream of objects, its place there. */
  const entries: [kind: number, at: number, index: number][] = [[0, 0, 0xffff]]
  const small: { number: number; body: Uint8Array }[] = []
  for (const [place, at] of order.entries()) {
    const number = at + 1
    const next = order[place + 1]
    const whole = bytes.subarray(offsets[at], next === undefined ? last : offsets[next])
    const { body, isStream } = objectAt(whole)
    if (isStream) {
      entries[number] = [1, length, 0]
      add(whole)
    } else small.push({ number, body })
  }
  let next = offsets.length + 1
  for (let first = 0; first < small.length; first += mostInStream) {
    const group = small.slice(first, first + mostInStream)
    const container = next++
    for (const [index, { number }] of group.entries()) entries[number] = [2, container, index]
    entries[container] = [1, length, 0]
    add(objectStream(container, group))
  }
  entries[next] = [1, length, 0]
  const start = length
  add(crossReferences(next, entries, trailer))
  add(ascii(`startxref\n${start}\n%%EOF\n`))
  return concat(parts)
}

const tail = '\nendobj\n'.length
const endstream = ascii('\nendstream')

/** An object as pdfkit writes it, from its number to its end; `body` without those. */
function objectAt(whole: Uint8Array): { body: Uint8Array; isStream: boolean } {
  const body = whole.subarray(whole.indexOf(10) + 1, -tail)
  const last = body.subarray(-endstream.length)
  return { body, isStream: endstream.every((byte, at) => last[at] === byte) }
}

function objectStream(number: number, group: readonly { number: number; body: Uint8Array }[]): Uint8Array {
  let at = 0
  const places = group.map(({ number, body }) => {
    const place = `${number} ${at}`
    at += body.length + 1
    return place
  })
  const head = ascii(`${places.join(' ')}\n`)
  const content = concat([head, ...group.flatMap(({ body }) => [body, Uint8Array.of(10)])])
  return stream(number, `/Type /ObjStm\n/N ${group.length}\n/First ${head.length}`, content)
}

/**
 * An entry takes one byte for its kind, four for its place and two for its index. Written is by how much each differs from
 * the one before (7.4.4.4, Up).
 */
function crossReferences(number: number, entries: readonly [number, number, number][], trailer: string): Uint8Array {
  const rows = entries.map(([kind, place, index]) => {
    const row = new DataView(new ArrayBuffer(7))
    row.setUint8(0, kind)
    row.setUint32(1, place)
    row.setUint16(5, index)
    return new Uint8Array(row.buffer)
  })
  const differences = rows.map((row, at) => row.map((byte, column) => byte - (rows[at - 1]?.[column] ?? 0)))
  const table = concat(differences.flatMap((row) => [Uint8Array.of(2), row]))
  const parameters = '/DecodeParms <</Predictor 12 /Columns 7>>'
  return stream(number, `/Type /XRef\n/Size ${entries.length}\n/W [1 4 2]\n${parameters}\n${trailer}`, table)
}

function stream(number: number, entries: string, content: Uint8Array): Uint8Array {
  const deflated = zlibSync(content)
  const head = `${number} 0 obj\n<<\n${entries}\n/Filter /FlateDecode\n/Length ${deflated.length}\n>>\nstream\n`
  return concat([ascii(head), deflated, ascii('\nendstream\nendobj\n')])
}
