import { viewOf } from './font-file.ts'
import type { Sfnt } from './sfnt.ts'
import { type FontTable, writeFont } from './write-font.ts'

/** A glyph of a subset: which it is of the whole font, 0 units wide if nothing may stand there, else as wide as it is. */
export type SubsetGlyph = { glyph: number; invisible?: boolean }

/** Bits of a part of a composite glyph (OpenType 1.9, `glyf`). */
const part = { wordArguments: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80 }

/**
 * A TrueType font of some glyphs, numbered in their order, as a PDF embeds it (ISO 32000-1 9.9): outlines, widths and
 * hints, copied as they are. The first one is .notdef. Parts of composite glyphs are added behind.
 */
export const subsetTrueType = (font: Sfnt, glyphs: readonly SubsetGlyph[]): Uint8Array =>
  writeFont(subsetTables(font, glyphs))

/** The tables of such a font. */
export function subsetTables(font: Sfnt, glyphs: readonly SubsetGlyph[]): FontTable[] {
  const { glyf, loca, used } = copyOutlines(font, glyphs)
  const table = (tag: string) => bytesOf(font.table(tag) as DataView)
  const head = table('head')
  viewOf(head).setUint32(8, 0)
  viewOf(head).setInt16(50, loca.long ? 1 : 0)
  const hhea = table('hhea')
  viewOf(hhea).setUint16(34, used.length)
  const maxp = table('maxp')
  viewOf(maxp).setUint16(4, used.length)
  const hints = ['cvt ', 'fpgm', 'prep'].filter((tag) => font.table(tag)).map((tag) => [tag, table(tag)] as const)
  const hmtx = copyMetrics(font, used)
  return [...hints, ...Object.entries({ glyf, head, hhea, hmtx, loca: loca.bytes, maxp })]
}

const bytesOf = ({ buffer, byteOffset, byteLength }: DataView) => new Uint8Array(buffer, byteOffset, byteLength).slice()

function copyOutlines(font: Sfnt, glyphs: readonly SubsetGlyph[]) {
  const used = [...glyphs]
  const numbers = new Map<number, number>()
  for (const [number, { glyph, invisible }] of used.entries()) if (!invisible) numbers.set(glyph, number)
  const numberOf = (glyph: number) => {
    const number = numbers.get(glyph) ?? used.push({ glyph }) - 1
    numbers.set(glyph, number)
    return number
  }
  const records: Uint8Array[] = []
  while (records.length < used.length) {
    const open = used.slice(records.length)
    const read = font.records(open.flatMap(({ glyph, invisible }) => (invisible ? [] : glyph)))
    for (const { glyph, invisible } of open) {
      const record = (invisible ? undefined : read.get(glyph)) ?? new Uint8Array()
      records.push(renumberParts(record, numberOf))
    }
  }
  return { used, ...joinRecords(records) }
}

/** A composite glyph with its parts under their new numbers; any other as it is. */
function renumberParts(record: Uint8Array, numberOf: (glyph: number) => number): Uint8Array {
  // It says to have -1 contours.
  if ((record[0] ?? 0) < 0x80) return record
  const copy = record.slice()
  const view = viewOf(copy)
  for (let at = 10, flags = part.more; flags & part.more; ) {
    flags = view.getUint16(at)
    view.setUint16(at + 2, numberOf(view.getUint16(at + 2)))
    at += flags & part.wordArguments ? 8 : 6
    if (flags & part.scale) at += 2
    else if (flags & part.twoScales) at += 4
    else if (flags & part.matrix) at += 8
  }
  return copy
}

function joinRecords(records: readonly Uint8Array[]) {
  const padded = (length: number) => (length + 1) & ~1
  const length = records.reduce((sum, record) => sum + padded(record.length), 0)
  const long = length > 0x1fffe
  const glyf = new Uint8Array(length)
  const bytes = new Uint8Array((records.length + 1) * (long ? 4 : 2))
  const view = viewOf(bytes)
  let at = 0
  for (const [index, record] of records.entries()) {
    glyf.set(record, at)
    at += padded(record.length)
    if (long) view.setUint32((index + 1) * 4, at)
    else view.setUint16((index + 1) * 2, at / 2)
  }
  return { glyf, loca: { long, bytes } }
}

/** An advance and a left side bearing for every glyph; a font may say the last advance once for all that follow. */
function copyMetrics(font: Sfnt, used: readonly SubsetGlyph[]): Uint8Array {
  const metrics = font.table('hmtx') as DataView
  const advances = (font.table('hhea') as DataView).getUint16(34)
  const bytes = new Uint8Array(used.length * 4)
  const view = viewOf(bytes)
  for (const [index, { glyph, invisible }] of used.entries()) {
    if (invisible) continue
    view.setUint16(index * 4, metrics.getUint16(Math.min(glyph, advances - 1) * 4))
    const bearing = glyph < advances ? glyph * 4 + 2 : advances * 4 + (glyph - advances) * 2
    view.setUint16(index * 4 + 2, metrics.getUint16(bearing))
  }
  return bytes
}
