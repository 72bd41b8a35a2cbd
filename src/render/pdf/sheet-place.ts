import { landscape, pitch, sheet, sheetTop, size, textLeft } from '../../layout/geometry.ts'
import type { Page } from '../../layout/layout.ts'

/** From layout to one sheet, in points from its upper left corner. Nothing is scaled sideways: 1 字 is 1 字. */
export type SheetPlace = {
  width: number
  height: number
  left(x: number): number
  top(top: number): number
}

const upright: SheetPlace = { ...sheet, left: (x) => textLeft + x, top: sheetTop }

/**
 * Clause 8: a landscape page is a portrait one turned clockwise, so what is left of a portrait page's text is above its:
 * the em box of the first line begins 28 mm from the upper edge.
 */
const turned: SheetPlace = {
  width: sheet.height,
  height: sheet.width,
  left: (x) => landscape.textLeft + x,
  top: (top) => textLeft + size.body / 2 + sheetTop(top) - sheetTop(pitch / 2),
}

export const sheetPlace = ({ landscape }: Pick<Page, 'landscape'>): SheetPlace => (landscape ? turned : upright)
