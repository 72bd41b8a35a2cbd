import { type FontFile, viewOf } from './font-file.ts'
import { FontError } from './sfnt.ts'

const ttcf = 0x74746366

/**
 * Where the fonts of a file begin: the table directories of a TrueType Collection (.ttc), `[0]` for a single font.
 * @throws FontError
 */
export function fontOffsets(file: FontFile): number[] {
  if (file.size < 16) throw new FontError('too short for a font')
  const head = viewOf(file.read(0, 12))
  if (head.getUint32(0) !== ttcf) return [0]
  const count = head.getUint32(8)
  if (count * 4 + 12 > file.size) throw new FontError('the collection is cut off')
  const offsets = viewOf(file.read(12, count * 4))
  return Array.from({ length: count }, (_, index) => offsets.getUint32(index * 4))
}

/** One font as a file of its own. `offset` is one of `fontOffsets`. */
export function cutFont(file: FontFile, offset: number): Uint8Array {
  const bytes = file.read(0, file.size)
  const whole = viewOf(bytes)
  if (whole.getUint32(0) !== ttcf) return bytes
  const directory = 12 + whole.getUint16(offset + 4) * 16
  const records: { at: number; start: number; length: number; moved: number }[] = []
  let end = directory
  for (let at = 12; at < directory; at += 16) {
    const start = whole.getUint32(offset + at + 8)
    const length = whole.getUint32(offset + at + 12)
    records.push({ at, start, length, moved: end })
    end += (length + 3) & ~3
  }
  const font = new Uint8Array(end)
  font.set(bytes.subarray(offset, offset + directory))
  for (const { at, start, length, moved } of records) {
    viewOf(font).setUint32(at + 8, moved)
    font.set(bytes.subarray(start, start + length), moved)
  }
  return font
}
