import { pitch, textLeft, textWidth } from '../../layout/geometry.ts'

const points = (millimetres: number) => (millimetres / 25.4) * 72

/** 5.2.1, 5.2.3: the em box of the first line begins at 37 mm, of each further one 10.449 mm lower; the 22nd ends at 262 mm. */
const firstEmTop = points(37)
const gridPitch = points(10.449)
const firstCentre = firstEmTop + 16 / 2

/**
 * From layout to sheet, downwards: the middle of the first line of the grid goes to the middle of the first em box, and
 * Word's 29.6 pt become 10.449 mm. Points from the top edge of the sheet.
 */
export const sheetTop = (top: number) => firstCentre + (top - pitch / 2) * (gridPitch / pitch)

/** From layout to sheet, rightwards. Nothing is scaled: one 字 of indent is the same in both outputs. */
export const sheetLeft = (x: number) => textLeft + x

/**
 * Where the room of a line or the run of a rule ends, in layout points. Word's lines are 1.3 pt wider than the 156 mm of
 * 5.2.1 so that its rounding never loses the 28th character; here they end at 156 mm.
 */
export const rightEnd = (x: number, width: number) => Math.min(x + width, textWidth)
