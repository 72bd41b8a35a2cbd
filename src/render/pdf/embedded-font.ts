import type { Face } from '../../fonts/faces.ts'
import { isInvisible } from '../../fonts/invisible.ts'
import { type SubsetGlyph, subsetTrueType } from '../../fonts/subset-truetype.ts'
import type { PDFDocument } from './pdfmake.ts'
import type { SubsetCff } from './subset-cff.ts'

type Reference = ReturnType<InstanceType<typeof PDFDocument>['ref']>

/** A character as it stands in a font: its number, in four hexadecimal digits, and its width in thousandths of the type size. */
type Set = { number: string; width: number }

/**
 * A face in a PDF, in place of pdfkit's font object: nothing is shaped, no outline is read for a width. Every character has
 * a number of its own, even where two share a glyph (· and •), and invisible ones have an empty glyph: the text that is
 * read back is the text that was set. `subsetCff` is for faces whose outlines are PostScript's.
 */
export class EmbeddedFont {
  readonly id: string
  readonly #document: InstanceType<typeof PDFDocument>
  readonly #face: Face
  readonly #subsetCff: SubsetCff | undefined
  readonly #set = new Map<string, Set>()
  #dictionary: Reference | undefined

  /** `id` is what the pages of the document call it. */
  constructor(document: InstanceType<typeof PDFDocument>, face: Face, id: string, subsetCff?: SubsetCff) {
    this.#document = document
    this.#face = face
    this.id = id
    this.#subsetCff = subsetCff
  }

  /** What pdfmake measures a line by; ours stand where they are put. */
  readonly ascender = 1000
  readonly descender = 0
  lineHeight(size: number): number {
    return size
  }

  widthOfString(text: string, size: number): number {
    let width = 0
    for (const character of text) width += this.#setCharacter(character).width
    return (width * size) / 1000
  }

  /** The whole text as one stretch of code, which pdfkit goes through faster than through its characters. */
  encode(text: string): [string[], object[]] {
    let numbers = ''
    let width = 0
    for (const character of text) {
      const set = this.#setCharacter(character)
      numbers += set.number
      width += set.width
    }
    return [[numbers], [{ xAdvance: width, advanceWidth: width, xOffset: 0, yOffset: 0 }]]
  }

  #setCharacter(character: string): Set {
    const known = this.#set.get(character)
    if (known) return known
    const advance = isInvisible(character) ? 0 : (this.#face.advance(character.codePointAt(0) as number) ?? 0)
    // Number 0 is .notdef.
    const set = { number: hex(this.#set.size + 1), width: advance * 1000 }
    this.#set.set(character, set)
    return set
  }

  ref(): Reference {
    this.#dictionary ??= this.#document.ref({})
    return this.#dictionary
  }

  /** Writes the font behind the pages, if any of them uses it. */
  finalize(): void {
    if (!this.#dictionary) return
    const font = this.#face.font()
    const glyphs = [...this.#set.keys()].map((character): SubsetGlyph => {
      if (isInvisible(character)) return { glyph: font.glyph(0x20), invisible: true }
      return { glyph: font.glyph(character.codePointAt(0) as number) }
    })
    const ownName = (font.postScriptName || this.#face.id).replaceAll(/[^\w-]/g, '_')
    const name = `${tagOf([...this.#set.keys()])}+${ownName}`
    const isCff = font.outlines === 'CFF'
    const descendant = this.#write({
      Type: 'Font',
      Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: this.#descriptor(name, this.#program([{ glyph: 0 }, ...glyphs])),
      DW: 1000,
      W: widths([...this.#set.values()]),
      ...(!isCff && { CIDToGIDMap: 'Identity' }),
    })
    Object.assign(this.#dictionary.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: this.#write({}, new TextEncoder().encode(toUnicode([...this.#set.keys()]))),
    })
    this.#dictionary.end()
    this.#dictionary = undefined
  }

  #program(glyphs: readonly SubsetGlyph[]): object {
    const font = this.#face.font()
    if (font.outlines === 'glyf') {
      const bytes = subsetTrueType(font, glyphs)
      return { FontFile2: this.#write({ Length1: bytes.length }, bytes) }
    }
    if (!this.#subsetCff) throw new Error(`${this.#face.id}: nothing to take its outlines with`)
    const bytes = this.#subsetCff(
      this.#face,
      glyphs.map(({ glyph }) => glyph),
    )
    return { FontFile3: this.#write({ Subtype: 'CIDFontType0C' }, bytes) }
  }

  #descriptor(name: string, program: object): Reference {
    const font = this.#face.font()
    const head = font.table('head') as DataView
    const scale = 1000 / head.getUint16(18)
    const line = font.table('hhea') as DataView
    const os2 = font.table('OS/2')
    const ascent = line.getInt16(4) * scale
    return this.#write({
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

  #write(dictionary: object, bytes?: Uint8Array): Reference {
    const reference = this.#document.ref(dictionary)
    reference.end(bytes)
    return reference
  }
}

const hex = (number: number) => number.toString(16).padStart(4, '0')

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
function widths(set: readonly Set[]): (number | number[])[] {
  const stretches: { first: number; widths: number[] }[] = []
  for (const [index, { width }] of set.entries()) {
    if (width === 1000) continue
    const last = stretches.at(-1)
    if (last && last.first + last.widths.length === index + 1) last.widths.push(width)
    else stretches.push({ first: index + 1, widths: [width] })
  }
  return stretches.flatMap(({ first, widths }) => [first, widths])
}

/** The text of every number (9.10.3); a range may not go beyond its last byte. */
function toUnicode(characters: readonly string[]): string {
  const ranges: string[] = []
  for (let first = 1; first <= characters.length; first = (first | 0xff) + 1) {
    const last = Math.min(first | 0xff, characters.length)
    const texts = characters.slice(first - 1, last).map(utf16)
    ranges.push(`<${hex(first)}> <${hex(last)}> [${texts.join(' ')}]`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

function utf16(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => hex(character.charCodeAt(at)))
  return `<${units.join('')}>`
}
