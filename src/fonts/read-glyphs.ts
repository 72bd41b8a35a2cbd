import type { FontFile } from './font-file.ts'

/** Reading on is cheaper than beginning again, up to here. */
const mostBetween = 4096
const mostAtOnce = 1 << 16

/** Records of a font by the numbers of their glyphs, those that stand near each other read at once. `place` is one's place in the file. */
export function readGlyphs(
  file: FontFile,
  glyphs: Iterable<number>,
  place: (glyph: number) => { start: number; end: number },
): Map<number, Uint8Array> {
  const wanted = [...new Set(glyphs)].map((glyph) => ({ glyph, ...place(glyph) }))
  wanted.sort((one, other) => one.start - other.start)
  const records = new Map<number, Uint8Array>()
  for (let first = 0; first < wanted.length; ) {
    const from = wanted[first]?.start ?? 0
    let to = wanted[first]?.end ?? 0
    let next = first + 1
    for (; next < wanted.length; next++) {
      const { start = 0, end = 0 } = wanted[next] ?? {}
      if (start - to > mostBetween || end - from > mostAtOnce) break
      // A glyph without ink ends where it and another one start.
      to = Math.max(to, end)
    }
    const bytes = file.read(from, to - from)
    for (const { glyph, start, end } of wanted.slice(first, next)) {
      records.set(glyph, bytes.subarray(start - from, end - from))
    }
    first = next
  }
  return records
}
