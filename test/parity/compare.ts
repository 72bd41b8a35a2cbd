import { tableRule } from '../../src/layout/geometry.ts'
import type { FlowBlock, FlowParagraph, FlowTable, Layout } from '../../src/layout/layout.ts'
import { asWideAsInTheFaces, type WordBlock, wordModel } from './word-model.ts'

/** A line or a table row; `page` is 0 where ours leaves no trace on a page: an empty line. */
type Entry = { page: number; text: string }

type Difference = { block: number; ours: string; word: string }

export type Comparison = {
  lines: number
  equal: number
  pages: { ours: number; word: number }
  differences: Difference[]
}

/**
 * The lines of the layout's pages, which our PDF prints, against those Word makes of our DOCX. Lines are equal if they
 * hold the same text and stand on the same page; rows of a table count as lines and are equal in height and page.
 */
export function compareWithWord(layout: Layout): Comparison {
  return compare(withFullDashes(layout))
}

/** The same with the model as it is, which takes — and · for half as wide as they are. */
export function compareWithRawModel(layout: Layout): Comparison {
  return compare(layout)
}

function withFullDashes({ info, blocks, pages }: Layout): Layout {
  return JSON.parse(asWideAsInTheFaces(JSON.stringify({ info, blocks, pages })))
}

function compare(layout: Layout): Comparison {
  const word = wordModel(layout)
  const ours = ourEntries(layout)
  const result: Comparison = {
    lines: 0,
    equal: 0,
    pages: { ours: layout.pages.length, word: word.pages },
    differences: [],
  }
  for (const [block, entries] of ours.entries()) {
    const wordEntries = entriesOfWord(layout.blocks[block] as FlowBlock, word.blocks[wordIndex(layout.blocks, block)])
    for (let at = 0; at < Math.max(entries.length, wordEntries.length); at++) {
      const [mine, theirs] = [entries[at], wordEntries[at]]
      result.lines++
      const samePage = mine?.page === 0 || mine?.page === theirs?.page
      if (mine && theirs && mine.text === theirs.text && samePage) result.equal++
      else result.differences.push({ block, ours: shown(mine), word: shown(theirs) })
    }
  }
  return result
}

const shown = (entry: Entry | undefined) => (entry ? `${entry.page}｜${entry.text}` : '—')

/** The renderer adds an empty line where a table would touch another one or end the text. */
function wordIndex(blocks: readonly FlowBlock[], block: number): number {
  return (
    block + blocks.slice(0, block).filter(({ kind }, at) => kind === 'table' && blocks[at + 1]?.kind === 'table').length
  )
}

function entriesOfWord(block: FlowBlock, word: WordBlock | undefined): Entry[] {
  if (!word) return []
  if (block.kind === 'paragraph') return word.lines
  return word.rows.map(({ page, height }, at) => ({ page, text: rowText(block, at, height) }))
}

/** The text of a row cannot be read from the model; its height tells how many lines it has. */
const rowText = ({ rows }: FlowTable, at: number, height: number) =>
  `${rows[at]?.cells.map(({ paragraph }) => textOf(paragraph)).join('｜')} (${height.toFixed(1)} pt)`

const textOf = ({ runs }: FlowParagraph) => runs.map(({ text }) => text).join('')

/** Every line of every paragraph, with the page on which it stands, found by reading the pages along with the flow. */
function ourEntries({ blocks, pages }: Layout): Entry[][] {
  const printed = pages.flatMap(({ number, items }) =>
    items.flatMap((item) =>
      item.kind === 'line' ? [{ page: number, text: item.runs.map(({ text }) => text).join('') }] : [],
    ),
  )
  let next = 0
  const pageOf = (text: string): number => {
    if (text === '') return 0
    const found = printed.findIndex((line, at) => at >= next && line.text === text)
    if (found === -1) throw new Error(`the pages lack the line “${text}”`)
    next = found + 1
    return (printed[found] as Entry).page
  }
  const linesOf = (paragraph: FlowParagraph): Entry[] => {
    const text = textOf(paragraph)
    return paragraph.lines
      .map((start, at) => text.slice(start, paragraph.lines[at + 1]))
      .map((line) => ({ text: line, page: pageOf(line) }))
  }
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return linesOf(block)
    return block.rows.map(({ cells, height }, at) => {
      const page = cells.flatMap(({ paragraph }) => linesOf(paragraph)).find((line) => line.page > 0)?.page ?? 0
      const rules = at === block.rows.length - 1 ? 2 * tableRule : tableRule
      return { page, text: rowText(block, at, height + rules) }
    })
  })
}
