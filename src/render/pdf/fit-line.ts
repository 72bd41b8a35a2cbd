import type { Face } from '../../fonts/faces.ts'
import { tracking } from '../../layout/geometry.ts'
import { roleOf } from '../../layout/latin.ts'
import type { LineItem, Run } from '../../layout/layout.ts'
import type { TypeCase } from './type-case.ts'

/** Text of one face and look, in points from the top left corner of what it is set in; `baseline` is its y. */
export type Piece = {
  text: string
  /** How many it is of. */
  characters: number
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
  sorts: TypeCase,
  tight = tracking,
): Piece[] {
  const { pieces, gaps, natural } = setRuns(runs, room.centre, sorts)
  const exact = gaps > 0 ? (room.right - room.left - natural) / gaps : 0
  const spacing = align === 'justify' ? exact : Math.min(tight, exact)
  const slack = room.right - room.left - natural - gaps * spacing
  let x = room.left + { justify: 0, left: 0, center: slack / 2, right: slack }[align]
  for (const piece of pieces) {
    piece.x = x
    piece.spacing += spacing
    piece.width += spacing * piece.characters
    x += piece.width
  }
  return pieces
}

/**
 * A piece for each run, and for each face in it, as wide as it is by itself and where `loosened` has it. `gaps` and
 * `natural`: how many there are, and what the line takes, up to the last character that leaves ink.
 */
function setRuns(runs: readonly Run[], centre: number, sorts: TypeCase) {
  const pieces: Piece[] = []
  let [characters, width, gaps, natural] = [0, 0, -1, 0]
  for (const [at, run] of runs.entries()) {
    const { text, size, bold, latin, red = false, loosened: spacing = 0 } = run
    let piece: Piece | undefined
    let start = 0
    // Without a text for every character.
    for (let place = 0; place < text.length; ) {
      const codePoint = text.codePointAt(place) as number
      const role = latin ? roleOf(run, String.fromCodePoint(codePoint)) : run.face
      const { face, advance, blank } = sorts.sort(role, codePoint)
      if (piece?.face !== face) {
        if (piece) piece.text = text.slice(start, place)
        start = place
        const baseline = centre + (role === run.face ? face : sorts.own(run.face)).middle * size
        const own = { face, size, bold: bold && role !== 'latinBold', red, baseline, spacing, run: at }
        piece = { ...own, text: '', x: 0, width: 0, characters: 0 }
        pieces.push(piece)
      }
      if (!blank) [gaps, natural] = [characters, width + advance * size]
      width += advance * size + spacing
      characters++
      piece.width += advance * size + spacing
      piece.characters++
      place += codePoint > 0xffff ? 2 : 1
    }
    if (piece) piece.text = text.slice(start)
  }
  return { pieces, gaps, natural }
}
