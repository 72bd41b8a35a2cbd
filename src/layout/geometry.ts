/** Figures of GB/T 9704-2012 and GB/T 33476.2-2016 that both outputs share. */

export const points = (millimetres: number) => (millimetres / 25.4) * 72

/** 5.1: A4. */
export const sheet = { width: points(210), height: points(297) }

const firstCentre = points(37) + 8
/** 5.2.3: lines of 3号 on 225 mm: the em box of the first begins at 37 mm, the 22nd ends at 262 mm. */
const sheetPitch = points(10.449)

/** 5.2.1: 订口 28 mm, 版心 156 mm wide. */
export const textLeft = points(28)
export const textWidth = points(156)

/** GB/T 33476.2: what a word processor's margins leave for text, half a line gap more than 5.2.1 above and below. */
export const frameHeight = 13031 / 20

/** 5.2.3: 22 lines a page; the pitch that gives them in Word (592 twips). */
export const pitch = 29.6

/** Word's line: 8870 twips for 28 cells of 316 and some slack, so that rounding never loses the 28th. */
export const wordLineWidth = 8870 / 20

/** Every character is set 4 twips tighter than its size: 28 characters of 16 pt then fit 156 mm. */
export const tracking = -0.2

/** 3.1: 字, the width of one character of the text area. */
export const cell = textWidth / 28

/** 7.4: lines of the imprint are as high as its type and 7/8 of it (3.2). */
export const imprintPitch = 26.2

export const size = { body: 16, title: 22, table: 12, pageNumber: 14, imprint: 14 }

/** Tables are set in 小四 on lines of 20 pt, those of many rows and columns in 小五 on lines of 12 pt; the room between a cell's rules and its text. */
export const tablePitch = 20
export const denseTable = { type: 9, pitch: 12 }
export const cellPadding = { left: 5.4, right: 5.4, top: 2, bottom: 2 }
export const tableRule = 0.5

/** 10.1: the double rules of a letter, 170 mm wide; the standard leaves the weights open, points. */
export const doubleRule = { width: points(170), thick: 2.25, gap: 1, thin: 0.75 }

/** 7.5: the middle of the dash of the page number, from the top edge of the sheet. */
export const pageNumberMiddle = points(269)

/** What Word is told of the line of the page number: its dash then stands at 269 mm with the footer at 1388 twips. */
export const pageNumberPitch = 20

/**
 * From layout to sheet, downwards, both in points: Word's lines of 29.6 pt become lines of 10.449 mm, and the middle of
 * the first stands where the middle of the first em box does.
 */
export const sheetTop = (top: number) => firstCentre + (top - pitch / 2) * (sheetPitch / pitch)

/** The same back: the `top` of what stands so many millimetres below the upper edge of the sheet. */
export const topAt = (millimetres: number) => (points(millimetres) - firstCentre) * (pitch / sheetPitch) + pitch / 2

/**
 * Clause 8: a landscape page is the portrait one turned so that its head lies at the left, at the binding edge: its
 * margins are 28 mm above, 26 mm below, 35 mm at the left and 37 mm at the right.
 */
export const landscape = {
  textLeft: points(35),
  textWidth: points(225),
  /** GB/T 33476.2's half line gap outside the margins, as on a portrait page. */
  frameTop: points(28 - 2.42),
  frameHeight: points(156 + 4.84),
}
