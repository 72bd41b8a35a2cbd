import { concat } from './concat.ts'
import { deflate } from './deflate.ts'
import { type Dictionary, PdfObject, write } from './values.ts'

/** A reader that wants one of so many unpacks them all. */
const mostInStream = 400

const encoder = new TextEncoder()
const encode = (text: string) => encoder.encode(text)

/** Its second line tells programs that the file is no text (ISO 32000-1 7.5.2). */
const header = Uint8Array.of(...encode('%PDF-1.7\n%'), 0xff, 0xff, 0xff, 0xff, 0x0a)
const endOfStream = encode('\nendstream\nendobj\n')

/** Where an object stands: its kind, its place and, in a stream of objects, its index there. */
type Entry = [kind: number, place: number, index: number]

/** The objects of a PDF, numbered as they are added. */
export class PdfFile {
  readonly #objects: PdfObject[] = []

  /** With `bytes` it is a stream of these, as they are. */
  add(entries: Dictionary = {}, bytes?: Uint8Array): PdfObject {
    const object = new PdfObject(this.#objects.length + 1, entries, bytes)
    this.#objects.push(object)
    return object
  }

  /** A text is written in UTF-8. */
  addDeflated(entries: Dictionary, content: Uint8Array | string, level = 6): PdfObject {
    const bytes = typeof content === 'string' ? encode(content) : content
    return this.add({ ...entries, Filter: 'FlateDecode' }, deflate(bytes, level))
  }

  /** The whole file; `trailer` says where its catalog is. The same objects give the same bytes. Nothing is added after this. */
  bytes(trailer: { Root: PdfObject; Info: PdfObject }): Uint8Array {
    const table: Entry[] = [[0, 0, 0xffff]]
    this.#pack(table)
    const parts: Uint8Array[] = [header]
    let length = header.length
    const place = ({ number, entries, bytes }: PdfObject) => {
      if (!bytes) return
      table[number] = [1, length, 0]
      const head = encode(`${number} 0 obj\n${write({ Length: bytes.length, ...entries })}\nstream\n`)
      parts.push(head, bytes, endOfStream)
      length += head.length + bytes.length + endOfStream.length
    }
    for (const object of this.#objects) place(object)
    const start = length
    table.push([1, start, 0])
    const id = identity(this.#objects)
    const entries = { ...crossReferences, Size: table.length, ...trailer, ID: [id, id] }
    place(this.addDeflated(entries, writeTable(table)))
    return concat([...parts, encode(`startxref\n${start}\n%%EOF\n`)])
  }

  /** Puts what is no stream into streams (7.5.7): the tags of a long table are thousands of small dictionaries. */
  #pack(table: Entry[]): void {
    const small = this.#objects.filter(({ bytes }) => !bytes)
    for (let first = 0; first < small.length; first += mostInStream) {
      const group = small.slice(first, first + mostInStream)
      let head = ''
      let body = ''
      for (const { number, entries } of group) {
        head += `${number} ${body.length} `
        body += `${write(entries)}\n`
      }
      const { number } = this.addDeflated({ Type: 'ObjStm', N: group.length, First: head.length }, head + body)
      for (const [index, object] of group.entries()) table[object.number] = [2, number, index]
    }
  }
}

/** A byte for the kind of an object, four for its place, two for its index; by how much each differs from the one above. */
const crossReferences = { Type: 'XRef', W: [1, 4, 2], DecodeParms: { Predictor: 12, Columns: 7 } }

/** The cross-reference table (7.5.8), before every row the filter Up (7.4.4.4). */
function writeTable(table: readonly Entry[]): Uint8Array {
  const columns = ([kind, place, index]: Entry) =>
    [kind, place >>> 24, place >>> 16, place >>> 8, place, index >>> 8, index] as const
  let above = columns([0, 0, 0])
  return Uint8Array.from(
    table.flatMap((entry) => {
      const row = columns(entry)
      const differences = row.map((byte, column) => byte - (above[column] as number))
      above = row
      return [2, ...differences]
    }),
  )
}

/**
 * Equal for equal files: FNV-1a, twice, over the length and the last word of every stream. In one that is deflated this is
 * the sum of all that is in it (RFC 1950 2.2); of others every word counts.
 */
function identity(objects: readonly PdfObject[]): Uint8Array {
  let [one, other] = [0x811c9dc5, 0x9dc5811c]
  const add = (word: number) => {
    one = Math.imul(one ^ word ^ (one >>> 15), 0x01000193)
    other = Math.imul(other ^ word ^ (other >>> 13), 0x01000193)
  }
  for (const { bytes, entries } of objects) {
    if (!bytes) continue
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const first = entries['Filter'] === 'FlateDecode' ? bytes.length - 4 : 0
    add(bytes.length)
    for (let at = first; at + 4 <= bytes.length; at += 4) add(words.getUint32(at))
  }
  const id = new DataView(new ArrayBuffer(16))
  for (const [at, word] of [one, other, objects.length, one ^ other].entries()) id.setUint32(at * 4, word)
  return new Uint8Array(id.buffer)
}
