import type { Faces } from '../../fonts/faces.ts'
import { sheet } from '../../layout/geometry.ts'
import { fitLine, type Piece } from './fit-line.ts'
import type { SheetPlace } from './sheet-place.ts'

/** Light enough to read the text over it, also in print. */
export const watermarkColor = '#e4e4e4'
/** Degrees, upwards to the right. */
export const watermarkAngle = -45

/** Longest draft mark in points: it then reaches across a portrait sheet at its angle. */
const length = sheet.width * 1.1

/** The draft mark, centred on the sheet and not yet turned: as large as its length allows, at most 120 pt. */
export function watermark(text: string, { width, height }: SheetPlace, faces: Faces): Piece[] {
  const advance = (character: string) => {
    const codePoint = character.codePointAt(0) as number
    return faces.pick('heiTi', codePoint)?.advance(codePoint) ?? 0
  }
  const em = [...text].reduce((sum, character) => sum + advance(character), 0)
  const size = Math.min(120, length / em)
  const room = { left: (width - length) / 2, right: (width + length) / 2, centre: height / 2 }
  return fitLine([{ text, face: 'heiTi', size, bold: false }], 'center', room, faces)
}
