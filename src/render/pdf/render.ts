import type { Faces } from '../../fonts/faces.ts'
import type { Layout, LineItem, Page, PictureItem, RuleItem } from '../../layout/layout.ts'
import type { Style } from '../../model/doc.ts'
import { fitLine, type Piece } from './fit-line.ts'
import { pageNumber } from './page-number.ts'
import { type PrintedPage, type PrintedPicture, print, type Rule } from './print.ts'
import { type SheetPlace, sheetPlace } from './sheet-place.ts'
import { watermark } from './watermark.ts'

/** `draft` is printed large and grey behind the text of every page. */
export type PdfOptions = { draft?: string }

/**
 * The layout as a PDF: what GB/T 9704-2012 asks of paper, with all faces embedded as subsets. The same layout and faces
 * give the same bytes.
 * @throws when no face has a character or a picture cannot be read; `checkCharacters` and whoever read the picture have
 * told the author before
 */
export async function renderPdf(layout: Layout, faces: Faces, { draft }: PdfOptions = {}): Promise<Uint8Array> {
  return print(
    layout.pages.map((page) => printedPage(page, layout.style, faces, draft)),
    faces,
    layout.info,
  )
}

function printedPage(page: Page, style: Style, faces: Faces, draft?: string): PrintedPage {
  const place = sheetPlace(page)
  const { width, height } = place
  const lines = page.items.filter((item) => item.kind === 'line')
  const rules = page.items.filter((item) => item.kind === 'rule')
  const pictures = page.items.filter((item) => item.kind === 'picture')
  return {
    width,
    height,
    watermark: draft ? watermark(draft, place, faces) : [],
    behind: pictures.filter(({ behind }) => behind).map((item) => picture(item, place)),
    rules: rules.map((item) => rule(item, place)),
    pieces: [...lines.flatMap((line) => setLine(line, place, faces)), ...pageNumber(page, style, faces)],
    pictures: pictures.filter(({ behind }) => !behind).map((item) => picture(item, place)),
  }
}

function setLine({ runs, align, x, top, width, height }: LineItem, place: SheetPlace, faces: Faces): Piece[] {
  const room = { left: place.left(x), right: place.left(x + width), centre: place.top(top + height / 2) }
  return fitLine(runs, align, room, faces)
}

function rule({ x, top, width, height, weight, red = false }: RuleItem, place: SheetPlace): Rule {
  const start = { x1: place.left(x), y1: place.top(top) }
  return { ...start, x2: place.left(x + width), y2: place.top(top + height), weight, red }
}

/** Its middle stands where layout has it; its size is not scaled. */
function picture({ image, x, top, width, height }: PictureItem, place: SheetPlace): PrintedPicture {
  return { image, x: place.left(x), y: place.top(top + height / 2) - height / 2, width, height }
}
