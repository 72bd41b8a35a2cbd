import type { Face } from '../../fonts/faces.ts'
import { keepCharacters } from '../../fonts/keep-characters.ts'
import { isLatin } from '../../layout/latin.ts'
import type { FlowBlock, FlowParagraph, FontRole, Layout, Run } from '../../layout/layout.ts'
import type { FontFamilies } from './styles.ts'

/** An open face of the program: the family name in its file, and the file. */
export type OpenFace = Pick<Face, 'family' | 'font'>

/** A font inside a Word file: its part, as Word wants it, and the key that opens it. */
export type EmbeddedFont = { family: string; path: string; key: string; bytes: Uint8Array }

/** The Chinese faces: Times New Roman is on every machine with Word. */
const roles: FontRole[] = ['fangSong', 'kaiTi', 'heiTi', 'biaoSong', 'songTi']

/** Whoever corrects a word finds at least these. */
const always = [...' ，。、；：？！“”‘’（）《》〔〕—…·一二三四五六七八九十', ...range(' ', '~')].join('')

/**
 * The open faces that a document uses, with the characters that it has of each. An embedded font is found by the name in
 * its file, so the document names the open faces themselves: `fonts` with their families for those of the offices.
 */
export function embedFonts(
  layout: Layout,
  fonts: FontFamilies,
  faceOf: (role: FontRole) => OpenFace,
  draft = '',
): { fonts: FontFamilies; embedded: EmbeddedFont[] } {
  const texts = textsByRole(layout, draft)
  const embedded: EmbeddedFont[] = []
  const families = { ...fonts }
  for (const role of roles) {
    const text = texts.get(role)
    if (text === undefined) continue
    const { family, font } = faceOf(role)
    const codePoints = [...new Set(text + always)]
      .map((one) => one.codePointAt(0) ?? 0)
      .sort((one, other) => one - other)
    const tag = tagOf(codePoints)
    const kept = keepCharacters(font(), codePoints, tag)
    if (!kept) continue
    const number = embedded.length + 1
    const key = `{0F0E7D00-9704-4201-2A4E-00000000000${number}}`
    families[role] = `${family} ${tag}`
    embedded.push({ family: families[role], path: `fonts/font${number}.odttf`, key, bytes: obfuscate(kept, key) })
  }
  return { fonts: families, embedded }
}

/** Four letters that tell one choice of characters from another. */
function tagOf(codePoints: readonly number[]): string {
  const hash = codePoints.reduce((sum, codePoint) => Math.imul(sum ^ codePoint, 0x01000193) >>> 0, 0x811c9dc5)
  return [0, 1, 2, 3].map((at) => String.fromCharCode(65 + (Math.floor(hash / 26 ** at) % 26))).join('')
}

function range(first: string, last: string): string[] {
  const [from, to] = [first, last].map((one) => one.charCodeAt(0)) as [number, number]
  return Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at))
}

/** What stands in each face; page numbers and watermarks stand in 宋体. */
function textsByRole({ sections, letterhead, imprint }: Layout, draft: string): Map<FontRole, string> {
  const blocks = sections.flatMap((section) => section.blocks)
  const paragraphs = [...blocks, ...(letterhead ? [letterhead.mark] : []), ...(imprint?.blocks ?? [])].flatMap(
    paragraphsIn,
  )
  const texts = new Map<FontRole, string>([['songTi', draft]])
  for (const { face, text, latin } of paragraphs.flatMap(runsOf)) {
    const own = latin ? [...text].filter((character) => !isLatin(character)).join('') : text
    texts.set(face, (texts.get(face) ?? '') + own)
  }
  return texts
}

function paragraphsIn(block: FlowBlock): FlowParagraph[] {
  if (block.kind === 'picture') return []
  if (block.kind === 'paragraph') return [block]
  return block.rows.flatMap(({ cells }) => cells.map(({ paragraph }) => paragraph))
}

const runsOf = ({ runs, segments }: FlowParagraph): Run[] => (segments ? segments.flatMap((one) => one.runs) : runs)

/** ECMA-376-1 17.8.1: the first 32 bytes, exclusive-or with the key from its end. */
function obfuscate(font: Uint8Array, key: string): Uint8Array {
  const digits = key.replace(/[{}-]/g, '')
  const bytes = Array.from({ length: 16 }, (_, at) => Number.parseInt(digits.slice(30 - at * 2, 32 - at * 2), 16))
  return font.map((byte, at) => (at < 32 ? byte ^ (bytes[at % 16] as number) : byte))
}
