import { cell, pageNumberMiddle, sheet, size, textLeft, textWidth } from '../../layout/geometry.ts'
import type { Page } from '../../layout/layout.ts'
import { pageNumberAlign } from '../../layout/page-number-align.ts'
import type { Style } from '../../model/doc.ts'
import { fitLine, type Piece } from './fit-line.ts'
import type { TypeCase } from './type-case.ts'

/**
 * GB/T 9704-2012 7.5: 4号 half-width 宋体, a dash on either side, the dash 7 mm below the text area;
 * on odd pages one 字 in from the right, on even pages one 字 in from the left, or where the style has it. On a landscape page it stands where it
 * does on a portrait one (clause 8): seen upright, at the left edge and turned.
 */
export function pageNumber({ number, numbered, landscape }: Page, style: Style, sorts: TypeCase): Piece[] {
  if (!numbered) return []
  const runs = [{ text: `— ${number} —`, face: 'songTi', size: size.pageNumber, bold: false } as const]
  const room = { left: textLeft + cell, right: textLeft + textWidth - cell, centre: pageNumberMiddle }
  const pieces = fitLine(runs, pageNumberAlign(style)[number % 2 === 1 ? 'odd' : 'even'], room, sorts, 0)
  return landscape ? pieces.map(turn) : pieces
}

/** From a portrait sheet to the same sheet turned clockwise: its head, which was at the left, comes to the top. */
const turn = (piece: Piece): Piece => ({ ...piece, x: sheet.height - piece.baseline, baseline: piece.x, angle: -90 })
