import type { Face } from '../../fonts/faces.ts'
import type { Image } from '../../model/doc.ts'
import { embedPicture } from './embed-picture.ts'
import { EmbeddedFont } from './embedded-font.ts'
import { PDFDocument } from './pdfmake.ts'
import { raster } from './raster.ts'
import type { SubsetCff } from './subset-cff.ts'

/** Share of the type size by which strokes grow where bold is asked: every face comes in one weight. */
const boldStroke = 0.03

type PdfPage = InstanceType<typeof PDFDocument>['page']
type PdfImage = ReturnType<InstanceType<typeof PDFDocument>['provideImage']>

/** Writes what is drawn on a page at its end and at once; pdfkit makes a buffer of every word. */
function gather(page: PdfPage): void {
  const lines: string[] = []
  const { content } = page
  const end = content.end.bind(content)
  page.write = (line) => void lines.push(line)
  content.end = () => end(lines.join('\n'))
}

/** A font as it is set: bold and turned are beyond what the face says. */
class SetFont {
  readonly bold: boolean
  readonly turned: boolean
  readonly #font: EmbeddedFont

  constructor(font: EmbeddedFont, bold: boolean, turned: boolean) {
    this.#font = font
    this.bold = bold
    this.turned = turned
  }
  get id() {
    return this.#font.id
  }
  get ascender() {
    return this.#font.ascender
  }
  get descender() {
    return this.#font.descender
  }
  lineHeight(size: number) {
    return this.#font.lineHeight(size)
  }
  widthOfString(text: string, size: number) {
    return this.#font.widthOfString(text, size)
  }
  encode(text: string) {
    return this.#font.encode(text)
  }
  ref() {
    return this.#font.ref()
  }
}

/**
 * pdfmake's document, with what its definition cannot say: a text stands on its `y`, its characters are as wide as the
 * face says and nothing is shaped (fitLine has counted on both), bold is a stroke around the glyphs of the one face,
 * italics is a text that runs down the sheet. Pictures are read by raster.ts.
 */
export class PrintedDocument extends PDFDocument {
  readonly #faces: ReadonlyMap<string, Face>
  readonly #embedded = new Map<string, EmbeddedFont>()
  readonly #fonts = new Map<string, SetFont>()
  readonly #images: ReadonlyMap<string, Image>
  readonly #subsetCff: SubsetCff | undefined

  /** `images` by the names that nodes call them; `options` are pdfkit's. */
  constructor(
    faces: readonly Face[],
    images: ReadonlyMap<Image, string>,
    options: object,
    subsetCff: SubsetCff | undefined,
  ) {
    super({}, {}, {}, {}, options, undefined, () => false)
    this.#faces = new Map(faces.map((face) => [face.id, face]))
    this.#images = new Map([...images].map(([image, name]) => [name, image]))
    this.#subsetCff = subsetCff
    this.on('pageAdded', () => gather(this.page))
  }

  override provideFont(id: string, bold = false, turned = false): SetFont {
    const key = `${id} ${bold} ${turned}`
    const font = this.#fonts.get(key) ?? new SetFont(this.#embed(id), bold, turned)
    this.#fonts.set(key, font)
    return font
  }

  #embed(id: string): EmbeddedFont {
    const known = this.#embedded.get(id)
    if (known) return known
    // As pdfkit's `font` does, which takes files only: the next name, and a place among those it embeds at the end.
    const name = `F${++this._fontCount}`
    const font = new EmbeddedFont(this, this.#faces.get(id) as Face, name, this.#subsetCff)
    this._fontFamilies[name] = font
    this.#embedded.set(id, font)
    return font
  }

  override text(text: string, x: number, y: number, options: object): this {
    const { bold, turned } = this._font as SetFont
    if (bold) this.lineWidth(this._fontSize * boldStroke).strokeColor(this._fillColor[0])
    if (turned) this.save().rotate(90, { origin: [x, y] })
    super.text(text, x, y, { ...options, baseline: 'alphabetic', fill: bold, stroke: bold })
    return turned ? this.restore() : this
  }

  override provideImage(name: string): PdfImage {
    const known = this._imageRegistry[name]
    if (known) return known
    const image = embedPicture(this, name, raster(this.#images.get(name) as Image))
    this._imageRegistry[name] = image
    return image
  }

  /** pdfmake calls this before every text, where there is no path to fill. */
  override fill(color?: string): this {
    return color === undefined ? super.fill() : this.fillColor(color)
  }

  /** Nothing we print is transparent. */
  override opacity(): this {
    return this
  }

  /** pdfkit's XMP leaves its values unescaped and wants a creation date; the information dictionary says the same. */
  override endMetadata(): void {}
}
