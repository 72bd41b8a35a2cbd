import { viewOf } from './font-file.ts'
import { FontError, type Sfnt } from './sfnt.ts'
import { subsetTables } from './subset-truetype.ts'
import { writeFont } from './write-font.ts'

/**
 * A TrueType font that has these characters and no others, for a word processor. `tag` is added to its names, for programs
 * take fonts of one name in two open documents for one font. Undefined if its maker does not allow to embed a part of it
 * (OpenType 1.9, OS/2 fsType).
 * @throws FontError
 */
export function keepCharacters(font: Sfnt, codePoints: Iterable<number>, tag: string): Uint8Array | undefined {
  const part = (tag: string) => {
    const table = font.table(tag)
    if (!table) throw new FontError(`table ${tag} is missing`)
    return table
  }
  if (!mayEmbedPart(part('OS/2').getUint16(8))) return undefined
  const found = [...new Set(codePoints)]
    .filter((codePoint) => font.glyph(codePoint) !== 0)
    .sort((one, other) => one - other)
  const glyphs = [...new Set([0, ...found.map((codePoint) => font.glyph(codePoint))])]
  const numbers = new Map(glyphs.map((glyph, number) => [glyph, number]))
  return writeFont([
    ...subsetTables(
      font,
      glyphs.map((glyph) => ({ glyph })),
    ),
    ['OS/2', copyOf(part('OS/2'))],
    ['post', withoutNames(part('post'))],
    ['name', tagNames(part('name'), tag)],
    ['cmap', writeCmap(found.map((codePoint) => [codePoint, numbers.get(font.glyph(codePoint)) ?? 0]))],
  ])
}

/** Restricted licence, no subsetting, bitmaps only. */
const mayEmbedPart = (fsType: number) => (fsType & (0x0002 | 0x0100 | 0x0200)) === 0

type Mapping = [codePoint: number, glyph: number]

const copyOf = ({ buffer, byteOffset, byteLength }: DataView) => new Uint8Array(buffer, byteOffset, byteLength).slice()

/** Format 3: glyphs have no names. */
function withoutNames(table: DataView): Uint8Array {
  const bytes = copyOf(table).slice(0, 32)
  viewOf(bytes).setUint32(0, 0x00030000)
  return bytes
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
