import { keptHeight, rowsOf } from './read-table.ts'
import { points, readWord, type WordFile } from './read-word.ts'
import { type Element, find } from './read-xml.ts'
import { joinLines, millimetres, type SeenPage } from './seen.ts'
import { drawBorder, floatPicture, floatShapes, flowTable, put, stack } from './set-blocks.ts'
import { blocksIn, heightOf, type SetParagraph, setParagraph } from './set-paragraph.ts'
import type { Page, Room, Sheet } from './word-page.ts'

/**
 * What a Word file shows, reckoned from its settings: line pitches and spacing added up, characters of an em or half of
 * one, middles of em boxes in the middle of their lines (GB/T 33476.2). Word itself is not asked.
 */
export function seeWord(bytes: Uint8Array): { pages: SeenPage[]; file: WordFile } {
  const file = readWord(bytes)
  const pages: Page[] = []
  for (const { blocks, sheet } of sectionsOf(file)) flow(file, blocks, sheet, pages)
  for (const page of pages) furnish(file, page)
  return {
    file,
    pages: pages.map(({ number, sheet, runs, rules, pictures, turned }) => ({
      number,
      width: millimetres(sheet.width),
      height: millimetres(sheet.height),
      lines: joinLines(runs),
      rules,
      pictures,
      turned,
    })),
  }
}

function sectionsOf({ body }: WordFile): { blocks: Element[]; sheet: Sheet }[] {
  const sections: { blocks: Element[]; sheet: Sheet }[] = []
  let blocks: Element[] = []
  for (const child of body.children) {
    const properties = child.name === 'w:sectPr' ? child : find(child, 'w:pPr', 'w:sectPr')
    if (child.name === 'w:p' || child.name === 'w:tbl') blocks.push(child)
    if (!properties) continue
    sections.push({ blocks, sheet: sheetOf(properties) })
    blocks = []
  }
  return sections
}

function sheetOf(properties: Element): Sheet {
  const [size, margins] = [find(properties, 'w:pgSz')?.attributes ?? {}, find(properties, 'w:pgMar')?.attributes ?? {}]
  const margin = (name: string) => Math.abs(points(margins[`w:${name}`]))
  return {
    width: points(size['w:w']),
    height: points(size['w:h']),
    top: margin('top'),
    bottom: margin('bottom'),
    left: margin('left'),
    right: margin('right'),
    header: margin('header'),
    footer: margin('footer'),
    properties,
  }
}

/** Sets the blocks of a section on pages of their own, as Word does: page by page, keepNext and keepLines obeyed. */
function flow(file: WordFile, blocks: readonly Element[], sheet: Sheet, pages: Page[]): void {
  const [end, width] = [sheet.height - sheet.bottom + 0.1, sheet.width - sheet.left - sheet.right]
  let y = 0
  let fresh = true
  const open = (first: boolean): Room => {
    const page = { number: pages.length + 1, sheet, first, runs: [], rules: [], pictures: [], turned: [] }
    pages.push(page)
    y = sheet.top
    fresh = true
    return { page, left: sheet.left, width }
  }
  let room = open(true)

  const set = blocks.map((block) => (block.name === 'w:p' ? setParagraph(file, block, width) : undefined))
  for (const [at, block] of blocks.entries()) {
    const paragraph = set[at]
    if (!paragraph) {
      const nextPage = () => {
        room = open(false)
        return { room, y }
      }
      y = flowTable(file, block, room, y, end, nextPage)
      fresh = false
      continue
    }
    const { setting, lines } = paragraph
    const opens = at === 0 || setting.pageBreakBefore
    if (opens && at > 0) room = open(false)
    if (!fresh && y + setting.before + together(file, blocks, set, at) > end) room = open(false)
    const before = fresh && !opens ? 0 : setting.before
    y += before
    const [start, startRoom] = [y - before, room]
    for (const line of lines) {
      if (y + line.height > end && !fresh) room = open(false)
      put(line, room, y)
      y += line.height
      fresh = false
    }
    y += drawBorder(block, setting, room, y) + setting.after
    for (const anchor of paragraph.anchors) floatPicture(anchor, startRoom, start)
    floatShapes(file, block, startRoom.page)
    if (paragraph.pageBreak) room = open(false)
  }
}

/** The height that must fit from this paragraph on: all that is kept together with it. */
function together(
  file: WordFile,
  blocks: readonly Element[],
  set: readonly (SetParagraph | undefined)[],
  from: number,
): number {
  let height = 0
  for (let at = from; at < blocks.length; at++) {
    const paragraph = set[at]
    if (!paragraph) return height + (blocks[at] ? keptHeight(rowsOf(file, blocks[at] as Element), 0) : 0)
    const { setting, lines } = paragraph
    const all = lines.reduce((sum, line) => sum + line.height, 0)
    if (at > from) height += setting.before
    height += setting.keepLines || setting.keepNext ? all : (lines[0]?.height ?? 0)
    if (!setting.keepNext) return height
  }
  return height
}

/** Header and footer of a page. */
function furnish(file: WordFile, page: Page): void {
  const { sheet, number } = page
  const title = page.first && find(sheet.properties, 'w:titlePg') !== undefined
  const even = find(file.settings, 'w:evenAndOddHeaders') !== undefined && number % 2 === 0
  const type = title ? 'first' : even ? 'even' : 'default'
  const part = (name: string) =>
    file.parts.get(
      sheet.properties.children.find((one) => one.name === name && one.attributes['w:type'] === type)?.attributes[
        'r:id'
      ] ?? '',
    )
  const room = { page, left: sheet.left, width: sheet.width - sheet.left - sheet.right }
  const [header, footer] = [blocksIn(part('w:headerReference')), blocksIn(part('w:footerReference'))]
  stack(file, header, room, sheet.header)
  stack(file, footer, room, sheet.height - sheet.footer - heightOf(file, footer, room.width))
}
