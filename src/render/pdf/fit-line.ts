import type { Face, Faces } from '../../fonts/faces.ts'
import { isInvisible } from '../../fonts/invisible.ts'
import { tracking } from '../../layout/geometry.ts'
import { roleOf } from '../../layout/latin.ts'
import type { LineItem, Run } from '../../layout/layout.ts'

/** Text of one face and look, in points from the top left corner of what it is set in; `baseline` is its y. */
export type Piece = {
  text: string
  face: Face
  size: number
  bold: boolean
  red: boolean
  x: number
  baseline: number
  /** Added after every character. */
  spacing: number
  /** What it takes along its baseline, the last spacing included. */
  width: number
  /** Which run of the line it is text of, from 0. */
  run: number
  /** It runs so many degrees upwards from (x, baseline); level where nothing is said. */
  angle?: number
}

/** The room of a line, and the height of its middle. */
export type Room = { left: number; right: number; centre: number }

/** `middle` is that of the face, and `bold` what the face is not by itself. */
type Glyph = { text: string; face: Face; width: number; middle: number; bold: boolean; run: Run; runAt: number }

/**
 * Sets a line in its room with the real advances of the faces: 'justify' ends exactly on the right edge, the others are
 * set as tight as the body, or tighter where they would cross it. Spaces at the line's end stand
 * outside, invisible characters are kept. Characters of all sizes and faces share one middle: the baseline is the face’s,
 * and Western characters stand on that of the Chinese face of their run.
 * @throws when no face has a character, which `checkCharacters` has told the author before
 */
export function fitLine(
  runs: readonly Run[],
  align: LineItem['align'],
  room: Room,
  faces: Faces,
  tight = tracking,
): Piece[] {
  const glyphs = runs.flatMap((run, at) => glyphsOf(run, at, faces))
  const ink = glyphs.findLastIndex(({ text }) => !/\s/u.test(text)) + 1
  const gaps = ink - 1
  const natural = glyphs
    .slice(0, ink)
    .reduce((sum, { width, run: { loosened = 0 } }, at) => sum + width + (at < gaps ? loosened : 0), 0)
  const exact = gaps > 0 ? (room.right - room.left - natural) / gaps : 0
  const spacing = align === 'justify' ? exact : Math.min(tight, exact)
  const slack = room.right - room.left - natural - gaps * spacing
  const left = room.left + { justify: 0, left: 0, center: slack / 2, right: slack }[align]
  return join(glyphs, left, room.centre, spacing)
}

function glyphsOf(run: Run, runAt: number, faces: Faces): Glyph[] {
  const own = faces.own(run.face)
  return Array.from(run.text, (text) => {
    if (isInvisible(text)) return { text, face: own, width: 0, middle: own.middle, bold: run.bold, run, runAt }
    const codePoint = text.codePointAt(0) as number
    const role = roleOf(run, text)
    const face = faces.pick(role, codePoint)
    const advance = face?.advance(codePoint)
    if (!face || advance === undefined) throw new Error(`no face for U+${codePoint.toString(16)} in ${role}`)
    const { middle } = role === run.face ? face : own
    return { text, face, width: advance * run.size, middle, bold: run.bold && role !== 'latinBold', run, runAt }
  })
}

/** A piece for each run, and for each face in it. */
function join(glyphs: readonly Glyph[], left: number, centre: number, tight: number): Piece[] {
  const pieces: Piece[] = []
  let x = left
  for (const [at, { text, face, width, middle, bold, run, runAt }] of glyphs.entries()) {
    const { size, red = false, loosened = 0 } = run
    const spacing = tight + loosened
    const before = glyphs[at - 1]
    const last = pieces.at(-1)
    const piece =
      last && before?.run === run && before.face === face
        ? last
        : { text: '', face, size, bold, red, x, baseline: centre + middle * size, spacing, width: 0, run: runAt }
    if (piece !== last) pieces.push(piece)
    piece.text += text
    piece.width += width + spacing
    x += width + spacing
  }
  return pieces
}
