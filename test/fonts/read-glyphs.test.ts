import { expect, test } from 'vitest'
import type { FontFile } from '../../src/fonts/font-file.ts'
import { readGlyphs } from '../../src/fonts/read-glyphs.ts'

const bytes = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251)
const file: FontFile = { size: bytes.length, read: (start, length) => bytes.slice(start, start + length) }

/** Where glyphs stand, by their numbers: 2, a blank, where 3 starts; 5 far behind. */
const places = [
  { start: 0, end: 40 },
  { start: 40, end: 64 },
  { start: 64, end: 64 },
  { start: 64, end: 128 },
  { start: 3000, end: 3010 },
  { start: 190_000, end: 190_100 },
]
const place = (glyph: number) => places[glyph] as (typeof places)[number]

test.each([[[0, 1, 2, 3, 4, 5]], [[3, 2]], [[2, 3]], [[5, 3, 2, 1]], [[2]], [[]]])(
  'glyphs %j are read whole',
  (glyphs) => {
    const records = readGlyphs(file, glyphs, place)
    expect([...records.keys()].sort()).toEqual(glyphs.toSorted())
    for (const [glyph, record] of records) {
      const { start, end } = place(glyph)
      expect([...record], `glyph ${glyph}`).toEqual([...bytes.slice(start, end)])
    }
  },
)
