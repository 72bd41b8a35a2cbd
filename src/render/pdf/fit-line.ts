import type { Face, Faces } from '../../fonts/faces.ts'
import { isInvisible } from '../../fonts/invisible.ts'
import { tracking } from '../../layout/geometry.ts'
import type { Align, Run } from '../../layout/layout.ts'

/** Text of one face and size, in points from the top left corner of what it is set in; `baseline` is its y. */
export type Piece = {
  text: string
  face: Face
  size: number
  bold: boolean
  x: number
  baseline: number
  /** Added after every character. */
  spacing: number
}

/** The room of a line, and the height of its middle. */
export type Room = { left: number; right: number; centre: number }

type Glyph = { text: string; face: Face; size: number; bold: boolean; width: number }

/**
 * Sets a line in its room with the real advances of the faces: 'justify' ends exactly on the right edge, the others are
 * set as tight as the body, or tighter where they would cross it. Spaces at the line's end stand
 * outside, invisible characters are kept. Characters of all sizes and faces share one middle: the baseline is the face’s.
 * @throws when no face has a character, which `checkCharacters` has told the author before
 */
export function fitLine(runs: readonly Run[], align: Align, room: Room, faces: Faces, tight = tracking): Piece[] {
  const glyphs = runs.flatMap((run) => glyphsOf(run, faces))
  const ink = glyphs.findLastIndex(({ text }) => !/\s/u.test(text)) + 1
  const natural = glyphs.slice(0, ink).reduce((sum, glyph) => sum + glyph.width, 0)
  const gaps = ink - 1
  const exact = gaps > 0 ? (room.right - room.left - natural) / gaps : 0
  const spacing = align === 'justify' ? exact : Math.min(tight, exact)
  const slack = room.right - room.left - natural - gaps * spacing
  const left = room.left + { justify: 0, left: 0, center: slack / 2, right: slack }[align]
  return join(glyphs, left, room.centre, spacing)
}

function glyphsOf(run: Run, faces: Faces): Glyph[] {
  const { size, bold } = run
  return Array.from(run.text, (text) => {
    if (isInvisible(text)) return { text, face: faces.own(run.face), size, bold, width: 0 }
    const codePoint = text.codePointAt(0) as number
    const face = faces.pick(run.face, codePoint)
    const advance = face?.advance(codePoint)
    if (!face || advance === undefined) throw new Error(`no face for U+${codePoint.toString(16)} in ${run.face}`)
    return { text, face, size, bold, width: advance * size }
  })
}

function join(glyphs: readonly Glyph[], left: number, centre: number, spacing: number): Piece[] {
  const pieces: Piece[] = []
  let x = left
  for (const { text, face, size, bold, width } of glyphs) {
    const last = pieces.at(-1)
    if (last && last.face === face && last.size === size && last.bold === bold) last.text += text
    else pieces.push({ text, face, size, bold, x, baseline: centre + face.middle * size, spacing })
    x += width + spacing
  }
  return pieces
}
