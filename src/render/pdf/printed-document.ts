import type { Face } from '../../fonts/faces.ts'
import { isInvisible } from '../../fonts/invisible.ts'
import type { Image } from '../../model/doc.ts'
import { embedPicture } from './embed-picture.ts'
import { PDFDocument } from './pdfmake.ts'
import { raster } from './raster.ts'

/** Share of the type size by which strokes grow where bold is asked: every face comes in one weight. */
const boldStroke = 0.03

type PdfFont = InstanceType<typeof PDFDocument>['_font']
type PdfImage = ReturnType<InstanceType<typeof PDFDocument>['provideImage']>

/**
 * What fontkit has read of a TrueType face, for the documents after the first. `PdfFont` is pdfkit's class, which it
 * keeps inside.
 */
const opened = new WeakMap<Face, { font: PdfFont['font']; PdfFont: PdfFont['constructor'] }>()

/** How a font's text is set beyond what the face says. */
type Manner = { bold: boolean; turned: boolean }

/**
 * pdfmake's document, with what its definition cannot say: a text stands on its `y`, its characters are as wide as the
 * face says and nothing is shaped (fitLine has counted on both), bold is a stroke around the glyphs of the one face,
 * italics is a text that runs down the sheet. Pictures are read by raster.ts.
 * `provideFont` is where a font object of our own can take the place of fontkit's.
 */
export class PrintedDocument extends PDFDocument {
  readonly #faces: ReadonlyMap<string, Face>
  readonly #fonts = new Map<string, PdfFont>()
  readonly #manners = new WeakMap<PdfFont, Manner>()
  readonly #images: ReadonlyMap<string, Image>

  /** `images` by the names that nodes call them; `options` are pdfkit's. */
  constructor(faces: readonly Face[], images: ReadonlyMap<Image, string>, options: object) {
    const byId = new Map(faces.map((face) => [face.id, face]))
    const descriptors = Object.fromEntries(faces.map(({ id }) => [id, { normal: id }]))
    const files = {
      existsSync: (id: string) => byId.has(id),
      readFileSync: (id: string) => (byId.get(id) as Face).bytes(),
    }
    super(descriptors, {}, {}, {}, options, files, () => false)
    this.#faces = byId
    this.#images = new Map([...images].map(([image, name]) => [name, image]))
  }

  override provideFont(id: string, bold = false, turned = false): PdfFont {
    const key = `${id} ${bold} ${turned}`
    const known = this.#fonts.get(key)
    if (known) return known
    const font = bold || turned ? disguised(this.provideFont(id)) : this.#open(this.#faces.get(id) as Face)
    this.#manners.set(font, { bold, turned })
    this.#fonts.set(key, font)
    return font
  }

  #open(face: Face): PdfFont {
    const before = opened.get(face)
    if (!before) {
      const first = super.provideFont(face.id)
      if (!first.subset.cff) opened.set(face, { font: first.font, PdfFont: first.constructor })
      return plain(first, face)
    }
    // As pdfkit's `font` does, which takes files only: the next name, and a place among those it embeds at the end.
    const id = `F${++this._fontCount}`
    const again = new before.PdfFont(this, before.font, id)
    this._fontFamilies[id] = again
    return plain(again, face)
  }

  override text(text: string, x: number, y: number, options: object): this {
    const { bold, turned } = this.#manners.get(this._font) as Manner
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

/**
 * No shaping, and no outline read for a width. Every character has a number of its own in the font, even where two share
 * a glyph (· and •), and invisible ones have an empty one: the text that is read back is the text that was set.
 */
function plain(font: PdfFont, face: Face): PdfFont {
  const widths = new Map<string, number>()
  const widthOf = (character: string) => {
    const known = widths.get(character)
    if (known !== undefined) return known
    const advance = isInvisible(character) ? 0 : (face.advance(character.codePointAt(0) as number) ?? 0)
    widths.set(character, advance * 1000)
    return advance * 1000
  }
  const numbers = new Map<string, string>()
  const numberOf = (character: string) => {
    const known = numbers.get(character)
    if (known !== undefined) return known
    const codePoint = character.codePointAt(0) as number
    const { id } = font.font.glyphForCodePoint(isInvisible(character) ? 0x20 : codePoint)
    const number = font.subset.glyphs.push(id) - 1
    // The parts of composite glyphs are found here.
    font.subset.mapping[id] ??= number
    font.widths[number] = widthOf(character)
    font.unicode[number] = [codePoint]
    const written = number.toString(16).padStart(4, '0')
    numbers.set(character, written)
    return written
  }

  font.encode = (text) => {
    const characters = [...text]
    const positions = characters
      .map(widthOf)
      .map((width) => ({ xAdvance: width, advanceWidth: width, xOffset: 0, yOffset: 0 }))
    return [characters.map(numberOf), positions]
  }
  font.widthOfString = (text, size) => ([...text].reduce((sum, character) => sum + widthOf(character), 0) * size) / 1000
  return font
}

/** The same font under another identity, so that `text` knows it from the plain one. */
function disguised(font: PdfFont): PdfFont {
  return new Proxy(font, {
    get(target, key) {
      const value = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
