import { Document, type FileChild, Footer, Header, Paragraph, type TextRun } from 'docx'
import type { FlowBlock, Layout, Section } from '../../layout/layout.ts'
import type { Style } from '../../model/doc.ts'
import { hairline } from './hairline.ts'
import { wordImprint } from './imprint.ts'
import { letterheadFoot, letterheadHead } from './letterhead.ts'
import { emptyFooters, pageNumbers, turnedPageNumbers } from './page-number.ts'
import { wordParagraph } from './paragraph.ts'
import { wordPicture } from './picture.ts'
import { sectionProperties } from './section.ts'
import type { FontFamilies } from './styles.ts'
import { wordTable } from './table.ts'
import { watermark } from './watermark.ts'
import { wordNamespace } from './xml.ts'

/** `draft` is the text of a watermark; `fonts` are the family names written into the file. */
export type DocxOptions = { draft?: string; fonts: FontFamilies }

const noStyles = `<w:styles xmlns:w="${wordNamespace}"/>`

/**
 * The document in the words of the docx package. `styles` (word/styles.xml) is for those who ask the document itself how it
 * is set: `renderDocx` writes that part, the settings and the properties into the package, and docx takes long to read them.
 */
export function wordDocument(layout: Layout, { draft, fonts }: DocxOptions, styles = noStyles): Document {
  const { info, style, sections, letterhead, imprint } = layout
  return new Document({
    externalStyles: styles,
    evenAndOddHeaderAndFooters: true,
    customProperties: info.type === undefined ? [] : [{ name: '公文类型', value: info.type }],
    sections: sections.map((section, at) => {
      const head = at === 0 ? letterhead : undefined
      const foot = at === sections.length - 1 && imprint ? [hairline({ children: [wordImprint(imprint, fonts)] })] : []
      const mark = () => (draft ? [watermark(draft, fonts)] : [])
      return {
        properties: sectionProperties(section.landscape, head !== undefined),
        headers: {
          ...(draft && { default: header(mark()), even: header(mark()) }),
          ...(head && { first: header([...mark(), ...letterheadHead(head, fonts)]) }),
        },
        footers: {
          ...footersOf(section, style),
          ...(head && { first: footer(letterheadFoot(head)) }),
        },
        children: [...wordBlocks(section.blocks, fonts), ...foot],
      }
    }),
  })
}

const header = (children: TextRun[]) => new Header({ children: [new Paragraph({ style: 'Header', children })] })
const footer = (children: TextRun[]) => new Footer({ children: [new Paragraph({ style: 'Footer', children })] })

/** Every section says its own: one that says nothing takes those of the section before. */
function footersOf({ landscape, numbered }: Section, style: Style): { default: Footer; even: Footer } {
  if (!numbered) return emptyFooters()
  return landscape ? turnedPageNumbers(style) : pageNumbers(style)
}

/** What Word is given for the blocks of a section, in order. */
function wordBlocks(blocks: readonly FlowBlock[], fonts: FontFamilies): FileChild[] {
  return blocks.flatMap((block, at): FileChild[] => {
    if (block.kind === 'paragraph') return [wordParagraph(block, fonts)]
    if (block.kind === 'picture') return [wordPicture(block)]
    return [wordTable(block, fonts), ...(endsOpen(blocks[at + 1]) ? [hairline()] : [])]
  })
}

/** Nothing of its own stands between a table and what follows it. */
const endsOpen = (next: FlowBlock | undefined) => !next || next.kind === 'table'
