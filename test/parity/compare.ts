import { tableRule } from '../../src/layout/geometry.ts'
import type { FlowBlock, FlowParagraph, FlowTable, Layout } from '../../src/layout/layout.ts'
import { asWideAsInTheFaces, type WordBlock, wordModel } from './word-model.ts'

/**
 * A line, a picture or a table row; `page` is 0 where ours leaves no trace on a page: an empty line. `top` of a line counts
 * from the text frame's, in points.
 */
type Entry = { page: number; top?: number; text: string }

type Difference = { block: number; ours: string; word: string }

export type Comparison = {
  lines: number
  equal: number
  pages: { ours: number; word: number }
  differences: Difference[]
}

/**
 * The lines of the layout's pages, which our PDF prints, against those Word makes of our DOCX. Lines are equal if they
 * hold the same text and stand at the same height of the same page; pictures and rows of a table count as lines and are equal in height and
 * page. What stands outside the flow has no lines in the model and is not compared: the head of a letter and the imprint,
 * which are text boxes, seals behind the text, page numbers.
 */
export function compareWithWord(layout: Layout): Comparison {
  return compare(withFullDashes(layout))
}

/** The same with the model as it is, which takes — and · for half as wide as they are. */
export function compareWithRawModel(layout: Layout): Comparison {
  return compare(layout)
}

/** Texts only: a picture's bytes stay as they are. */
function withFullDashes<Value>(value: Value): Value {
  if (typeof value === 'string') return asWideAsInTheFaces(value) as Value
  if (Array.isArray(value)) return value.map(withFullDashes) as Value
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withFullDashes(inner)])) as Value
}

function compare(layout: Layout): Comparison {
  const word = wordModel(layout)
  const blocks = layout.sections.flatMap((section) => section.blocks)
  const result: Comparison = {
    lines: 0,
    equal: 0,
    pages: { ours: layout.pages.length, word: word.pages },
    differences: [],
  }
  for (const [block, entries] of ourEntries(blocks, layout).entries()) {
    const wordEntries = entriesOfWord(blocks[block] as FlowBlock, word.blocks[block])
    for (let at = 0; at < Math.max(entries.length, wordEntries.length); at++) {
      const [mine, theirs] = [entries[at], wordEntries[at]]
      result.lines++
      if (mine && theirs && mine.text === theirs.text && samePlace(mine, theirs)) result.equal++
      else result.differences.push({ block, ours: shown(mine), word: shown(theirs) })
    }
  }
  return result
}

/** Word counts in twentieths of a point. */
const tolerance = 0.1

const samePlace = (mine: Entry, theirs: Entry) =>
  mine.page === 0 ||
  (mine.page === theirs.page && Math.abs((mine.top ?? theirs.top ?? 0) - (theirs.top ?? 0)) < tolerance)

const shown = (entry: Entry | undefined) =>
  entry ? `${entry.page}｜${entry.top?.toFixed(1) ?? ''}｜${entry.text}` : '—'

function entriesOfWord(block: FlowBlock, word: WordBlock | undefined): Entry[] {
  if (!word) return []
  if (block.kind === 'paragraph') return word.lines
  if (block.kind === 'picture')
    return word.lines.map(({ page, top, height }) => ({ page, top, text: pictureText(height) }))
  return word.rows.map(({ page, height }, at) => ({ page, text: rowText(block, at, height) }))
}

const pictureText = (height: number) => `图片 (${height.toFixed(1)} pt)`

/** The text of a row cannot be read from the model; its height tells how many lines it has. */
const rowText = ({ rows }: FlowTable, at: number, height: number) =>
  `${rows[at]?.cells.map(({ paragraph }) => textOf(paragraph)).join('｜')} (${height.toFixed(1)} pt)`

/** The texts between tabs come one after the other. */
const textOf = ({ runs, segments }: FlowParagraph) =>
  (segments ? segments.flatMap((segment) => segment.runs) : runs).map(({ text }) => text).join('')

/** Every line of every paragraph, with the page on which it stands, found by reading the pages along with the flow. */
function ourEntries(blocks: readonly FlowBlock[], { pages }: Layout): Entry[][] {
  const printed = pages.flatMap(({ number, items }) =>
    items.flatMap((item) => {
      const place = { page: number, top: item.top }
      if (item.kind === 'line') return [{ ...place, text: item.runs.map(({ text }) => text).join('') }]
      return item.kind === 'picture' && !item.behind ? [{ ...place, text: pictureText(item.height) }] : []
    }),
  )
  let next = 0
  const placeOf = (text: string): { page: number; top?: number } => {
    if (text === '') return { page: 0 }
    const found = printed.findIndex((line, at) => at >= next && line.text === text)
    if (found === -1) throw new Error(`the pages lack the line “${text}”`)
    next = found + 1
    const { page, top } = printed[found] as Entry
    return { page, top }
  }
  const linesOf = (paragraph: FlowParagraph): Entry[] => {
    const text = textOf(paragraph)
    const [first] = paragraph.segments ?? []
    if (first) return [{ text, ...placeOf(first.runs.map((run) => run.text).join('')) }]
    return paragraph.lines
      .map((start, at) => text.slice(start, paragraph.lines[at + 1]))
      .map((line) => ({ text: line, ...placeOf(line) }))
  }
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return linesOf(block)
    if (block.kind === 'picture') {
      const text = pictureText(block.height)
      return [{ text, ...placeOf(text) }]
    }
    return block.rows.map(({ cells, height }, at) => {
      const page = cells.flatMap(({ paragraph }) => linesOf(paragraph)).find((line) => line.page > 0)?.page ?? 0
      const rules = at === block.rows.length - 1 ? 2 * tableRule : tableRule
      return { page, text: rowText(block, at, height + (block.ruled ? rules : 0)) }
    })
  })
}
