import type { Face } from '../../fonts/faces.ts'
import type { Image } from '../../model/doc.ts'
import { embedPicture } from './embed-picture.ts'
import { EmbeddedFont } from './embedded-font.ts'
import { PDFDocument, type PdfImage } from './pdfmake.ts'
import { raster } from './raster.ts'
import { srgbProfile } from './srgb-profile.ts'
import type { Content } from './structure.ts'
import type { SubsetCff } from './subset-cff.ts'

/** Share of the type size by which strokes grow where bold is asked: every face comes in one weight. */
const boldStroke = 0.03

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

type PdfPage = InstanceType<typeof PDFDocument>['page']

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
 * italics is a text that runs down the sheet. Pictures are read by raster.ts. All that is painted is marked as the content
 * of an element or as an artifact.
 */
export class PrintedDocument extends PDFDocument {
  readonly #faces: ReadonlyMap<string, Face>
  readonly #embedded = new Map<string, EmbeddedFont>()
  readonly #fonts = new Map<string, SetFont>()
  readonly #subsetCff: SubsetCff | undefined
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
  constructor(
    faces: readonly Face[],
    drawn: ReadonlyMap<string, Drawn>,
    options: object,
    subsetCff: SubsetCff | undefined,
  ) {
    // Pages stay open for the links that are written at the end.
    super({}, {}, {}, {}, { ...options, bufferPages: true }, undefined, () => false)
    this.#faces = new Map(faces.map((face) => [face.id, face]))
    this.#drawn = drawn
    this.#subsetCff = subsetCff
    this.on('pageAdded', () => gather(this.page))
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

  override text(text: string, x: number, y: number, { destination, ...options }: TextOptions): this {
    if (destination !== undefined) this.paint(this.#drawn.get(destination)?.painting)
    const { bold, turned } = this._font as SetFont
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
