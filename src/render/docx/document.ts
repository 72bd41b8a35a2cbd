import { Document, DocumentGridType, type FileChild, Paragraph } from 'docx'
import { sheet } from '../../layout/geometry.ts'
import type { FlowBlock, Layout } from '../../layout/layout.ts'
import { pageNumbers } from './page-number.ts'
import { wordParagraph } from './paragraph.ts'
import { normal } from './paragraph-styles.ts'
import { type FontFamilies, stylesXml } from './styles.ts'
import { wordTable } from './table.ts'
import { twips } from './twips.ts'
import { watermarks } from './watermark.ts'

/** `draft` is the text of a watermark; `fonts` are the family names written into the file. */
export type DocxOptions = { draft?: string; fonts: FontFamilies }

/** GB/T 33476.2: the margins that put 22 lines of exactly 29.6 pt where GB/T 9704-2012 5.2 wants them, in twips. */
const margin = { top: 1960, bottom: 1847, left: 1587, right: 1449, header: 851, footer: 1388 }

/** The document in the words of the docx package. Its settings and properties are written by `renderDocx`. */
export function wordDocument({ blocks }: Layout, { draft, fonts }: DocxOptions): Document {
  return new Document({
    externalStyles: stylesXml(fonts),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: { size: { width: twips(sheet.width), height: twips(sheet.height) }, margin },
          // Word then sets lines as the paragraphs say; "linesAndChars" would count characters itself.
          grid: { type: DocumentGridType.LINES, linePitch: twips(normal.format.pitch) },
        },
        headers: draft ? watermarks(draft, fonts) : undefined,
        footers: pageNumbers(fonts),
        children: blocks.flatMap((block, at) => wordBlocks(block, blocks[at + 1], fonts)),
      },
    ],
  })
}

function wordBlocks(block: FlowBlock, next: FlowBlock | undefined, fonts: FontFamilies): FileChild[] {
  if (block.kind === 'paragraph') return [wordParagraph(block, fonts)]
  const ends = next?.kind === 'paragraph' ? [] : [hairline()]
  return [wordTable(block, fonts), ...ends]
}

/** Word joins tables that touch and adds a whole line after one that ends the text; a line of 1 pt keeps it from both. */
function hairline(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: 'exact' } })
}
