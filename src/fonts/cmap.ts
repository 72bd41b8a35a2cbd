/** From a code point to the number of its glyph; 0 where there is none. */
export type GlyphFinder = (codePoint: number) => number

/** Unicode subtables, the fuller first: [platform, encoding]. */
const unicodeTables = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
  [0, 2],
  [0, 1],
  [0, 0],
] as const

/**
 * Reads the `cmap` table of a font (formats 4 and 12) without unpacking it: each question is a binary search.
 * @throws RangeError when the table ends early, Error when no Unicode subtable can be read
 */
export function readCmap(table: DataView): GlyphFinder {
  const offsets = new Map<string, number>()
  for (let index = 0; index < table.getUint16(2); index++) {
    const record = 4 + index * 8
    offsets.set(`${table.getUint16(record)} ${table.getUint16(record + 2)}`, table.getUint32(record + 4))
  }
  for (const [platform, encoding] of unicodeTables) {
    const offset = offsets.get(`${platform} ${encoding}`)
    if (offset === undefined) continue
    const format = table.getUint16(offset)
    if (format === 12) return segmentedCoverage(table, offset)
    if (format === 4) return segmentMapping(table, offset)
  }
  throw new Error('no Unicode cmap of format 4 or 12')
}

/** Format 12: groups of [first, last, glyph of the first], 32 bits each. */
function segmentedCoverage(table: DataView, offset: number): GlyphFinder {
  const count = table.getUint32(offset + 12)
  const group = (index: number) => offset + 16 + index * 12
  if (count > 0) table.getUint32(group(count) - 4)
  return (codePoint) => {
    const index = firstIndex(count, (at) => table.getUint32(group(at) + 4) >= codePoint)
    if (index === count) return 0
    const first = table.getUint32(group(index))
    return first <= codePoint ? table.getUint32(group(index) + 8) + codePoint - first : 0
  }
}

/** Format 4: four parallel arrays of 16-bit numbers for the Basic Multilingual Plane. */
function segmentMapping(table: DataView, offset: number): GlyphFinder {
  const size = table.getUint16(offset + 6)
  const ends = offset + 14
  const starts = ends + size + 2
  const deltas = starts + size
  const ranges = deltas + size
  table.getUint16(ranges + size - 2)
  return (codePoint) => {
    if (codePoint > 0xffff) return 0
    const at = 2 * firstIndex(size / 2, (index) => table.getUint16(ends + 2 * index) >= codePoint)
    if (at === size) return 0
    const start = table.getUint16(starts + at)
    if (start > codePoint) return 0
    const delta = table.getUint16(deltas + at)
    const range = table.getUint16(ranges + at)
    if (range === 0) return (codePoint + delta) & 0xffff
    const glyph = table.getUint16(ranges + at + range + 2 * (codePoint - start))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
}

/** The first index for which `holds` is true, when it stays true from there on; `count` when it never is. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
