import { type GlyphFinder, readCmap } from './cmap.ts'

/** What we ask of a font file; lengths are shares of the type size. */
export type Sfnt = {
  /** Every family and full name it goes by (name ids 1, 2, 4 and 16 in all languages), in the order of the file. */
  names: string[]
  /** Advance of a code point; undefined where the font has no glyph. */
  advance(codePoint: number): number | undefined
  /** Height of the optical middle of hanzi above the baseline; of the em box where the outlines cannot be read (CFF). */
  middle(): number
}

/** The file is no TrueType or OpenType font, or a damaged one. */
export class FontError extends Error {}

/** Hanzi of every build; one alone, even 国, can stand 0.02 em off the mean of its face. */
const sample = '国永东中的人民政府工作报告法治建设年度机关关于和是在有为以主要问题加强推进全面情况第一条会议通知'

const required = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name']

/**
 * Opens a TrueType (.ttf) or OpenType (.otf) font, or the member of a collection whose directory stands at `offset`
 * (see collection.ts). Tables are found at once and read when asked.
 * @throws FontError
 */
export function readSfnt(bytes: Uint8Array, offset = 0): Sfnt {
  try {
    return open(bytes, offset)
  } catch (error) {
    throw error instanceof FontError ? error : new FontError(String(error), { cause: error })
  }
}

function open(bytes: Uint8Array, offset: number): Sfnt {
  const table = findTables(bytes, offset)
  for (const tag of required) if (!table.has(tag)) throw new FontError(`table ${tag} is missing`)
  if (!table.has('CFF ') && !(table.has('glyf') && table.has('loca'))) throw new FontError('no outlines')
  const part = (tag: string) => table.get(tag) as DataView

  const unitsPerEm = part('head').getUint16(18)
  const metrics = part('hmtx')
  const longMetrics = part('hhea').getUint16(34)
  const glyphs = part('maxp').getUint16(4)
  if (unitsPerEm === 0 || longMetrics === 0) throw new FontError('no metrics')
  metrics.getUint16(longMetrics * 4 - 4)
  const glyphOf: GlyphFinder = readCmap(part('cmap'))

  return {
    names: readNames(part('name')),
    advance(codePoint) {
      const glyph = glyphOf(codePoint)
      if (glyph === 0 || glyph >= glyphs) return undefined
      return metrics.getUint16(Math.min(glyph, longMetrics - 1) * 4) / unitsPerEm
    },
    middle() {
      const measured = table.has('glyf') ? [...sample].map((character) => glyphOf(character.codePointAt(0) ?? 0)) : []
      const boxes = measured.filter((glyph) => glyph > 0).map((glyph) => verticalBounds(part, glyph))
      if (boxes.length === 0) boxes.push(emBox(part, table.has('OS/2')))
      return boxes.reduce((sum, box) => sum + box.top + box.bottom, 0) / boxes.length / 2 / unitsPerEm
    },
  }
}

/** A view of every table by its tag. */
export function findTables(bytes: Uint8Array, offset: number): Map<string, DataView> {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const version = file.getUint32(offset)
  const isFont = version === 0x00010000 || version === 0x74727565 || version === 0x4f54544f
  if (!isFont) throw new FontError('not a TrueType or OpenType font')
  const tables = new Map<string, DataView>()
  for (let index = 0; index < file.getUint16(offset + 4); index++) {
    const record = offset + 12 + index * 16
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4))
    const start = file.getUint32(record + 8)
    const length = file.getUint32(record + 12)
    if (start + length > bytes.byteLength) throw new FontError(`table ${tag} is cut off`)
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + start, length))
  }
  return tables
}

/** Chinese families stand under platform 3 beside their English names. */
function readNames(table: DataView): string[] {
  const strings = table.getUint16(4)
  const names = new Set<string>()
  for (let index = 0; index < table.getUint16(2); index++) {
    const record = 6 + index * 12
    const platform = table.getUint16(record)
    const id = table.getUint16(record + 6)
    if ((platform !== 3 && platform !== 0) || ![1, 4, 6, 16].includes(id)) continue
    const start = strings + table.getUint16(record + 10)
    let name = ''
    for (let at = 0; at < table.getUint16(record + 8); at += 2) {
      name += String.fromCharCode(table.getUint16(start + at))
    }
    names.add(name)
  }
  return [...names]
}

function verticalBounds(part: (tag: string) => DataView, glyph: number) {
  const long = part('head').getInt16(50) === 1
  const start = long ? part('loca').getUint32(glyph * 4) : part('loca').getUint16(glyph * 2) * 2
  return { bottom: part('glyf').getInt16(start + 4), top: part('glyf').getInt16(start + 8) }
}

/** OS/2 typo metrics are the em box of a CJK face; `hhea` often holds a taller line. */
function emBox(part: (tag: string) => DataView, hasOs2: boolean) {
  const [table, at] = hasOs2 ? [part('OS/2'), 68] : [part('hhea'), 4]
  return { top: table.getInt16(at), bottom: table.getInt16(at + 2) }
}
