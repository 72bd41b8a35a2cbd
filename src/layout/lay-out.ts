import { type Doc, type Masthead, type Piece, type Style, standardStyle } from '../model/doc.ts'
import { findReferences } from './find-references.ts'
import { flowImprint, setImprint } from './flow-imprint.ts'
import { flowLetterHead, flowMasthead } from './flow-masthead.ts'
import { flowPiece, onNewPage, type Stretch } from './flow-piece.ts'
import { flowBlank } from './flow-text.ts'
import type { FlowBlock, Layout, Page, PageItem, Section } from './layout.ts'
import { layLetterhead, setLetterhead } from './letterhead.ts'
import { paginate } from './paginate.ts'
import { placeImprint } from './place-imprint.ts'
import { settleSignOffs } from './settle-sign-offs.ts'

/** Decides everything that Word and PDF must agree on: lines, pages, the places of every element of the standard. */
export function layOut(doc: Doc): Layout {
  const layout = arrange(doc)
  const moved = addresseeMoved(doc)
  return moved && !bodyOnPageOne(layout) ? arrange(moved) : layout
}

function arrange({ info, format, style = standardStyle, masthead, pieces, imprint }: Doc): Layout {
  const letter = format === 'letter' && masthead ? layLetterhead(masthead, style) : undefined
  const head = masthead ? flowHead(masthead, format, style, letter?.ruleBottom) : []
  const labels = pieces.flatMap(({ label }) => label ?? [])
  const stretches = pieces.flatMap((piece, at) => {
    const own = flowPiece(piece, info.issuer ?? '', style).map((stretch) => ({
      ...stretch,
      blocks: stretch.blocks.map((block) => findReferences(block, labels)),
    }))
    return at === 0 ? opened(own, head) : named(opened(own, [], true), piece)
  })
  const settled = settleSignOffs(toSections(stretches))
  const foot = imprint && flowImprint(imprint, format, style)
  const placed = foot ? placeImprint(settled, foot, format) : { sections: settled, imprint: undefined }
  const { pages } = paginate(placed.sections, true)
  if (letter) printOn(pages, 1, setLetterhead(letter.letterhead), false)
  if (placed.imprint) printOn(pages, placed.imprint.page, setImprint(placed.imprint))
  return { info, style, sections: placed.sections, letterhead: letter?.letterhead, imprint: placed.imprint, pages }
}

/** 7.3.1, 10.1, 10.2: the title, or the text of an order, begins two lines below what stands above it. */
function flowHead(masthead: Masthead, format: Doc['format'], style: Style, ruleBottom = 0): FlowBlock[] {
  const head = format === 'letter' ? flowLetterHead(masthead, ruleBottom, style) : flowMasthead(masthead, format, style)
  return [...head, flowBlank({ keepNext: true }), flowBlank({ keepNext: true })]
}

/** The stretches of a piece with what stands above it, or on a page of its own. */
function opened(stretches: Stretch[], above: FlowBlock[], newPage = false): Stretch[] {
  const [first, ...rest] = stretches
  if (!first) return above.length > 0 ? [{ blocks: above, landscape: false }] : []
  if (first.landscape) return above.length > 0 ? [{ blocks: above, landscape: false }, ...stretches] : stretches
  const blocks = newPage ? onNewPage(first.blocks) : [...above, ...first.blocks]
  return [{ ...first, blocks }, ...rest]
}

/** The stretches of a further piece; its first paragraph says what begins with it. */
function named(stretches: Stretch[], { label, enclosed }: Piece): Stretch[] {
  const [first, ...rest] = stretches
  const [opening, ...others] = first?.blocks ?? []
  if (!first || opening?.kind !== 'paragraph') return stretches
  const opens = label ? 'attachment' : enclosed ? 'enclosed' : 'own'
  return [{ ...first, blocks: [{ ...opening, opens }, ...others] }, ...rest]
}

/** Stretches that follow each other upright are one section; a section opens a page by itself. */
function toSections(stretches: readonly Stretch[]): Section[] {
  const sections: Section[] = []
  for (const { blocks, landscape } of stretches) {
    const last = sections.at(-1)
    if (last && !last.landscape && !landscape) last.blocks.push(...blocks)
    else sections.push({ blocks: [...blocks], landscape, numbered: true })
  }
  return sections.map((section) => ({ ...section, blocks: withoutNewPage(section.blocks) }))
}

function withoutNewPage([first, ...rest]: FlowBlock[]): FlowBlock[] {
  if (!first) return []
  return [first.kind === 'paragraph' ? { ...first, newPage: false } : first, ...rest]
}

/** Adds items to a page; `numbered` false takes its number from it. */
function printOn(pages: Page[], number: number, items: PageItem[], numbered?: false): void {
  const page = pages[number - 1]
  if (!page) return
  pages[number - 1] = { ...page, numbered: numbered ?? page.numbered, items: [...page.items, ...items] }
}

/** 7.3.2: where 主送机关 keeps the body off page one it moves to the imprint. Undefined where there is none to move. */
function addresseeMoved({ pieces, imprint, ...doc }: Doc): Doc | undefined {
  const [first, ...rest] = pieces
  if (!first?.addressee || !doc.masthead || doc.format === 'letter') return undefined
  const { addressee, ...opening }: Piece = first
  return { ...doc, pieces: [opening, ...rest], imprint: { ...imprint, addressee } }
}

/** 7.3.3: page one of a document shows body text. */
function bodyOnPageOne({ sections }: Layout): boolean {
  const { starts } = paginate(sections)
  const blocks = sections.flatMap((section) => section.blocks)
  const first = blocks.findIndex(isBody)
  return first === -1 || starts[first]?.page === 1
}

/** The marks of several issuers are a table without rules. */
function isBody(block: FlowBlock): boolean {
  if (block.kind === 'paragraph') return block.role === 'body' || block.role === 'heading'
  return block.kind === 'picture' || block.ruled
}
