import { ImportedXmlComponent } from 'docx'
import { type LineLayout, layoutDocument } from 'docx/layout'
import { noLineEnd, noLineStart } from '../../src/layout/break-lines.ts'
import { landscape } from '../../src/layout/geometry.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { wordDocument } from '../../src/render/docx/document.ts'
import { stylesXml } from '../../src/render/docx/styles.ts'
import { usedStyles } from '../../src/render/docx/used-styles.ts'
import { escapeXml } from '../../src/render/docx/xml.ts'

/** The families the Word model has the widths of. */
const fonts = {
  fangSong: 'FangSong',
  kaiTi: 'KaiTi',
  heiTi: 'SimHei',
  biaoSong: 'SimSun',
  songTi: 'SimSun',
  latin: 'Times New Roman',
  latinBold: 'Times New Roman',
}

/** A line of a paragraph without its tabs, or a row of a table, as Word sets it; `page` from 1, `top` from the text frame's, in points like `height`. */
type WordLine = { page: number; top: number; text: string; height: number }
type WordRow = { page: number; height: number }
export type WordBlock = { lines: WordLine[]; rows: WordRow[] }

/**
 * The model's width tables lack — and · of the Chinese faces and take them for half an em; in the faces they are one em
 * wide. ― and ． have that width in the model, and stand in the same kinsoku sets.
 */
export const asWideAsInTheFaces = (text: string) => text.replaceAll('—', '―').replaceAll('·', '．')

/**
 * What Word makes of the layout's flow, as the package docx models it: its paragraphs and tables in order, with their
 * lines and rows, and how many pages it takes. The model knows the kinsoku sets of our settings, but stops at
 * useFELayout, so it gets no other setting.
 * @throws if the model stops before the end
 */
export function wordModel(layout: Layout): { blocks: WordBlock[]; pages: number } {
  const document = wordDocument(layout, { fonts }, stylesXml(fonts, layout.style, usedStyles(layout)))
  for (const [name, marks] of [
    ['noLineBreaksAfter', noLineEnd],
    ['noLineBreaksBefore', noLineStart],
  ]) {
    const [rule] = ImportedXmlComponent.fromXmlString(`<w:${name} w:lang="zh-CN" w:val="${escapeXml(marks ?? '')}"/>`)[
      'root'
    ]
    document.Settings.addChildElement(rule as ImportedXmlComponent)
  }
  const { pages, stoppedAt } = layoutDocument(document)
  if (stoppedAt) throw new Error(`docx/layout stopped on page ${pages.length}: ${stoppedAt}`)
  const blocks: WordBlock[] = []
  for (const [at, { body, width, height }] of pages.entries()) {
    const frameTop = width > height ? landscape.frameTop : 98
    for (const block of body) {
      blocks[block.index] ??= { lines: [], rows: [] }
      const known = blocks[block.index] as WordBlock
      if (block.type === 'paragraph') known.lines.push(...block.lines.map((line) => wordLine(line, at + 1, frameTop)))
      // A head row comes again on every page; only the first counts.
      else for (const { index, height } of block.rows) known.rows[index] ??= { page: at + 1, height: points(height) }
    }
  }
  return { blocks: blocks.filter((block) => !isHairline(block)), pages: pages.length }
}

const points = (pixels: number) => pixels * 0.75

const wordLine = ({ text, y, height }: LineLayout, page: number, frameTop: number): WordLine => ({
  page,
  top: points(y) - frameTop,
  text: text.replaceAll('\t', ''),
  height: points(height),
})

/** The renderer's own paragraphs of 1 pt between what touches, which the layout knows nothing of. */
const isHairline = ({ lines: [line, second] }: WordBlock) => line !== undefined && !second && line.height < 1.5
