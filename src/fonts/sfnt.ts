import { type GlyphFinder, readCmap } from './cmap.ts'
import { type FontFile, viewOf } from './font-file.ts'
import { readGlyphs } from './read-glyphs.ts'

/** What we ask of a font file; lengths are shares of the type size. */
export type Sfnt = {
  /** Every family and full name it goes by (name ids 1, 4, 6 and 16 in all languages), in the order of the file. */
  names: string[]
  /** The name by which printers know it (name id 6); empty when it has none. */
  postScriptName: string
  /** Advance of a code point; undefined where the font has no glyph. */
  advance(codePoint: number): number | undefined
  /** Height of the optical middle of hanzi above the baseline; of the em box where the outlines cannot be read (CFF). */
  middle(): number
  /** The number of the glyph of a code point; 0 where there is none. */
  glyph: GlyphFinder
  /** TrueType outlines, or those of PostScript. */
  outlines: 'glyf' | 'CFF'
  /** A table as the file has it; undefined where there is none. */
  table(tag: string): DataView | undefined
  /** The records in table `glyf` of these glyphs, and of those that were asked for before: reports of a batch share most. */
  records(glyphs: readonly number[]): ReadonlyMap<number, Uint8Array>
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
export function readSfnt(file: FontFile, offset = 0): Sfnt {
  try {
    return open(file, offset)
  } catch (error) {
    throw error instanceof FontError ? error : new FontError(String(error), { cause: error })
  }
}

function open(file: FontFile, offset: number): Sfnt {
  const stretches = findTables(file, offset)
  for (const tag of required) if (!stretches.has(tag)) throw new FontError(`table ${tag} is missing`)
  const isTrueType = stretches.has('glyf') && stretches.has('loca')
  if (!stretches.has('CFF ') && !isTrueType) throw new FontError('no outlines')
  const tables = new Map<string, DataView>()
  const table = (tag: string) => {
    const stretch = stretches.get(tag)
    const known = tables.get(tag)
    if (known || !stretch) return known
    const read = viewOf(file.read(stretch.start, stretch.length))
    tables.set(tag, read)
    return read
  }
  const part = (tag: string) => table(tag) as DataView

  const unitsPerEm = part('head').getUint16(18)
  const metrics = part('hmtx')
  const longMetrics = part('hhea').getUint16(34)
  const glyphs = part('maxp').getUint16(4)
  if (unitsPerEm === 0 || longMetrics === 0) throw new FontError('no metrics')
  metrics.getUint16(longMetrics * 4 - 4)
  const found = new Map<number, number>()
  const findGlyph = readCmap(part('cmap'))
  const glyphOf: GlyphFinder = (codePoint) => {
    const glyph = found.get(codePoint) ?? findGlyph(codePoint)
    found.set(codePoint, glyph)
    return glyph
  }
  const known = new Map<number, Uint8Array>()
  const records = (wanted: readonly number[]) => {
    const long = part('head').getInt16(50) === 1
    const place = (glyph: number) => (long ? part('loca').getUint32(glyph * 4) : part('loca').getUint16(glyph * 2) * 2)
    const start = stretches.get('glyf')?.start ?? 0
    const missing = new Set(wanted.filter((glyph) => !known.has(glyph)))
    const read = readGlyphs(file, missing, (glyph) => ({ start: start + place(glyph), end: start + place(glyph + 1) }))
    for (const [glyph, record] of read) known.set(glyph, record)
    return known
  }

  return {
    ...readNames(part('name')),
    advance(codePoint) {
      const glyph = glyphOf(codePoint)
      if (glyph === 0 || glyph >= glyphs) return undefined
      return metrics.getUint16(Math.min(glyph, longMetrics - 1) * 4) / unitsPerEm
    },
    middle() {
      const glyphs = isTrueType ? [...new Set(sample)].map((character) => glyphOf(character.codePointAt(0) ?? 0)) : []
      const measured = glyphs.filter((glyph) => glyph > 0)
      const outlines = records(measured)
      const boxes = measured.map((glyph) => verticalBounds(outlines.get(glyph) as Uint8Array))
      if (boxes.length === 0) boxes.push(emBox(part, stretches.has('OS/2')))
      return boxes.reduce((sum, box) => sum + box.top + box.bottom, 0) / boxes.length / 2 / unitsPerEm
    },
    glyph: glyphOf,
    outlines: isTrueType ? 'glyf' : 'CFF',
    table,
    records,
  }
}

type Stretch = { start: number; length: number }

/** Where every table stands, by its tag. */
function findTables(file: FontFile, offset: number): Map<string, Stretch> {
  const head = viewOf(file.read(offset, 12))
  const version = head.getUint32(0)
  const isFont = version === 0x00010000 || version === 0x74727565 || version === 0x4f54544f
  if (!isFont) throw new FontError('not a TrueType or OpenType font')
  const directory = viewOf(file.read(offset + 12, head.getUint16(4) * 16))
  const tables = new Map<string, Stretch>()
  for (let record = 0; record < directory.byteLength; record += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => directory.getUint8(record + at)))
    const start = directory.getUint32(record + 8)
    const length = directory.getUint32(record + 12)
    if (start + length > file.size) throw new FontError(`table ${tag} is cut off`)
    tables.set(tag, { start, length })
  }
  return tables
}

/** Chinese families stand under platform 3 beside their English names. */
function readNames(table: DataView): Pick<Sfnt, 'names' | 'postScriptName'> {
  const strings = table.getUint16(4)
  const names = new Set<string>()
  let postScriptName = ''
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
    if (id === 6) postScriptName ||= name
  }
  return { names: [...names], postScriptName }
}

function verticalBounds(record: Uint8Array) {
  return { bottom: viewOf(record).getInt16(4), top: viewOf(record).getInt16(8) }
}

/** OS/2 typo metrics are the em box of a CJK face; `hhea` often holds a taller line. */
function emBox(part: (tag: string) => DataView, hasOs2: boolean) {
  const [table, at] = hasOs2 ? [part('OS/2'), 68] : [part('hhea'), 4]
  return { top: table.getInt16(at), bottom: table.getInt16(at + 2) }
}
