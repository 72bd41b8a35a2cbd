import type { Face } from '../../fonts/faces.ts'
import { isInvisible } from '../../fonts/invisible.ts'
import { type SubsetGlyph, subsetTrueType } from '../../fonts/subset-truetype.ts'
import type { PdfFile } from './pdf-file.ts'
import type { SubsetCff } from './subset-cff.ts'
import { toUnicode } from './to-unicode.ts'
import { type Dictionary, hex, type PdfObject, text, type Value } from './values.ts'

/**
 * A face in a PDF. Every character has a number of its own, even where two share a glyph (· and •), and invisible ones have
 * an empty glyph: the text that is read back is the text that was set.
 */
export class EmbeddedFont {
  readonly face: Face
  /** What the pages of the document call it. */
  readonly name: string
  /** By code point: in four hexadecimal digits, in the order of their first use. */
  readonly #numbers = new Map<number, string>()

  constructor(face: Face, name: string) {
    this.face = face
    this.name = name
  }

  /** A text as the numbers of its characters. */
  encode(text: string): string {
    let numbers = ''
    for (let place = 0; place < text.length; ) {
      const codePoint = text.codePointAt(place) as number
      let number = this.#numbers.get(codePoint)
      if (number === undefined) {
        // Number 0 is .notdef.
        number = hex(this.#numbers.size + 1, 4)
        this.#numbers.set(codePoint, number)
      }
      numbers += number
      place += codePoint > 0xffff ? 2 : 1
    }
    return numbers
  }

  /** Writes the font, with the characters that were set with it. `subsetCff` is for faces whose outlines are PostScript's. */
  embed(file: PdfFile, subsetCff?: SubsetCff): PdfObject {
    const font = this.face.font()
    const characters = Array.from(this.#numbers.keys(), (codePoint) => String.fromCodePoint(codePoint))
    const glyphs = characters.map((character): SubsetGlyph => {
      if (isInvisible(character)) return { glyph: font.glyph(0x20), invisible: true }
      return { glyph: font.glyph(character.codePointAt(0) as number) }
    })
    const ownName = (font.postScriptName || this.face.id).replaceAll(/[^\w-]/g, '_')
    const name = `${tagOf(characters)}+${ownName}`
    const isCff = font.outlines === 'CFF'
    const descendant = file.add({
      Type: 'Font',
      Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 },
      FontDescriptor: this.#descriptor(file, name, this.#program(file, [{ glyph: 0 }, ...glyphs], subsetCff)),
      DW: 1000,
      W: widths(characters.map((character) => this.#width(character))),
      CIDToGIDMap: isCff ? undefined : 'Identity',
    })
    return file.add({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: file.addDeflated({}, toUnicode(characters)),
    })
  }

  /** In thousandths of the type size. */
  #width(character: string): number {
    return isInvisible(character) ? 0 : (this.face.advance(character.codePointAt(0) as number) ?? 0) * 1000
  }

  #program(file: PdfFile, glyphs: readonly SubsetGlyph[], subsetCff?: SubsetCff): Dictionary {
    const font = this.face.font()
    if (font.outlines === 'glyf') {
      const bytes = subsetTrueType(font, glyphs)
      return { FontFile2: file.addDeflated({ Length1: bytes.length }, bytes, 'quick') }
    }
    if (!subsetCff) throw new Error(`${this.face.id}: nothing to take its outlines with`)
    const numbers = glyphs.map(({ glyph }) => glyph)
    return { FontFile3: file.addDeflated({ Subtype: 'CIDFontType0C' }, subsetCff(this.face, numbers), 'quick') }
  }

  #descriptor(file: PdfFile, name: string, program: Dictionary): PdfObject {
    const font = this.face.font()
    const head = font.table('head') as DataView
    const scale = 1000 / head.getUint16(18)
    const line = font.table('hhea') as DataView
    const os2 = font.table('OS/2')
    const ascent = line.getInt16(4) * scale
    return file.add({
      Type: 'FontDescriptor',
      FontName: name,
      // Symbolic: its characters are none of the standard Latin set alone.
      Flags: 4,
      FontBBox: [36, 38, 40, 42].map((at) => head.getInt16(at) * scale),
      ItalicAngle: (font.table('post')?.getInt32(4) ?? 0) / 0x10000,
      Ascent: ascent,
      Descent: line.getInt16(6) * scale,
      CapHeight: os2 && os2.getUint16(0) >= 2 && os2.byteLength >= 90 ? os2.getInt16(88) * scale : ascent,
      StemV: 80,
      ...program,
    })
  }
}

/** Six letters that tell this subset of a face from others (ISO 32000-1 9.6.4): the same for the same characters. */
function tagOf(characters: readonly string[]): string {
  let sum = 0x811c9dc5
  for (const character of characters) sum = Math.imul(sum ^ (character.codePointAt(0) as number), 0x01000193)
  let rest = sum >>> 0
  return Array.from({ length: 6 }, () => {
    const letter = String.fromCharCode(65 + (rest % 26))
    rest = Math.floor(rest / 26)
    return letter
  }).join('')
}

/** The widths that are not one em, each stretch of them behind the number of its first (9.7.4.3). */
function widths(all: readonly number[]): Value[] {
  const stretches: { first: number; widths: number[] }[] = []
  for (const [index, width] of all.entries()) {
    if (width === 1000) continue
    const last = stretches.at(-1)
    if (last && last.first + last.widths.length === index + 1) last.widths.push(width)
    else stretches.push({ first: index + 1, widths: [width] })
  }
  return stretches.flatMap(({ first, widths }) => [first, widths])
}
