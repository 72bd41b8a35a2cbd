import { frameHeight } from './geometry.ts'
import type { FlowBlock, FlowParagraph, FlowTable, Page, PageItem } from './layout.ts'
import { setLine } from './set-line.ts'
import { setTablePart, tablePartHeight } from './set-table.ts'

/** Room for rounding: Word compares whole units. */
const tolerance = 0.01

/** The pages, and for each block the distance from the top of its page at which it starts. */
export type Pagination = { pages: Page[]; tops: number[] }

/** Sets the blocks on pages as Word does: page by page, keepNext and keepLines obeyed, rows of a table whole. */
export function paginate(blocks: readonly FlowBlock[]): Pagination {
  const pages: Page[] = [{ number: 1, items: [] }]
  const tops: number[] = []
  let top = 0
  const fits = (height: number, from = top) => from + height <= frameHeight + tolerance
  const newPage = () => {
    pages.push({ number: pages.length + 1, items: [] })
    top = 0
  }
  const add = (items: PageItem[]) => pages.at(-1)?.items.push(...items)

  const setParagraph = (paragraph: FlowParagraph, kept: number) => {
    const height = paragraph.lines.length * paragraph.pitch
    const leaves =
      paragraph.newPage || (paragraph.keepNext ? !fits(kept) && fits(kept, 0) : paragraph.keepLines && !fits(height))
    if (top > 0 && (leaves || !fits(paragraph.pitch))) newPage()
    tops.push(top)
    for (const line of paragraph.lines.keys()) {
      if (top > 0 && !fits(paragraph.pitch)) newPage()
      add(setLine(paragraph, line, top))
      top += paragraph.pitch
    }
  }

  const setTable = (table: FlowTable) => {
    const head = table.rows.filter((row) => row.head)
    const body = table.rows.filter((row) => !row.head)
    if (top > 0 && !fits(tablePartHeight([...head, ...body.slice(0, 1)]))) newPage()
    tops.push(top)
    for (let first = 0; first < body.length || first === 0; ) {
      let end = Math.min(first + 1, body.length)
      while (end < body.length && fits(tablePartHeight([...head, ...body.slice(first, end + 1)]))) end++
      const part = [...head, ...body.slice(first, end)]
      add(setTablePart(table.columns, part, top))
      top += tablePartHeight(part)
      if (end >= body.length) return
      newPage()
      first = end
    }
  }

  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'table') setTable(block)
    else setParagraph(block, keptHeight(blocks, at))
  }
  return { pages, tops }
}

/** What must stand on one page from a paragraph on: all that is kept with the next, and the opening of what follows. */
function keptHeight(blocks: readonly FlowBlock[], from: number): number {
  let height = 0
  for (const block of blocks.slice(from)) {
    if (block.kind === 'table')
      return height + tablePartHeight(block.rows.slice(0, block.rows.findIndex((row) => !row.head) + 1))
    if (block.newPage && height > 0) return height
    const all = block.lines.length * block.pitch
    if (!block.keepNext) return height + (block.keepLines ? all : block.pitch)
    height += all
  }
  return height
}
