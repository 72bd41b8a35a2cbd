import type { Faces } from '../../fonts/faces.ts'
import type { Layout, LineItem, Page, PictureItem, RuleItem } from '../../layout/layout.ts'
import type { Style } from '../../model/doc.ts'
import type { Source } from './attach-source.ts'
import { fitLine } from './fit-line.ts'
import { pageNumber } from './page-number.ts'
import { type PrintedPage, type PrintedPicture, type PrintedPiece, print, type Rule } from './print.ts'
import { type SheetPlace, sheetPlace } from './sheet-place.ts'
import { buildStructure, type Structure } from './structure.ts'
import { TypeCase } from './type-case.ts'
import { watermark } from './watermark.ts'

/**
 * `draft` is printed large and grey behind the text of every page. `plain`: no PDF/A. `source` is put into the file, which
 * is then PDF/A-3 and not 2.
 */
export type PdfOptions = { draft?: string; plain?: boolean; source?: Source }

/**
 * The layout as a PDF: what GB/T 9704-2012 asks of paper, tagged for screen readers (ISO 14289-1) and fit for the archive
 * (ISO 19005-2), with all faces embedded as subsets. The same layout and faces give the same bytes.
 * @throws when no face has a character or a picture cannot be read; `checkCharacters` and whoever read the picture have
 * told the author before
 */
export async function renderPdf(layout: Layout, faces: Faces, options: PdfOptions = {}): Promise<Uint8Array> {
  const { draft, plain = false, source } = options
  const structure = buildStructure(layout)
  const sorts = new TypeCase(faces)
  return print(
    layout.pages.map((page) => printedPage(page, layout.style, sorts, structure, draft)),
    { info: layout.info, root: structure.root, archive: !plain, source },
  )
}

function printedPage(page: Page, style: Style, sorts: TypeCase, structure: Structure, draft?: string): PrintedPage {
  const place = sheetPlace(page)
  const { number, numbered, items } = page
  const { width, height } = place
  const lines = items.filter((item) => item.kind === 'line')
  const rules = items.filter((item) => item.kind === 'rule')
  const pictures = items.filter((item) => item.kind === 'picture')
  return {
    number,
    numbered,
    width,
    height,
    watermark: draft ? watermark(draft, place, sorts) : [],
    behind: pictures.filter(({ behind }) => behind).map((item) => picture(item, place, structure)),
    rules: rules.map((item) => rule(item, place)),
    pieces: [...lines.flatMap((line) => setLine(line, place, sorts, structure)), ...pageNumber(page, style, sorts)],
    pictures: pictures.filter(({ behind }) => !behind).map((item) => picture(item, place, structure)),
  }
}

function setLine(line: LineItem, place: SheetPlace, sorts: TypeCase, { contents }: Structure): PrintedPiece[] {
  const { runs, align, x, top, width, height, of, parts = [] } = line
  const room = { left: place.left(x), right: place.left(x + width), centre: place.top(top + height / 2) }
  const own = (of && contents.get(of)) ?? []
  const pieces: PrintedPiece[] = fitLine(runs, align, room, sorts)
  for (const piece of pieces) piece.content = own[parts[piece.run] ?? 0]
  return pieces
}

function rule({ x, top, width, height, weight, red = false }: RuleItem, place: SheetPlace): Rule {
  const start = { x1: place.left(x), y1: place.top(top) }
  return { ...start, x2: place.left(x + width), y2: place.top(top + height), weight, red }
}

/** Its middle stands where layout has it; its size is not scaled. */
function picture(item: PictureItem, place: SheetPlace, { contents }: Structure): PrintedPicture {
  const { of, image, x, top, width, height } = item
  const content = of && contents.get(of)?.[0]
  return { image, x: place.left(x), y: place.top(top + height / 2) - height / 2, width, height, content }
}
