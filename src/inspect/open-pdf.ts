import { type Content, type Painted, readContent } from './read-content.ts'
import { PdfFile, pagesOf } from './read-file.ts'
import { type Font, readFont } from './read-font.ts'
import { decode } from './read-stream.ts'
import { elementsOf, type Leaf, type Node, readStructure, type Tree } from './read-structure.ts'
import { namespaces, readXmp, type Statement } from './read-xmp.ts'
import { type Dictionary, isDictionary, Stream, textOf, type Value } from './values.ts'

export type Page = { number: number; object: number; dictionary: Dictionary; content: Content }

/** What a file says it is: the part and level of ISO 19005 (2u), and the part of ISO 14289. */
export type Claims = { archive?: { part: number; level: string }; accessible?: number }

/** A file taken apart, for the rules to look at. */
export type Pdf = {
  file: PdfFile
  catalog: Dictionary
  pages: readonly Page[]
  /** Each font with the text set in it: the pages it stands on and the codes. */
  fonts: readonly { font: Font; used: { page: number; codes: ReadonlySet<number>; seen: boolean }[] }[]
  /** Undefined: no packet, or none that is XML. */
  xmp?: readonly Statement[]
  claims: Claims
  tree?: Tree
  elements: readonly Node[]
  /** What is said of the document under this name in XMP, the first value. */
  said(namespace: keyof typeof namespaces, name: string): string | undefined
}

/** Takes a file apart. @throws {PdfError} where it cannot be read */
export function openPdf(bytes: Uint8Array): Pdf {
  const file = new PdfFile(bytes)
  const { catalog } = file
  const pages = pagesOf(file).map(({ object, dictionary }, at): Page => {
    return { number: at + 1, object, dictionary, content: readContent(file, dictionary) }
  })
  const numbers = new Map(pages.map(({ object }, at) => [object, at]))
  const tree = readStructure(file, (object) => numbers.get(object))
  const packet = file.entry(catalog, 'Metadata')
  const decoded = packet instanceof Stream ? decode(packet) : undefined
  const xmp = decoded && readXmp(new TextDecoder().decode(decoded))
  const said: Pdf['said'] = (namespace, name) =>
    xmp?.find((one) => one.namespace === namespaces[namespace] && one.name === name)?.value
  const [part, level, accessible] = [said('pdfaid', 'part'), said('pdfaid', 'conformance'), said('pdfuaid', 'part')]
  return {
    file,
    catalog,
    pages,
    fonts: fontsOf(file, pages),
    xmp,
    claims: {
      ...(part && { archive: { part: Number(part), level: level ?? '' } }),
      ...(accessible && { accessible: Number(accessible) }),
    },
    tree,
    elements: tree ? elementsOf(tree) : [],
    said,
  }
}

function fontsOf(file: PdfFile, pages: readonly Page[]): Pdf['fonts'] {
  const fonts = new Map<Dictionary, Pdf['fonts'][number]>()
  for (const { number, content } of pages) {
    for (const { font: dictionary, codes, unseen } of content.painted) {
      if (!dictionary || !codes) continue
      const known = fonts.get(dictionary) ?? { font: readFont(file, dictionary), used: [] }
      fonts.set(dictionary, known)
      let here = known.used.find((one) => one.page === number && one.seen === !unseen)
      if (!here) {
        here = { page: number, codes: new Set(), seen: !unseen }
        known.used.push(here)
      }
      for (const code of known.font.codes(codes)) (here.codes as Set<number>).add(code)
    }
  }
  return [...fonts.values()]
}

/** The innermost numbered stretch that something is painted in. */
export const numberOf = ({ marks }: Painted) => marks.findLast(({ id }) => id !== undefined)?.id

/** The text of an element as it reads, in the order of the tree. */
export function textOfElement(pdf: Pdf, node: Node): string {
  const texts = pageTexts(pdf)
  const read = (kid: Node | Leaf): string => {
    if (kid.kind === 'element') return textOf(kid.dictionary.get('ActualText')) ?? kid.kids.map(read).join('')
    return kid.kind === 'marked' && kid.page !== undefined ? (texts[kid.page]?.get(kid.id) ?? '') : ''
  }
  return read(node)
}

const textsOf = new WeakMap<Pdf, Map<number, string>[]>()

/** The text of every numbered stretch, page by page. */
function pageTexts(pdf: Pdf): Map<number, string>[] {
  const known = textsOf.get(pdf)
  if (known) return known
  const fonts = new Map<Value, Font>()
  const texts = pdf.pages.map(({ content }) => {
    const page = new Map<number, string>()
    for (const painted of content.painted) {
      const id = numberOf(painted)
      const { font: dictionary, codes } = painted
      if (id === undefined || !isDictionary(dictionary) || !codes) continue
      const font = fonts.get(dictionary) ?? readFont(pdf.file, dictionary)
      fonts.set(dictionary, font)
      const text = font.codes(codes).map((code) => font.unicode(code) ?? '\uFFFD')
      page.set(id, (page.get(id) ?? '') + text.join(''))
    }
    return page
  })
  textsOf.set(pdf, texts)
  return texts
}
