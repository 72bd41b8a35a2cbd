import { sheet } from '../../layout/geometry.ts'
import { fitLine, type Piece } from './fit-line.ts'
import type { SheetPlace } from './sheet-place.ts'
import type { TypeCase } from './type-case.ts'

/** Degrees, upwards to the right. */
const angle = 45

/** Longest draft mark in points: it then reaches across a portrait sheet at its angle. */
const length = sheet.width * 1.1

/** The draft mark, turned about the middle of the sheet: as large as its length allows, at most 120 pt. */
export function watermark(text: string, { width, height }: SheetPlace, sorts: TypeCase): Piece[] {
  const em = [...text].reduce(
    (sum, character) => sum + sorts.sort('heiTi', character.codePointAt(0) as number).advance,
    0,
  )
  const size = Math.min(120, length / em)
  const room = { left: -length / 2, right: length / 2, centre: 0 }
  const pieces = fitLine([{ text, face: 'heiTi', size, bold: false }], 'center', room, sorts)
  return pieces.map((piece) => ({ ...piece, ...turn(piece, width / 2, height / 2), angle }))
}

const share = Math.SQRT1_2

/** From a place beside and below the middle of the sheet, which is at (x, y). */
const turn = (piece: Piece, x: number, y: number) => ({
  x: x + (piece.x + piece.baseline) * share,
  baseline: y + (piece.baseline - piece.x) * share,
})
