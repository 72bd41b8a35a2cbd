import type { Faces } from '../../fonts/faces.ts'
import { sheet } from '../../layout/geometry.ts'
import type { Info } from '../../model/doc.ts'
import type { Piece } from './fit-line.ts'
import { LayoutBuilder, Renderer } from './pdfmake.ts'
import { PrintedDocument } from './printed-document.ts'

/** A black line between two points of the sheet. */
export type Rule = { x1: number; y1: number; x2: number; y2: number; lineWidth: number }

/** What stands on one sheet, in points from its top left corner, in reading order. */
export type PrintedPage = { pieces: Piece[]; rules: Rule[] }

/** Turned about the middle of every sheet (degrees, clockwise) and set behind its text. */
export type Background = { pieces: Piece[]; color: string; angle: number }

/**
 * Prints pages with pdfmake's layout and renderer: one text node per piece. The file's dates and /ID come from `info` and
 * the content alone, so the same pages give the same bytes. Resolves to the PDF.
 */
export async function print(
  pages: readonly PrintedPage[],
  faces: Faces,
  info: Info,
  background?: Background,
): Promise<Uint8Array> {
  const document = new PrintedDocument(faces.all, {
    size: [sheet.width, sheet.height],
    autoFirstPage: false,
    font: null,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    info: { ...dictionary(info), Content: fingerprint(pages, background) },
  })
  // pdfkit makes /ID from the dictionary at construction, and will have a date in it.
  delete document.info.Content
  if (!info.date) delete document.info.CreationDate
  if (background) document.on('pageAdded', () => drawBackground(document, background))

  const builder = new LayoutBuilder({ ...sheet }, { left: 0, right: 0, top: 0, bottom: 0 }, {})
  const style = { noWrap: true, preserveLeadingSpaces: true, preserveTrailingSpaces: true }
  const laidOut = builder.layoutDocument(pages.map(pageNode), document, {}, style)
  new Renderer(document).renderPages(laidOut)
  return collect(document)
}

/** A fresh tree at every call: pdfmake writes its measurements into whatever it is given. */
function pageNode({ pieces, rules }: PrintedPage, index: number): object {
  const lines = rules.map((rule) => ({ type: 'line', lineCap: 'square', ...rule }))
  const texts = pieces.map(({ text, face, size, bold, x, baseline, spacing }) => ({
    text,
    font: face.id,
    fontSize: size,
    bold,
    characterSpacing: spacing,
    absolutePosition: { x, y: baseline },
  }))
  const canvas = lines.length > 0 ? [{ canvas: lines, absolutePosition: { x: 0, y: 0 } }] : []
  return { stack: [...canvas, ...texts], ...(index > 0 && { pageBreak: 'before' }) }
}

function dictionary({ title, issuer, date }: Info): object {
  return {
    Title: title,
    ...(issuer && { Author: issuer }),
    Creator: '文牍 wendu',
    Producer: 'pdfmake',
    CreationDate: date ? new Date(Date.UTC(date.year, date.month - 1, date.day)) : new Date(0),
  }
}

/** Equal for equal pages; which face a piece is set in counts by its name. */
function fingerprint(pages: readonly PrintedPage[], background?: Background): string {
  return JSON.stringify([pages, background], (key, value) => (key === 'face' ? value.id : value))
}

function drawBackground(document: PrintedDocument, { pieces, color, angle }: Background): void {
  document.markContent('Artifact', { type: 'Background' })
  document.save().rotate(angle, { origin: [sheet.width / 2, sheet.height / 2] })
  document.fillColor(color)
  for (const { text, face, size, x, baseline, spacing } of pieces) {
    document._font = document.provideFont(face.id)
    document.fontSize(size).text(text, x, baseline, { lineBreak: false, characterSpacing: spacing })
  }
  document.restore()
  document.endMarkedContent()
}

function collect(document: PrintedDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve) => {
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('end', () => resolve(join(chunks)))
    document.end()
  })
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
