import { FontError } from './sfnt.ts'

const ttcf = 0x74746366

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * Where the fonts of a file begin: the table directories of a TrueType Collection (.ttc), `[0]` for a single font.
 * @throws FontError
 */
export function fontOffsets(bytes: Uint8Array): number[] {
  const file = view(bytes)
  if (bytes.byteLength < 16) throw new FontError('too short for a font')
  if (file.getUint32(0) !== ttcf) return [0]
  const count = file.getUint32(8)
  if (count * 4 + 12 > bytes.byteLength) throw new FontError('the collection is cut off')
  return Array.from({ length: count }, (_, index) => file.getUint32(12 + index * 4))
}

/** One font as a file of its own; pdfmake crashes on collections. `offset` is one of `fontOffsets`. */
export function cutFont(bytes: Uint8Array, offset: number): Uint8Array {
  const file = view(bytes)
  if (file.getUint32(0) !== ttcf) return bytes
  const directory = 12 + file.getUint16(offset + 4) * 16
  const records: { at: number; start: number; length: number; moved: number }[] = []
  let end = directory
  for (let at = 12; at < directory; at += 16) {
    const start = file.getUint32(offset + at + 8)
    const length = file.getUint32(offset + at + 12)
    records.push({ at, start, length, moved: end })
    end += (length + 3) & ~3
  }
  const font = new Uint8Array(end)
  font.set(bytes.subarray(offset, offset + directory))
  for (const { at, start, length, moved } of records) {
    view(font).setUint32(at + 8, moved)
    font.set(bytes.subarray(start, start + length), moved)
  }
  return font
}
