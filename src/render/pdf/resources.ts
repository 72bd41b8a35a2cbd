import type { Face } from '../../fonts/faces.ts'
import type { Image } from '../../model/doc.ts'
import { embedPicture } from './embed-picture.ts'
import { EmbeddedFont } from './embedded-font.ts'
import type { PdfFile } from './pdf-file.ts'
import { raster } from './raster.ts'
import type { PdfObject } from './values.ts'

/** The fonts and pictures of a file, each embedded once, and what its pages call them. */
export class Resources {
  readonly #file: PdfFile
  readonly #fonts = new Map<Face, EmbeddedFont>()
  readonly #pictures = new Map<Image, { name: string; object: PdfObject }>()
  /** For every page the same dictionary (ISO 32000-1 7.8.3). */
  readonly dictionary: PdfObject

  constructor(file: PdfFile) {
    this.#file = file
    this.dictionary = file.add()
  }

  font(face: Face): EmbeddedFont {
    const font = this.#fonts.get(face) ?? new EmbeddedFont(face, `F${this.#fonts.size + 1}`)
    this.#fonts.set(face, font)
    return font
  }

  /** @throws when it cannot be read */
  picture(image: Image): string {
    const known = this.#pictures.get(image)
    if (known) return known.name
    const name = `I${this.#pictures.size + 1}`
    this.#pictures.set(image, { name, object: embedPicture(this.#file, raster(image)) })
    return name
  }

  /** Once all texts have been set. */
  async embedFonts(): Promise<void> {
    const fonts = [...this.#fonts.values()]
    // Only faces that a bureau owns may have PostScript outlines: what takes them apart is large.
    const hasCff = fonts.some(({ face }) => face.font().outlines === 'CFF')
    const subsetCff = hasCff ? (await import('./subset-cff.ts')).subsetCff : undefined
    const { entries } = this.dictionary
    entries['Font'] = Object.fromEntries(fonts.map((font) => [font.name, font.embed(this.#file, subsetCff)]))
    if (this.#pictures.size === 0) return
    entries['XObject'] = Object.fromEntries([...this.#pictures.values()].map(({ name, object }) => [name, object]))
  }
}
