import type { Face } from '../../fonts/faces.ts'
import { isInvisible } from '../../fonts/invisible.ts'
import type { Image } from '../../model/doc.ts'
import { embedPicture } from './embed-picture.ts'
import { PDFDocument, type PdfFont, type PdfImage } from './pdfmake.ts'
import { raster } from './raster.ts'
import { srgbProfile } from './srgb-profile.ts'
import type { Content } from './structure.ts'

/** Share of the type size by which strokes grow where bold is asked: every face comes in one weight. */
const boldStroke = 0.03

/**
 * What fontkit has read of a TrueType face, for the documents after the first. `PdfFont` is pdfkit's class, which it
 * keeps inside.
 */
const opened = new WeakMap<Face, { font: PdfFont['font']; PdfFont: PdfFont['constructor'] }>()

/** A stretch of a page (from 0) that is marked as content, by its number there. */
export type Mark = { page: number; id: number }

/** What is painted and no content (ISO 32000-1 14.8.2.2): as it is written. */
const artifacts = {
  rule: '<</Type /Layout>>',
  repeated: '<</Type /Pagination>>',
  watermark: '<</Type /Pagination /Subtype /Watermark>>',
}

/** What is painted next. `undefined`: nothing that is marked. */
export type Painting = Content | keyof typeof artifacts | undefined

/** What pdfmake calls a text or a picture by. */
export type Drawn = { painting: Painting; image?: Image }

/** `destination` is where pdfmake puts a node's name. */
type TextOptions = { destination?: string; [option: string]: unknown }

/** How a font's text is set beyond what the face says. */
type Manner = { bold: boolean; turned: boolean }

/**
 * pdfmake's document, with what its definition cannot say: a text stands on its `y`, its characters are as wide as the
 * face says and nothing is shaped (fitLine has counted on both), bold is a stroke around the glyphs of the one face,
 * italics is a text that runs down the sheet. Pictures are read by raster.ts. All that is painted is marked as the content
 * of an element or as an artifact.
 * `provideFont` is where a font object of our own can take the place of fontkit's.
 */
export class PrintedDocument extends PDFDocument {
  readonly #faces: ReadonlyMap<string, Face>
  readonly #fonts = new Map<string, PdfFont>()
  readonly #manners = new WeakMap<PdfFont, Manner>()
  readonly #drawn: ReadonlyMap<string, Drawn>
  readonly #images = new Map<Image, PdfImage>()
  /** Where contents are painted. */
  readonly marks = new Map<Content, Mark[]>()
  #claims: { archive: boolean; metadata: string } | undefined
  #painting: Painting
  #page = -1
  #nextId = 0
  #from: [x: number, y: number] = [0, 0]
  #to: [x: number, y: number] = [0, 0]

  /** `drawn` by the names that nodes have; `options` are pdfkit's. */
  constructor(faces: readonly Face[], drawn: ReadonlyMap<string, Drawn>, options: object) {
    const byId = new Map(faces.map((face) => [face.id, face]))
    const descriptors = Object.fromEntries(faces.map(({ id }) => [id, { normal: id }]))
    const files = {
      existsSync: (id: string) => byId.has(id),
      readFileSync: (id: string) => (byId.get(id) as Face).bytes(),
    }
    // Pages stay open for the links that are written at the end.
    super(descriptors, {}, {}, {}, { ...options, bufferPages: true }, files, () => false)
    this.#faces = byId
    this.#drawn = drawn
  }

  override addPage(options?: object): this {
    this.paint(undefined)
    this.#page++
    this.#nextId = 0
    return super.addPage(options)
  }

  /** From here on this is painted, until it is called again or the page ends. */
  paint(next: Painting): void {
    if (next === this.#painting) return
    if (this.#painting) this.addContent('EMC')
    this.#painting = next
    if (typeof next === 'string') this.addContent(`/Artifact ${artifacts[next]} BDC`)
    else if (next) {
      const id = this.#nextId++
      this.marks.set(next, [...(this.marks.get(next) ?? []), { page: this.#page, id }])
      this.addContent(`/${next.role} <</MCID ${id}>> BDC`)
    }
  }

  override end(): void {
    this.paint(undefined)
    super.end()
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

  override text(text: string, x: number, y: number, { destination, ...options }: TextOptions): this {
    if (destination !== undefined) this.paint(this.#drawn.get(destination)?.painting)
    const { bold, turned } = this.#manners.get(this._font) as Manner
    if (bold) this.lineWidth(this._fontSize * boldStroke).strokeColor(this._fillColor[0])
    if (turned) this.save().rotate(90, { origin: [x, y] })
    super.text(text, x, y, { ...options, baseline: 'alphabetic', fill: bold, stroke: bold })
    return turned ? this.restore() : this
  }

  override provideImage(name: string): PdfImage {
    const { image } = this.#drawn.get(name) as Required<Drawn>
    const known = this.#images.get(image) ?? embedPicture(this, `I${this.#images.size + 1}`, raster(image))
    this.#images.set(image, known)
    this._imageRegistry[name] = known
    return known
  }

  override image(name: string, x: number, y: number, options: object): this {
    this.paint(this.#drawn.get(name)?.painting)
    return super.image(name, x, y, options)
  }

  override moveTo(x: number, y: number): this {
    this.#from = [x, y]
    return this
  }

  override lineTo(x: number, y: number): this {
    this.#to = [x, y]
    return this
  }

  /** pdfmake sets the colour of a line after its path, where ISO 32000-1 8.2 allows nothing but painting. */
  override stroke(): this {
    this.paint('rule')
    super.moveTo(...this.#from)
    super.lineTo(...this.#to)
    return super.stroke()
  }

  /** pdfmake calls this before every text, where there is no path to fill. */
  override fill(color?: string): this {
    return color === undefined ? super.fill() : this.fillColor(color)
  }

  /** Nothing we print is transparent. */
  override opacity(): this {
    return this
  }

  /** The metadata packet, and for an archive the colour space that all colours are meant in. */
  claim(archive: boolean, metadata: string): void {
    this.#claims = { archive, metadata }
  }

  /** pdfkit's XMP leaves its values unescaped and wants a creation date. */
  override endMetadata(): void {
    if (!this.#claims) return
    const { archive, metadata } = this.#claims
    const packet = this.ref({ Type: 'Metadata', Subtype: 'XML' })
    packet.compress = false
    packet.end(new TextEncoder().encode(metadata))
    this._root.data.Metadata = packet
    if (!archive) return
    const profile = this.ref({ N: 3 })
    profile.end(Uint8Array.from(atob(srgbProfile), (character) => character.charCodeAt(0)))
    const name = new String('sRGB')
    const intent = { Type: 'OutputIntent', S: 'GTS_PDFA1', OutputConditionIdentifier: name, Info: name }
    this._root.data.OutputIntents = [{ ...intent, DestOutputProfile: profile }]
  }
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

  // No character of ours is the missing glyph; PDF/A lets none be called U+0000.
  font.unicode[0] = [0xfffd]
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
