import { readCmap } from './cmap.ts'
import { FontError, findTables } from './sfnt.ts'

/**
 * A TrueType font that has these characters and no others, for a word processor: it keeps its metrics and the numbers of
 * its glyphs, whose outlines are empty where nobody asks for them. `tag` is added to its names, for programs take fonts of
 * one name in two open documents for one font. Undefined if its maker does not allow to embed a part of it (OpenType 1.9,
 * OS/2 fsType).
 * @throws FontError
 */
export function keepCharacters(bytes: Uint8Array, codePoints: Iterable<number>, tag: string): Uint8Array | undefined {
  const tables = findTables(bytes, 0)
  const part = (tag: string) => {
    const table = tables.get(tag)
    if (!table) throw new FontError(`table ${tag} is missing`)
    return table
  }
  if (!mayEmbedPart(part('OS/2').getUint16(8))) return undefined
  const glyphOf = readCmap(part('cmap'))
  const found = [...new Set(codePoints)]
    .map((codePoint): Mapping => [codePoint, glyphOf(codePoint)])
    .filter(([, glyph]) => glyph !== 0)
    .sort(([one], [other]) => one - other)
  const outlines = keepOutlines(
    part,
    found.map(([, glyph]) => glyph),
  )
  const head = copyOf(part('head'))
  viewOf(head).setUint32(8, 0)
  viewOf(head).setInt16(50, 1)
  const kept = [...tables].filter(([tag]) => !['glyf', 'loca', 'cmap', 'head', 'name', 'DSIG'].includes(tag))
  return writeFont([
    ...kept.map(([tag, table]): Part => [tag, copyOf(table)]),
    ['head', head],
    ['name', tagNames(part('name'), tag)],
    ['cmap', writeCmap(found)],
    ['glyf', outlines.glyf],
    ['loca', outlines.loca],
  ])
}

/** Restricted licence, no subsetting, bitmaps only. */
const mayEmbedPart = (fsType: number) => (fsType & (0x0002 | 0x0100 | 0x0200)) === 0

type Mapping = [codePoint: number, glyph: number]
type Part = [tag: string, bytes: Uint8Array]
type PartOf = (tag: string) => DataView

const copyOf = ({ buffer, byteOffset, byteLength }: DataView) => new Uint8Array(buffer, byteOffset, byteLength).slice()
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** `glyf` and a long `loca` with the outlines of some glyphs, of .notdef and of the parts of composites. */
function keepOutlines(part: PartOf, glyphs: readonly number[]): { glyf: Uint8Array; loca: Uint8Array } {
  const count = part('maxp').getUint16(4)
  const long = part('head').getInt16(50) === 1
  const place = (glyph: number) => (long ? part('loca').getUint32(glyph * 4) : part('loca').getUint16(glyph * 2) * 2)
  const record = (glyph: number) => {
    const { buffer, byteOffset } = part('glyf')
    return new DataView(buffer, byteOffset + place(glyph), place(glyph + 1) - place(glyph))
  }
  const wanted = new Set([0, ...glyphs])
  // A set hands out what is added while it is read.
  for (const glyph of wanted) for (const inner of partsOf(record(glyph))) wanted.add(inner)
  const padded = (length: number) => (length + 3) & ~3
  const loca = new Uint8Array((count + 1) * 4)
  const records: Uint8Array[] = []
  let end = 0
  for (let glyph = 0; glyph < count; glyph++) {
    if (wanted.has(glyph)) {
      const bytes = copyOf(record(glyph))
      records.push(bytes)
      end += padded(bytes.length)
    }
    viewOf(loca).setUint32((glyph + 1) * 4, end)
  }
  const glyf = new Uint8Array(end)
  let at = 0
  for (const bytes of records) {
    glyf.set(bytes, at)
    at += padded(bytes.length)
  }
  return { glyf, loca }
}

/** Bits of a part of a composite glyph (OpenType 1.9, `glyf`). */
const bit = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 }

/** The glyphs that a composite is put together of. */
function partsOf(record: DataView): number[] {
  if (record.byteLength === 0 || record.getInt16(0) >= 0) return []
  const glyphs: number[] = []
  for (let at = 10, flags = bit.more; flags & bit.more; ) {
    flags = record.getUint16(at)
    glyphs.push(record.getUint16(at + 2))
    at += flags & bit.words ? 8 : 6
    if (flags & bit.scale) at += 2
    else if (flags & bit.twoScales) at += 4
    else if (flags & bit.matrix) at += 8
  }
  return glyphs
}

/** Family, unique, full and PostScript name, and typographic family. */
const tagged = [1, 3, 4, 6, 16]

/** Copyright and licence stay as they are. */
function tagNames(table: DataView, tag: string): Uint8Array {
  const strings = table.getUint16(4)
  const records = Array.from({ length: table.getUint16(2) }, (_, at) => {
    const record = 6 + at * 12
    const start = table.byteOffset + strings + table.getUint16(record + 10)
    const text = new Uint8Array(table.buffer, start, table.getUint16(record + 8))
    const [platform, id] = [table.getUint16(record), table.getUint16(record + 6)]
    const ending = [...(id === 6 ? `-${tag}` : ` ${tag}`)].map((letter) => letter.charCodeAt(0))
    // Macintosh names have a byte for a letter.
    const added = platform === 1 ? ending : ending.flatMap((code) => [0, code])
    return { record, text: tagged.includes(id) ? [...text, ...added] : [...text] }
  })
  const head = 6 + records.length * 12
  const bytes = new Uint8Array(records.reduce((sum, { text }) => sum + text.length, head))
  bytes.set(new Uint8Array(table.buffer, table.byteOffset, head))
  const view = viewOf(bytes)
  view.setUint16(0, 0)
  view.setUint16(4, head)
  let at = head
  for (const { record, text } of records) {
    bytes.set(text, at)
    view.setUint16(record + 8, text.length)
    view.setUint16(record + 10, at - head)
    at += text.length
  }
  return bytes
}

/** Windows wants format 4 for the Basic Multilingual Plane; format 12 has all. A segment for every character will do. */
function writeCmap(found: readonly Mapping[]): Uint8Array {
  const plane = found.filter(([codePoint]) => codePoint < 0xffff)
  const segments: Mapping[] = [...plane, [0xffff, 0]]
  const [short, full] = [16 + segments.length * 8, 16 + found.length * 12]
  const bytes = new Uint8Array(20 + short + full)
  const view = viewOf(bytes)
  const words = (at: number, values: readonly number[]) => {
    for (const [index, value] of values.entries()) view.setUint16(at + index * 2, value)
  }
  // Platform 3, encodings 1 and 10.
  words(0, [0, 2, 3, 1])
  view.setUint32(8, 20)
  words(12, [3, 10])
  view.setUint32(16, 20 + short)

  const power = Math.floor(Math.log2(segments.length))
  const twice = segments.length * 2
  words(20, [4, short, 0, twice, 2 ** power * 2, power, twice - 2 ** power * 2])
  const codePoints = segments.map(([codePoint]) => codePoint)
  words(34, codePoints)
  words(36 + twice, codePoints)
  words(
    36 + twice * 2,
    segments.map(([codePoint, glyph]) => (codePoint === 0xffff ? 1 : (glyph - codePoint) & 0xffff)),
  )

  const twelve = 20 + short
  words(twelve, [12, 0])
  view.setUint32(twelve + 4, full)
  view.setUint32(twelve + 12, found.length)
  for (const [index, [codePoint, glyph]] of found.entries()) {
    const group = twelve + 16 + index * 12
    view.setUint32(group, codePoint)
    view.setUint32(group + 4, codePoint)
    view.setUint32(group + 8, glyph)
  }
  return bytes
}

/** A font file of tables, which stand in the order of their tags. */
function writeFont(parts: readonly Part[]): Uint8Array {
  const tables = [...parts].sort(([one], [other]) => (one < other ? -1 : 1))
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
  for (const [index, [tag, table]] of tables.entries()) {
    const record = 12 + index * 16
    for (let letter = 0; letter < 4; letter++) bytes[record + letter] = tag.charCodeAt(letter)
    bytes.set(table, at)
    view.setUint32(record + 4, checksum(view, at, padded(table.length)))
    view.setUint32(record + 8, at)
    view.setUint32(record + 12, table.length)
    if (tag === 'head') adjustment = at + 8
    at += padded(table.length)
  }
  view.setUint32(adjustment, 0xb1b0afba - checksum(view, 0, bytes.length))
  return bytes
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) | 0
  return sum >>> 0
}
