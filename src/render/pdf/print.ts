import type { Faces } from '../../fonts/faces.ts'
import type { Page } from '../../layout/layout.ts'
import type { Image, Info } from '../../model/doc.ts'
import { concat } from '../concat.ts'
import { attachSource, type Source } from './attach-source.ts'
import type { Piece } from './fit-line.ts'
import { writeOutline } from './outline.ts'
import { packObjects, type Written } from './pack-objects.ts'
import { pageLabels } from './page-labels.ts'
import { LayoutBuilder, Renderer } from './pdfmake.ts'
import { findPlaces } from './places.ts'
import { type Drawn, PrintedDocument } from './printed-document.ts'
import { properties } from './properties.ts'
import type { Content, Element } from './structure.ts'
import type { SubsetCff } from './subset-cff.ts'
import { watermarkAngle, watermarkColor } from './watermark.ts'
import { writeStructure } from './write-structure.ts'
import { xmp } from './xmp.ts'

/** A line between two points of the sheet. */
export type Rule = { x1: number; y1: number; x2: number; y2: number; weight: number; red: boolean }

/** A text and what it is of; without `content` it repeats what stands elsewhere or numbers the page. */
export type PrintedPiece = Piece & { content?: Content }

/** A picture in its box. */
export type PrintedPicture = { image: Image; x: number; y: number; width: number; height: number; content?: Content }

/**
 * A sheet and what stands on it, in points from its top left corner: `watermark` lowest, then turned about the middle of
 * the sheet, pictures behind the text, rules, the text in reading order, the other pictures.
 */
export type PrintedPage = Pick<Page, 'number' | 'numbered'> & {
  width: number
  height: number
  watermark: Piece[]
  behind: PrintedPicture[]
  rules: Rule[]
  pieces: PrintedPiece[]
  pictures: PrintedPicture[]
}

/** 6.2 asks for red without saying which; office printers and screens take this. */
const red = '#ff0000'

/** `info` is what the file says of itself, `root` its structure. `archive`: as PDF/A, with `source` in it if there is one. */
export type Making = { info: Info; root: Element; archive: boolean; source?: Source }

/**
 * Prints pages with pdfmake's layout and renderer: one text node per piece. The file's dates and /ID come from `info` and
 * the content alone, so the same pages give the same bytes. Resolves to the PDF.
 */
export async function print(pages: readonly PrintedPage[], faces: Faces, making: Making): Promise<Uint8Array> {
  const { info, root, archive, source } = making
  const said = properties(info)
  const drawn = new Map<string, Drawn>()
  const nodes = pages.map((page, index) => pageNode(page, drawn, index > 0))
  const options = {
    autoFirstPage: false,
    font: null,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    // pdfkit will have a date in it.
    info: { CreationDate: new Date(0), ...said },
  }
  const document = new PrintedDocument(faces.all, drawn, options, await cffSubsetter(pages))
  document.info = said
  let added = 0
  document.on('pageAdded', () => drawWatermark(document, pages[added++] as PrintedPage))

  const size = { width: pages[0]?.width, height: pages[0]?.height }
  const builder = new LayoutBuilder(size, { left: 0, right: 0, top: 0, bottom: 0 }, {})
  const style = { noWrap: true, preserveLeadingSpaces: true, preserveTrailingSpaces: true }
  const laidOut = builder.layoutDocument(nodes, document, {}, style)
  new Renderer(document).renderPages(laidOut)

  const places = findPlaces(pages)
  const accessible = places.size > 0
  if (accessible) {
    writeStructure(document, root, { marks: document.marks, places })
    writeOutline(document, root, places)
  }
  writeView(document, pages)
  if (source) attachSource(document, source, info)
  document.claim(archive, xmp(said, info.number, { archive: archive ? (source ? 3 : 2) : undefined, accessible }))
  return packObjects(await collect(document))
}

/** Only faces that a bureau owns may have PostScript outlines: what takes them apart is large and loaded when needed. */
async function cffSubsetter(pages: readonly PrintedPage[]): Promise<SubsetCff | undefined> {
  const faces = new Set(pages.flatMap(({ pieces, watermark }) => [...pieces, ...watermark].map(({ face }) => face)))
  if (![...faces].some((face) => face.font().outlines === 'CFF')) return undefined
  return (await import('./subset-cff.ts')).subsetCff
}

/** The first page whole in the window, and every page under the number printed on it. */
function writeView({ _root }: PrintedDocument, pages: readonly PrintedPage[]): void {
  _root.data.OpenAction = [_root.data.Pages.data.Kids[0], 'Fit']
  _root.data.PageLabels = pageLabels(pages)
}

/** A fresh tree at every call: pdfmake writes its measurements into whatever it is given. */
function pageNode(page: PrintedPage, drawn: Map<string, Drawn>, breaks: boolean): object {
  const { behind, rules, pieces, pictures, width, height } = page
  const name = (what: Drawn) => {
    const name = String(drawn.size)
    drawn.set(name, what)
    return name
  }
  const text = (piece: PrintedPiece) => ({ id: name({ painting: piece.content ?? 'repeated' }), ...textNode(piece) })
  const picture = ({ image, x, y, width, height, content }: PrintedPicture) => ({
    image: name({ painting: content ?? 'repeated', image }),
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

function textNode({ text, face, size, bold, red: isRed, x, baseline, spacing, turned = false }: PrintedPiece): object {
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

function drawWatermark(document: PrintedDocument, { watermark, width, height }: PrintedPage): void {
  if (watermark.length === 0) return
  document.paint('watermark')
  document.save().rotate(watermarkAngle, { origin: [width / 2, height / 2] })
  document.fillColor(watermarkColor)
  for (const { text, face, size, x, baseline, spacing } of watermark) {
    document._font = document.provideFont(face.id)
    document.fontSize(size).text(text, x, baseline, { lineBreak: false, characterSpacing: spacing })
  }
  document.restore()
}

async function collect(document: PrintedDocument): Promise<Written> {
  const chunks: Uint8Array[] = []
  const done = new Promise<void>((resolve) => {
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('end', resolve)
  })
  document.end()
  await done
  const { _root: root, _info: info, _offsets: offsets } = document
  const bytes = concat(chunks)
  const end = Number(/startxref\n(\d+)/.exec(new TextDecoder().decode(bytes.subarray(-64)))?.[1])
  const id = `<${identity(bytes)}>`
  return { bytes, offsets, end, trailer: `/Root ${root}\n/Info ${info}\n/ID [${id} ${id}]` }
}

/** Equal for equal files: two sums after FNV-1a of four bytes each, and how long the file is. */
function identity(bytes: Uint8Array): string {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let [one, other] = [0x811c9dc5, 0x9dc5811c]
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const word = words.getUint32(at)
    one = Math.imul(one ^ word ^ (one >>> 15), 0x01000193)
    other = Math.imul(other ^ word ^ (other >>> 13), 0x01000193)
  }
  return [one, other, bytes.length, one ^ other].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
