import { viewOf } from './font-file.ts'

export type FontTable = readonly [tag: string, bytes: Uint8Array]

/** A font file of tables, which stand in the order of their tags. */
export function writeFont(parts: readonly FontTable[]): Uint8Array {
  const tables = parts.toSorted(([one], [other]) => (one < other ? -1 : 1))
  const padded = (length: number) => (length + 3) & ~3
  const head = 12 + tables.length * 16
  const bytes = new Uint8Array(tables.reduce((sum, [, table]) => sum + padded(table.length), head))
  const view = viewOf(bytes)
  const power = Math.floor(Math.log2(tables.length))
  view.setUint32(0, 0x00010000)
  view.setUint16(4, tables.length)
  view.setUint16(6, 2 ** power * 16)
  view.setUint16(8, power)
  view.setUint16(10, (tables.length - 2 ** power) * 16)
  let at = head
  let adjustment = 0
  let sum = 0
  for (const [index, [tag, table]] of tables.entries()) {
    const record = 12 + index * 16
    for (let letter = 0; letter < 4; letter++) bytes[record + letter] = tag.charCodeAt(letter)
    bytes.set(table, at)
    const own = checksum(view, at, padded(table.length))
    view.setUint32(record + 4, own)
    sum += own
    view.setUint32(record + 8, at)
    view.setUint32(record + 12, table.length)
    if (tag === 'head') adjustment = at + 8
    at += padded(table.length)
  }
  view.setUint32(adjustment, 0xb1b0afba - checksum(view, 0, head) - sum)
  return bytes
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) | 0
  return sum >>> 0
}
