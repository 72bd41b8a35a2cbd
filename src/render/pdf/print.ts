import type { Page } from '../../layout/layout.ts'
import type { Image, Info } from '../../model/doc.ts'
import { attachSource, type Source } from './attach-source.ts'
import type { Piece } from './fit-line.ts'
import { writeOutline } from './outline.ts'
import { outputIntent } from './output-intent.ts'
import { pageLabels } from './page-labels.ts'
import { type Marks, paintPage } from './paint-page.ts'
import { PdfFile } from './pdf-file.ts'
import { findPlaces } from './places.ts'
import { type Properties, properties } from './properties.ts'
import { Resources } from './resources.ts'
import type { Content, Element } from './structure.ts'
import { type Dictionary, text } from './values.ts'
import { writeStructure } from './write-structure.ts'
import { xmp } from './xmp.ts'

/** A line between two points of the sheet. */
export type Rule = { x1: number; y1: number; x2: number; y2: number; weight: number; red: boolean }

/** A text and what it is of; without `content` it repeats what stands elsewhere or numbers the page. */
export type PrintedPiece = Piece & { content?: Content }

/** A picture in its box. */
export type PrintedPicture = { image: Image; x: number; y: number; width: number; height: number; content?: Content }

/**
 * A sheet and what stands on it, in points from its top left corner: `watermark` lowest, then
 * pictures behind the text, rules, the text in reading order, the other pictures.
 */
export type PrintedPage = Pick<Page, 'number' | 'numbered'> & {
  width: number
  height: number
  watermark: Piece[]
  behind: PrintedPicture[]
  rules: Rule[]
  pieces: PrintedPiece[]
  pictures: PrintedPicture[]
}

/** `info` is what the file says of itself, `root` its structure. `archive`: as PDF/A, with `source` in it if there is one. */
export type Making = { info: Info; root: Element; archive: boolean; source?: Source }

/**
 * Prints pages as a PDF. Its dates and /ID come from `info` and the content alone, so the same pages give the same bytes.
 * @throws when a picture cannot be read
 */
export async function print(
  pages: readonly PrintedPage[],
  { info, root, archive, source }: Making,
): Promise<Uint8Array> {
  const file = new PdfFile()
  const resources = new Resources(file)
  const marks: Marks = new Map()
  const tree = file.add({ Type: 'Pages', Count: pages.length })
  const sheets = pages.map((page, index) =>
    file.add({
      Type: 'Page',
      Parent: tree,
      MediaBox: [0, 0, page.width, page.height],
      Resources: resources.dictionary,
      Contents: file.addDeflated({}, paintPage(page, index, resources, marks)),
      Tabs: 'S',
    }),
  )
  tree.entries['Kids'] = sheets
  await resources.embedFonts()

  const said = properties(info)
  const places = findPlaces(pages)
  const accessible = places.size > 0
  const claims = { archive: archive ? (source ? 3 : 2) : undefined, accessible } as const
  const catalog = file.add({
    Type: 'Catalog',
    Pages: tree,
    Lang: text('zh-CN'),
    ViewerPreferences: { DisplayDocTitle: true },
    // The first page whole in the window.
    OpenAction: [sheets[0] ?? null, 'Fit'],
    PageLabels: pageLabels(pages),
    Metadata: file.add({ Type: 'Metadata', Subtype: 'XML' }, new TextEncoder().encode(xmp(said, info.number, claims))),
    OutputIntents: archive ? [outputIntent(file)] : undefined,
    ...(accessible && writeStructure(file, root, { sheets, marks, places })),
    ...(accessible && writeOutline(file, sheets, root, places)),
    ...(source && attachSource(file, source, info)),
  })
  return file.bytes({ Root: catalog, Info: file.add(information(said)) })
}

const information = ({ CreationDate, ...texts }: Properties): Dictionary => ({
  ...Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, text(value)])),
  CreationDate,
})
