import type { Faces } from '../../fonts/faces.ts'
import { cell, pageNumberMiddle, size, textLeft, textWidth } from '../../layout/geometry.ts'
import { fitLine, type Piece } from './fit-line.ts'

/**
 * GB/T 9704-2012 7.5: 4号 half-width 宋体, a dash on either side, the dash 7 mm below the text area;
 * on odd pages one 字 in from the right, on even pages one 字 in from the left.
 */
export function pageNumber(number: number, faces: Faces): Piece[] {
  const runs = [{ text: `— ${number} —`, face: 'songTi', size: size.pageNumber, bold: false } as const]
  const room = { left: textLeft + cell, right: textLeft + textWidth - cell, centre: pageNumberMiddle }
  return fitLine(runs, number % 2 === 1 ? 'right' : 'left', room, faces, 0)
}
