import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readCmap } from '../../src/fonts/cmap.ts'
import { faceOf } from './see-pdf.ts'
import type { Ink, SeenFace } from './seen.ts'

/** How high and low a character's ink reaches from the baseline, in em. */
type Reach = { bottom: number; top: number }

/** What the fonts embedded in a PDF ink. `middle` of a face is half-way between the highest and lowest ink of its hanzi. */
export type InkTable = {
  ink: Ink
  middle: (font: string) => number
  /** In em. */
  advance: (font: string, character: string) => number
  embedded: (font: string) => boolean
}

type Glyph = { unicode: string; fontChar: string; width: number }
type Font = { name: string; data?: Uint8Array }

/** Reads the outlines of every character a PDF shows from the fonts inside it. */
export async function seeInk(bytes: Uint8Array): Promise<InkTable> {
  const options = { verbosity: 0, disableFontFace: true, useSystemFonts: false, fontExtraProperties: true }
  const task = getDocument({ data: Uint8Array.from(bytes), ...options })
  const document = await task.promise
  const fonts = new Map<string, { reaches: Map<string, Reach>; advances: Map<string, number>; embedded: boolean }>()
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { fnArray, argsArray } = await page.getOperatorList()
    let current:
      | { reaches: Map<string, Reach>; advances: Map<string, number>; reach: (glyph: Glyph) => Reach | undefined }
      | undefined
    for (const [at, operator] of fnArray.entries()) {
      if (operator === OPS.setFont) {
        const font = page.commonObjs.get(argsArray[at][0]) as Font
        const name = font.name.replace(/^[A-Z]{6}\+/, '')
        const known = fonts.get(name) ?? { reaches: new Map(), advances: new Map(), embedded: font.data !== undefined }
        fonts.set(name, known)
        current = { ...known, reach: font.data ? outlines(font.data) : () => undefined }
      } else if (operator === OPS.showText && current) {
        for (const glyph of argsArray[at][0] as (Glyph | number)[]) {
          if (typeof glyph === 'number' || current.reaches.has(glyph.unicode)) continue
          current.advances.set(glyph.unicode, glyph.width / 1000)
          const reach = current.reach(glyph)
          if (reach) current.reaches.set(glyph.unicode, reach)
        }
      }
    }
  }
  await task.destroy()

  const middles = new Map([...fonts].map(([name, { reaches }]) => [name, middleOf(reaches)]))
  const byFace = new Map<SeenFace, [string, Map<string, Reach>][]>()
  for (const [name, { reaches }] of fonts)
    byFace.set(faceOf(name), [...(byFace.get(faceOf(name)) ?? []), [name, reaches]])
  return {
    middle: (font) => middles.get(font) ?? 0.36,
    advance: (font, character) => fonts.get(font)?.advances.get(character) ?? 1,
    embedded: (font) => fonts.get(font)?.embedded ?? false,
    ink(character, face) {
      for (const [name, reaches] of byFace.get(face) ?? []) {
        const reach = reaches.get(character)
        const middle = middles.get(name) ?? 0.36
        if (reach) return { above: reach.top - middle, below: middle - reach.bottom }
      }
      return undefined
    },
  }
}

function middleOf(reaches: Map<string, Reach>): number {
  const hanzi = [...reaches].flatMap(([character, reach]) => (/\p{Script=Han}/u.test(character) ? reach : []))
  if (hanzi.length === 0) return 0.36
  return (Math.max(...hanzi.map(({ top }) => top)) + Math.min(...hanzi.map(({ bottom }) => bottom))) / 2
}

const fontReaders = new WeakMap<Uint8Array, (glyph: Glyph) => Reach | undefined>()

/** A TrueType font as pdfjs hands it on. */
function outlines(data: Uint8Array): (glyph: Glyph) => Reach | undefined {
  const known = fontReaders.get(data)
  if (known) return known
  const file = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const tables = new Map<string, DataView>()
  for (let index = 0; index < file.getUint16(4); index++) {
    const record = 12 + index * 16
    const tag = String.fromCharCode(...data.subarray(record, record + 4))
    tables.set(
      tag,
      new DataView(data.buffer, data.byteOffset + file.getUint32(record + 8), file.getUint32(record + 12)),
    )
  }
  const [cmap, head, loca, glyf] = ['cmap', 'head', 'loca', 'glyf'].map((tag) => tables.get(tag))
  if (!cmap || !head || !loca || !glyf) return () => undefined
  const glyphOf = readCmap(cmap)
  const unitsPerEm = head.getUint16(18)
  const start = (glyph: number) => (head.getInt16(50) === 1 ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)
  const reader = ({ fontChar }: Glyph) => {
    const glyph = glyphOf(fontChar.codePointAt(0) ?? 0)
    if (glyph === 0 || start(glyph) === start(glyph + 1)) return undefined
    const at = start(glyph)
    return { bottom: glyf.getInt16(at + 4) / unitsPerEm, top: glyf.getInt16(at + 8) / unitsPerEm }
  }
  fontReaders.set(data, reader)
  return reader
}
