import { concat } from '../concat.ts'
import { deflate, type Effort } from '../deflate.ts'
import { Identity } from './identity.ts'
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
  add(entries: Dictionary = {}, bytes?: PdfObject['bytes']): PdfObject {
    const object = new PdfObject(this.#objects.length + 1, entries, bytes)
    this.#objects.push(object)
    return object
  }

  /** A stream that is being deflated from now on; a text is written in UTF-8. */
  addDeflated(entries: Dictionary, content: Uint8Array | string, effort: Effort = 'usual'): PdfObject {
    const bytes = typeof content === 'string' ? encode(content) : content
    return this.add({ ...entries, Filter: 'FlateDecode' }, deflate(bytes, effort))
  }

  /** The whole file; `trailer` says where its catalog is. The same objects give the same bytes. Nothing is added after this. */
  async bytes(trailer: { Root: PdfObject; Info: PdfObject }): Promise<Uint8Array> {
    const table: Entry[] = [[0, 0, 0xffff]]
    this.#pack(table)
    const parts: Uint8Array[] = [header]
    const identity = new Identity()
    let length = header.length
    const place = async ({ number, entries, bytes: given }: PdfObject) => {
      const bytes = (await given) as Uint8Array
      identity.add(bytes, entries['Filter'] === 'FlateDecode')
      table[number] = [1, length, 0]
      const head = encode(`${number} 0 obj\n${write({ Length: bytes.length, ...entries })}\nstream\n`)
      parts.push(head, bytes, endOfStream)
      length += head.length + bytes.length + endOfStream.length
    }
    for (const object of this.#objects) if (object.bytes) await place(object)
    const start = length
    table.push([1, start, 0])
    const entries = { ...crossReferences, Size: table.length, ...trailer, ID: [identity.id, identity.id] }
    await place(this.addDeflated(entries, writeTable(table)))
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
