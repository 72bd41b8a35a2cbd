import { frameHeight, landscape, textWidth } from './geometry.ts'
import type { FlowBlock, FlowParagraph, FlowPicture, FlowRow, FlowTable, Page, PageItem, Section } from './layout.ts'
import { setLine } from './set-line.ts'
import { setTablePart, tablePartHeight } from './set-table.ts'

/** Room for rounding: Word compares whole units. */
const tolerance = 0.01

/**
 * The pages, and of each block of the sections, in order, the page it starts on (from 1) and its distance from the top
 * of it; `end` is where the last line of all ends on the last page.
 */
export type Pagination = { pages: Page[]; starts: { page: number; top: number }[]; end: number }

/**
 * Sets the sections on pages as Word does: page by page, keepNext and keepLines obeyed, rows of a table whole. Pages stay
 * empty unless it `draws`.
 */
export function paginate(sections: readonly Section[], draws = false): Pagination {
  const pages: Page[] = []
  const starts: Pagination['starts'] = []
  let end = 0
  for (const section of sections) {
    const set = setSection(section, pages.length + 1, draws)
    pages.push(...set.pages)
    starts.push(...set.starts)
    end = set.end
  }
  return { pages, starts, end }
}

function setSection({ blocks, landscape: turned, numbered }: Section, firstPage: number, draws: boolean): Pagination {
  const room = turned ? landscape.frameHeight : frameHeight
  const width = turned ? landscape.textWidth : textWidth
  const pages: Page[] = []
  const starts: Pagination['starts'] = []
  let top = 0
  const fits = (height: number, from = top) => from + height <= room + tolerance
  const newPage = () => {
    pages.push({ number: firstPage + pages.length, numbered, landscape: turned, items: [] })
    top = 0
  }
  const add = (items: () => PageItem[]) => {
    if (draws) pages.at(-1)?.items.push(...items())
  }
  const start = () => starts.push({ page: firstPage + pages.length - 1, top })
  newPage()

  const setParagraph = (paragraph: FlowParagraph, kept: number) => {
    const { lines, pitch, spaceBefore, rule, anchored = [] } = paragraph
    const height = paragraphHeight(paragraph)
    const leaves =
      paragraph.newPage || (paragraph.keepNext ? !fits(kept) && fits(kept, 0) : paragraph.keepLines && !fits(height))
    if (top > 0 && (leaves || !fits(spaceBefore + pitch))) newPage()
    start()
    top += spaceBefore
    add(() => anchored.map((of) => ({ kind: 'picture', of, ...of, top: top + of.top, behind: true })))
    for (const line of lines.keys()) {
      if (top > 0 && !fits(pitch)) newPage()
      add(() => setLine(paragraph, line, top, width))
      top += pitch
    }
    if (rule) {
      const middle = top + rule.distance + rule.weight / 2
      add(() => [{ kind: 'rule', x: 0, top: middle, width, height: 0, weight: rule.weight, red: rule.red }])
      top += rule.distance + rule.weight
    }
  }

  const setPicture = (of: FlowPicture, kept: number) => {
    const { image, alt, width: wide, height } = of
    if (top > 0 && !fits(kept)) newPage()
    start()
    add(() => [{ kind: 'picture', of, image, alt, x: (width - wide) / 2, top, width: wide, height, behind: false }])
    top += height
  }

  const setTable = (table: FlowTable) => {
    const head = table.rows.filter((row) => row.head)
    let groups = rowGroups(table.rows.filter((row) => !row.head))
    const part = (count: number) => ({ ...table, rows: [...head, ...groups.slice(0, count).flat()] })
    if (top > 0 && !fits(tablePartHeight(part(1)))) newPage()
    start()
    for (let repeated = false; ; repeated = true) {
      let count = Math.min(1, groups.length)
      while (count < groups.length && fits(tablePartHeight(part(count + 1)))) count++
      add(() => setTablePart(part(count), top, repeated))
      top += tablePartHeight(part(count))
      if (count === groups.length) return
      groups = rowGroups(goOn(groups.slice(0, count).flat(), groups.slice(count).flat()))
      newPage()
    }
  }

  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'table') setTable(block)
    else if (block.kind === 'picture') setPicture(block, keptHeight(blocks, at))
    else setParagraph(block, keptHeight(blocks, at))
  }
  return { pages, starts, end: top }
}

/** Rows that stay on one page. */
function rowGroups(rows: readonly FlowRow[]): FlowRow[][] {
  const groups: FlowRow[][] = []
  let open = false
  for (const row of rows) {
    if (open) groups.at(-1)?.push(row)
    else groups.push([row])
    open = row.keepNext
  }
  return groups
}

/** Rows on the page after `before`: cells that reach into them from there go on, empty. */
function goOn(before: readonly FlowRow[], [first, ...rest]: readonly FlowRow[]): FlowRow[] {
  if (!first) return []
  const going = before.flatMap(({ cells }, at) =>
    cells
      .filter(({ rows }) => at + rows > before.length)
      .map((cell) => ({
        ...cell,
        rows: at + cell.rows - before.length,
        paragraph: { ...cell.paragraph, runs: [], lines: [] },
      })),
  )
  return [{ ...first, cells: [...going, ...first.cells] }, ...rest]
}

const paragraphHeight = ({ lines, pitch, spaceBefore, rule }: FlowParagraph) =>
  spaceBefore + lines.length * pitch + (rule ? rule.distance + rule.weight : 0)

/** What must stand on one page from a block on: all that is kept with the next, and the opening of what follows. */
function keptHeight(blocks: readonly FlowBlock[], from: number): number {
  let height = 0
  for (let at = from; at < blocks.length && height <= landscape.frameHeight + frameHeight; at++) {
    const block = blocks[at] as FlowBlock
    if (block.kind === 'table') {
      const opening = block.rows.slice(0, block.rows.findIndex((row) => !row.head && !row.keepNext) + 1)
      return height + tablePartHeight({ rows: opening, ruled: block.ruled })
    }
    if (block.kind === 'picture') {
      height += block.height
      if (!block.keepNext) return height
      continue
    }
    if (block.newPage && height > 0) return height
    if (!block.keepNext) return height + (block.keepLines ? paragraphHeight(block) : block.spaceBefore + block.pitch)
    height += paragraphHeight(block)
  }
  return height
}
