import { concat } from '../concat.ts'
import { crc32, deflateRaw } from '../deflate.ts'

/** A file of an archive; its name is in ASCII. */
export type Entry = { name: string; bytes: Uint8Array }

/** A zip of these files in this order (PKWARE APPNOTE 6.3.3), all written at its earliest day: 1 January 1980, 0:00. */
export async function zip(entries: readonly Entry[]): Promise<Uint8Array> {
  const packed = await Promise.all(entries.map(({ bytes }) => deflateRaw(bytes, 'best')))
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const [index, { name, bytes }] of entries.entries()) {
    const data = packed[index] as Uint8Array
    const path = new TextEncoder().encode(name)
    // Version 2.0, no flags, deflated, time and day, sum, both sizes, lengths of the name and of what may follow it.
    const facts = [
      20,
      2,
      0,
      2,
      8,
      2,
      0,
      2,
      0x21,
      2,
      crc32(bytes),
      4,
      data.length,
      4,
      bytes.length,
      4,
      path.length,
      2,
      0,
      2,
    ]
    const file = [record(0x04034b50, 4, ...facts), path, data]
    files.push(...file)
    // Version 2.0 made it; no comment, first disk, no attributes, where the file is.
    directory.push(record(0x02014b50, 4, 20, 2, ...facts, 0, 2, 0, 2, 0, 2, 0, 4, at, 4), path)
    at += lengthOf(file)
  }
  const count = entries.length
  const end = record(0x06054b50, 4, 0, 2, 0, 2, count, 2, count, 2, lengthOf(directory), 4, at, 4, 0, 2)
  return concat([...files, ...directory, end])
}

const lengthOf = (parts: readonly Uint8Array[]) => parts.reduce((sum, { length }) => sum + length, 0)

/** Pairs of a number and how many bytes it takes, the lowest first. */
function record(...pairs: number[]): Uint8Array {
  const bytes: number[] = []
  for (let at = 0; at < pairs.length; at += 2) {
    for (let place = 0; place < (pairs[at + 1] as number); place++)
      bytes.push(((pairs[at] as number) >>> (place * 8)) & 0xff)
  }
  return Uint8Array.from(bytes)
}
