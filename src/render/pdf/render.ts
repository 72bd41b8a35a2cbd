import type { Faces } from '../../fonts/faces.ts'
import type { Layout, LineItem, Page, RuleItem } from '../../layout/layout.ts'
import { fitLine, type Piece } from './fit-line.ts'
import { pageNumber } from './page-number.ts'
import { type PrintedPage, print, type Rule } from './print.ts'
import { rightEnd, sheetLeft, sheetTop } from './sheet-place.ts'
import { watermark, watermarkAngle, watermarkColor } from './watermark.ts'

/** `draft` is printed large and grey behind the text of every page. */
export type PdfOptions = { draft?: string }

/**
 * The layout as a PDF: what GB/T 9704-2012 asks of paper, with all faces embedded as subsets. The same layout and faces
 * give the same bytes.
 * @throws when no face has a character; `checkCharacters` tells the author first
 */
export async function renderPdf(layout: Layout, faces: Faces, options: PdfOptions = {}): Promise<Uint8Array> {
  const pages = layout.pages.map((page) => printedPage(page, faces))
  const { draft } = options
  const background = draft && { pieces: watermark(draft, faces), color: watermarkColor, angle: watermarkAngle }
  return print(pages, faces, layout.info, background || undefined)
}

function printedPage({ number, items }: Page, faces: Faces): PrintedPage {
  const lines = items.filter((item) => item.kind === 'line')
  const rules = items.filter((item) => item.kind === 'rule')
  const pieces = lines.flatMap((line) => setLine(line, faces))
  return { pieces: [...pieces, ...pageNumber(number, faces)], rules: rules.map(rule) }
}

function setLine({ runs, align, x, top, width, height }: LineItem, faces: Faces): Piece[] {
  const room = { left: sheetLeft(x), right: sheetLeft(rightEnd(x, width)), centre: sheetTop(top + height / 2) }
  return fitLine(runs, align, room, faces)
}

function rule({ x, top, width, height, weight }: RuleItem): Rule {
  const y = sheetTop(top)
  const end = { x2: sheetLeft(rightEnd(x, width)), y2: sheetTop(top + height) }
  return { x1: sheetLeft(x), y1: y, ...end, lineWidth: weight }
}
