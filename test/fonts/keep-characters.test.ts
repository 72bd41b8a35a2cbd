import { expect, test } from 'vitest'
import { keepCharacters } from '../../src/fonts/keep-characters.ts'
import { readSfnt } from '../../src/fonts/sfnt.ts'
import { fontFile, shippedFont } from './font-files.ts'

const whole = shippedFont('gw-fangsong.ttf')
const open = (bytes: Uint8Array) => readSfnt(fontFile(bytes))
const text = '国务院办公厅2024年“放管服”改革'
const points = (text: string) => [...text].map((character) => character.codePointAt(0) ?? 0)

test('the characters that are kept are as they were, the others are gone', () => {
  const [before, kept] = [open(whole), open(keepCharacters(open(whole), points(text), 'ABCD') ?? new Uint8Array())]
  expect(kept.names).toContain('GW FangSong ABCD')
  expect(kept.names).toContain('GWFangSong-Regular-ABCD')
  for (const point of points(text)) {
    expect(before.advance(point)).toBeDefined()
    expect(kept.advance(point)).toBe(before.advance(point))
  }
  expect(points('永东中').map((point) => kept.advance(point))).toEqual([undefined, undefined, undefined])
})

test('a font whose maker allows no part of it to be embedded is left out', () => {
  const forbidden = Uint8Array.from(whole)
  forbidden[tableStart(forbidden, 'OS/2') + 9] = 0x02
  expect(keepCharacters(open(forbidden), points(text), 'ABCD')).toBeUndefined()
})

function tableStart(bytes: Uint8Array, tag: string): number {
  const view = new DataView(bytes.buffer)
  for (let record = 12; ; record += 16)
    if (String.fromCharCode(...bytes.subarray(record, record + 4)) === tag) return view.getUint32(record + 8)
}
