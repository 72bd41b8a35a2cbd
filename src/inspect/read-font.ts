import { Lexer } from './lexer.ts'
import type { PdfFile } from './read-file.ts'
import { decode } from './read-stream.ts'
import { type Dictionary, Keyword, nameOf, Stream, Text, type Value } from './values.ts'

/** Codes have two bytes at the most. */
const mostCodes = 0xffff

/** A font as a page uses it. */
export type Font = {
  /** Without the tag of a subset. */
  name: string
  subset: boolean
  /** Its outlines are in the file. */
  embedded: boolean
  /** Its outlines are cut off, or a TrueType font has another length than it says (Length1). */
  broken: boolean
  /** Codes of two bytes that are numbers of glyphs through CIDToGIDMap (9.7). */
  composite: boolean
  /** A TrueType font in a composite one says how its numbers become glyphs. */
  mapped: boolean
  /** The codes of a string. */
  codes(bytes: Uint8Array): number[]
  /** What a code stands for; undefined where the file does not say. */
  unicode(code: number): string | undefined
  /** In thousandths of the type size: what the file says, and what the outlines say; undefined where nothing is known. */
  width(code: number): number | undefined
  ownWidth(code: number): number | undefined
  /** Its code is the missing glyph's. */
  isMissing(code: number): boolean
}

/** Reads a font dictionary (ISO 32000-1 9.5–9.10). @throws {PdfError} */
export function readFont(file: PdfFile, dictionary: Dictionary): Font {
  const composite = nameOf(file.entry(dictionary, 'Subtype')) === 'Type0'
  const own = composite ? file.list(file.entry(dictionary, 'DescendantFonts'))[0] : dictionary
  const base = nameOf(file.entry(dictionary, 'BaseFont')) ?? ''
  const descriptor = file.entry(own, 'FontDescriptor')
  const program = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => file.entry(descriptor, key))
  const trueType = program[1] instanceof Stream ? openTrueType(program[1]) : undefined
  const toUnicode = file.entry(dictionary, 'ToUnicode')
  const unicode = toUnicode instanceof Stream ? readToUnicode(decode(toUnicode)) : undefined
  const encoding = nameOf(file.entry(dictionary, 'Encoding'))
  const identity = encoding === 'Identity-H' || encoding === 'Identity-V'
  const glyphMap = file.entry(own, 'CIDToGIDMap')
  const glyphBytes = glyphMap instanceof Stream ? decode(glyphMap) : undefined
  const glyphOf = (code: number) =>
    glyphBytes ? ((glyphBytes[code * 2] ?? 0) << 8) | (glyphBytes[code * 2 + 1] ?? 0) : code
  const widths = composite ? readWidths(file, own) : undefined
  const first = Number(file.entry(own, 'FirstChar') ?? 0)
  const simple = composite ? [] : file.list(file.entry(own, 'Widths'))

  return {
    name: base.replace(/^[A-Z]{6}\+/, ''),
    subset: /^[A-Z]{6}\+/.test(base),
    embedded: program.some((one) => one instanceof Stream) || nameOf(file.entry(own, 'Subtype')) === 'Type3',
    composite,
    mapped: nameOf(file.entry(own, 'Subtype')) !== 'CIDFontType2' || glyphMap !== undefined,
    codes: (bytes) =>
      composite
        ? Array.from({ length: bytes.length >> 1 }, (_, at) => ((bytes[2 * at] ?? 0) << 8) | (bytes[2 * at + 1] ?? 0))
        : [...bytes],
    unicode: (code) =>
      unicode ? unicode.get(code) : !composite && encoding !== undefined ? String.fromCharCode(code) : undefined,
    width: (code) => (widths ? widths(code) : (simple[code - first] as number | undefined)),
    ownWidth: (code) => (composite && identity && trueType !== 'broken' ? trueType?.(glyphOf(code)) : undefined),
    broken: trueType === 'broken',
    isMissing: (code) => composite && identity && glyphOf(code) === 0,
  }
}

/** What it says of its advances; 'broken' where it is cut off. */
function openTrueType(program: Stream): ReturnType<typeof readAdvances> | 'broken' {
  const bytes = decode(program)
  if (program.dictionary.get('Length1') !== bytes?.length) return 'broken'
  try {
    return bytes ? readAdvances(bytes) : 'broken'
  } catch (error) {
    if (error instanceof RangeError) return 'broken'
    throw error
  }
}

/** W and DW of a composite font (9.7.4.3). */
function readWidths(file: PdfFile, font: Value | undefined): (code: number) => number {
  const otherwise = file.entry(font, 'DW')
  const widths = new Map<number, number>()
  const list = file.list(file.entry(font, 'W'))
  for (let at = 0; at < list.length; ) {
    const [first, next] = [Number(list[at]), list[at + 1]]
    if (Array.isArray(next)) {
      for (const [offset, width] of next.entries()) widths.set(first + offset, Number(file.get(width)))
      at += 2
    } else {
      for (let code = first; code <= Math.min(Number(next), mostCodes); code++) widths.set(code, Number(list[at + 2]))
      at += 3
    }
  }
  return (code) => widths.get(code) ?? (typeof otherwise === 'number' ? otherwise : 1000)
}

/** What codes stand for (9.10.3): single ones and ranges. */
function readToUnicode(bytes: Uint8Array | undefined): Map<number, string> {
  const map = new Map<number, string>()
  const lexer = new Lexer(bytes ?? new Uint8Array())
  let operands: Value[] = []
  for (let token = lexer.token(); token !== undefined; token = lexer.token()) {
    if (!(token instanceof Keyword)) {
      operands.push(token)
      continue
    }
    if (token.word === 'endbfchar') {
      for (let at = 0; at + 1 < operands.length; at += 2) map.set(codeOf(operands[at]), writtenOf(operands[at + 1]))
    }
    if (token.word === 'endbfrange') {
      for (let at = 0; at + 2 < operands.length; at += 3) {
        const [first, last, to] = [codeOf(operands[at]), codeOf(operands[at + 1]), operands[at + 2]]
        for (let code = first; code <= Math.min(last, mostCodes); code++) {
          map.set(code, Array.isArray(to) ? writtenOf(to[code - first]) : after(writtenOf(to), code - first))
        }
      }
    }
    operands = []
  }
  return map
}

const codeOf = (value: Value | undefined) =>
  value instanceof Text ? value.bytes.reduce((code, byte) => code * 256 + byte, 0) : 0

const writtenOf = (value: Value | undefined) =>
  value instanceof Text ? new TextDecoder('utf-16be').decode(value.bytes) : ''

/** A text whose last character is so many further on. */
const after = (text: string, steps: number) =>
  text.slice(0, -1) + String.fromCharCode((text.charCodeAt(text.length - 1) || 0) + steps)

/** The advances that a TrueType font itself has for its glyphs. @throws {RangeError} when it is cut off */
function readAdvances(bytes: Uint8Array): (glyph: number) => number | undefined {
  const font = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, number>()
  for (let at = 0; at < font.getUint16(4); at++) {
    const record = 12 + 16 * at
    tables.set(String.fromCharCode(...bytes.subarray(record, record + 4)), font.getUint32(record + 8))
  }
  const place = (tag: string) => tables.get(tag) ?? bytes.length
  const em = font.getUint16(place('head') + 18)
  const long = font.getUint16(place('hhea') + 34)
  const glyphs = font.getUint16(place('maxp') + 4)
  const metrics = place('hmtx')
  font.getUint16(metrics + 4 * (long - 1))
  return (glyph) => (glyph < glyphs ? (font.getUint16(metrics + 4 * Math.min(glyph, long - 1)) / em) * 1000 : undefined)
}
