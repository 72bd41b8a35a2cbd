import type { Faces } from '../../fonts/faces.ts'
import type { Image, Info } from '../../model/doc.ts'
import { concat } from './concat.ts'
import type { Piece } from './fit-line.ts'
import { LayoutBuilder, Renderer } from './pdfmake.ts'
import { PrintedDocument } from './printed-document.ts'
import type { SubsetCff } from './subset-cff.ts'
import { watermarkAngle, watermarkColor } from './watermark.ts'

/** A line between two points of the sheet. */
export type Rule = { x1: number; y1: number; x2: number; y2: number; weight: number; red: boolean }

/** A picture in its box. Our PDFs are not tagged, so its alternative text has no place in them. */
export type PrintedPicture = { image: Image; x: number; y: number; width: number; height: number }

/**
 * A sheet and what stands on it, in points from its top left corner: `watermark` lowest, then turned about the middle of
 * the sheet, pictures behind the text, rules, the text in reading order, the other pictures.
 */
export type PrintedPage = {
  width: number
  height: number
  watermark: Piece[]
  behind: PrintedPicture[]
  rules: Rule[]
  pieces: Piece[]
  pictures: PrintedPicture[]
}

/** 6.2 asks for red without saying which; office printers and screens take this. */
const red = '#ff0000'

/**
 * Prints pages with pdfmake's layout and renderer: one text node per piece. The file's dates and /ID come from `info` and
 * the content alone, so the same pages give the same bytes. Resolves to the PDF.
 */
export async function print(pages: readonly PrintedPage[], faces: Faces, info: Info): Promise<Uint8Array> {
  const images = nameImages(pages)
  const options = {
    autoFirstPage: false,
    font: null,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    info: { ...dictionary(info), Content: fingerprint(pages) },
  }
  const document = new PrintedDocument(faces.all, images, options, await cffSubsetter(pages))
  // pdfkit makes /ID from the dictionary at construction, and will have a date in it.
  delete document.info.Content
  if (!info.date) delete document.info.CreationDate
  let added = 0
  document.on('pageAdded', () => drawWatermark(document, pages[added++] as PrintedPage))

  const size = { width: pages[0]?.width, height: pages[0]?.height }
  const builder = new LayoutBuilder(size, { left: 0, right: 0, top: 0, bottom: 0 }, {})
  const style = { noWrap: true, preserveLeadingSpaces: true, preserveTrailingSpaces: true }
  const nodes = pages.map((page, index) => pageNode(page, images, index > 0))
  const laidOut = builder.layoutDocument(nodes, document, {}, style)
  new Renderer(document).renderPages(laidOut)
  return collect(document)
}

/** Only faces that a bureau owns may have PostScript outlines: what takes them apart is large and loaded when needed. */
async function cffSubsetter(pages: readonly PrintedPage[]): Promise<SubsetCff | undefined> {
  const faces = new Set(pages.flatMap(({ pieces, watermark }) => [...pieces, ...watermark].map(({ face }) => face)))
  if (![...faces].some((face) => face.font().outlines === 'CFF')) return undefined
  return (await import('./subset-cff.ts')).subsetCff
}

/** Every image by a name of its own, once. */
function nameImages(pages: readonly PrintedPage[]): Map<Image, string> {
  const images = new Set(pages.flatMap(({ behind, pictures }) => [...behind, ...pictures].map(({ image }) => image)))
  return new Map([...images].map((image, at) => [image, `image${at}`]))
}

/** A fresh tree at every call: pdfmake writes its measurements into whatever it is given. */
function pageNode(page: PrintedPage, images: ReadonlyMap<Image, string>, breaks: boolean): object {
  const { behind, rules, pieces, pictures, width, height } = page
  const picture = ({ image, x, y, width, height }: PrintedPicture) => ({
    image: images.get(image),
    width,
    height,
    absolutePosition: { x, y },
  })
  const canvas = rules.length > 0 ? [{ canvas: rules.map(line), absolutePosition: { x: 0, y: 0 } }] : []
  const pageOrientation = width > height ? 'landscape' : 'portrait'
  return {
    stack: [...behind.map(picture), ...canvas, ...pieces.map(text), ...pictures.map(picture)],
    ...(breaks && { pageBreak: 'before', pageOrientation }),
  }
}

/** What runs down closes the corners of a table; what runs across is as long as it says. */
function line({ x1, y1, x2, y2, weight, red: isRed }: Rule): object {
  const lineCap = x1 === x2 ? 'square' : 'butt'
  return { type: 'line', x1, y1, x2, y2, lineWidth: weight, lineCap, ...(isRed && { lineColor: red }) }
}

function text({ text, face, size, bold, red: isRed, x, baseline, spacing, turned = false }: Piece): object {
  return {
    text,
    font: face.id,
    fontSize: size,
    bold,
    // No face of ours is italic: PrintedDocument turns what its font says is.
    italics: turned,
    ...(isRed && { color: red }),
    characterSpacing: spacing,
    absolutePosition: { x, y: baseline },
  }
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

/** Equal for equal pages, to a thousandth of a point; a face counts by its name, an image by its bytes. Two sums of FNV-1a. */
function fingerprint(pages: readonly PrintedPage[]): string {
  let [one, other] = [0x811c9dc5, 0x9dc5811c]
  const add = (value: number) => {
    one = Math.imul(one ^ value, 0x01000193)
    other = Math.imul(other ^ value, 0x01000193)
  }
  const addText = (text: string) => {
    for (let at = 0; at < text.length; at++) add(text.charCodeAt(at))
  }
  const addNumbers = (...numbers: number[]) => {
    for (const number of numbers) add(Math.round(number * 1000))
  }
  for (const { width, height, watermark, behind, rules, pieces, pictures } of pages) {
    addNumbers(width, height, rules.length, pieces.length)
    for (const { text, face, size, bold, red, x, baseline, spacing, turned } of [...watermark, ...pieces]) {
      addText(text)
      addText(face.id)
      addNumbers(size, x, baseline, spacing, Number(bold), Number(red), Number(turned ?? false))
    }
    for (const { x1, y1, x2, y2, weight, red } of rules) addNumbers(x1, y1, x2, y2, weight, Number(red))
    for (const { image, x, y, width, height } of [...behind, ...pictures]) {
      addNumbers(x, y, width, height)
      for (const byte of image.bytes) add(byte)
    }
  }
  return `${one} ${other}`
}

function drawWatermark(document: PrintedDocument, { watermark, width, height }: PrintedPage): void {
  if (watermark.length === 0) return
  document.markContent('Artifact', { type: 'Background' })
  document.save().rotate(watermarkAngle, { origin: [width / 2, height / 2] })
  document.fillColor(watermarkColor)
  for (const { text, face, size, x, baseline, spacing } of watermark) {
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
    document.on('end', () => resolve(concat(chunks)))
    document.end()
  })
}
