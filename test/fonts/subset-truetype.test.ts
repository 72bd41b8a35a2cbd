import { expect, it } from 'vitest'
import { readSfnt } from '../../src/fonts/sfnt.ts'
import { subsetTrueType } from '../../src/fonts/subset-truetype.ts'
import { fontFile, shippedFont } from './font-files.ts'
import { tableOf } from './make-font.ts'

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const latin = readSfnt(fontFile(shippedFont('gw-latin.ttf')))
const glyphOf = (character: string) => latin.glyph(character.codePointAt(0) as number)

/** The records of a subset's glyphs. */
function recordsOf(font: Uint8Array): Uint8Array[] {
  const [head, loca, glyf] = ['head', 'loca', 'glyf'].map((tag) => tableOf(font, tag)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  const long = view(head).getInt16(50) === 1
  const places = Array.from({ length: loca.length / (long ? 4 : 2) }, (_, at) =>
    long ? view(loca).getUint32(at * 4) : view(loca).getUint16(at * 2) * 2,
  )
  return places.slice(1).map((end, at) => glyf.subarray(places[at], end))
}

it('a subset has the outlines and widths of its glyphs in their order', () => {
  const wanted = [0, glyphOf('i'), glyphOf('W'), glyphOf('i')]
  const font = subsetTrueType(
    latin,
    wanted.map((glyph) => ({ glyph })),
  )
  const whole = latin.records(wanted)
  expect(recordsOf(font).map((record) => [...record])).toEqual(wanted.map((glyph) => [...(whole.get(glyph) ?? [])]))
  const widths = [1, 2, 3].map((at) => view(tableOf(font, 'hmtx')).getUint16(at * 4) / 2048)
  expect(widths).toEqual(['i', 'W', 'i'].map((character) => latin.advance(character.codePointAt(0) as number)))
})

it('a composite glyph brings its parts, under their new numbers', () => {
  const font = subsetTrueType(latin, [{ glyph: 0 }, { glyph: glyphOf('é') }, { glyph: glyphOf('e') }])
  const records = recordsOf(font)
  const composite = records[1] as Uint8Array
  expect(view(composite).getInt16(0)).toBe(-1)
  // e stands in the subset already, the accent is added behind.
  expect(view(composite).getUint16(12)).toBe(2)
  expect(records).toHaveLength(4)
  expect(view(tableOf(font, 'maxp')).getUint16(4)).toBe(4)
})

it('an invisible character has neither outline nor width', () => {
  const font = subsetTrueType(latin, [{ glyph: 0 }, { glyph: glyphOf('W'), invisible: true }])
  expect(recordsOf(font)[1]).toHaveLength(0)
  expect(view(tableOf(font, 'hmtx')).getUint32(4)).toBe(0)
})
