import type { Block, Piece } from '../model/doc.ts'
import { readNumber } from '../text/read-text.ts'
import { type ForeignBlock, type ForeignCell, type ForeignTable, passages } from './foreign.ts'
import type { Letter } from './recognise.ts'
import { isClosing } from './sections.ts'
import { type Leaf, type Signs, setLeaf } from './signs.ts'

/** What was found where a pack's template prints its fields. */
export type ReadBack = {
  values: Record<string, unknown>
  bodies: { name: string; blocks: ForeignBlock[] }[]
  /** Lines of the 题注 that the template writes otherwise. */
  left: string[]
}

/**
 * Holds a letter against `pattern`, what the template made of signs in the places of fields, and reads the fields where the
 * signs are. Undefined if anything besides is different. `whole`: the body too, each block of it.
 */
export function readBack(pattern: Piece, letter: Letter, signs: Signs, whole: boolean): ReadBack | undefined {
  const result: ReadBack = { values: {}, bodies: [], left: [] }
  const lines: [string | undefined, string | undefined][] = [
    [pattern.addressee?.replace(/[:：]$/u, ''), letter.addressee],
    [pattern.signOff?.issuers.map(({ name }) => name).join('、'), letter.signOff?.names.join('、')],
  ]
  for (const [printed, found] of lines) {
    if (printed === undefined || (found === undefined && signs.leavesIn(printed).length === 0)) continue
    if (found === undefined || !readLine(printed, found)) return undefined
  }
  if (pattern.titleNote && letter.titleNote) readTitleNote(pattern.titleNote, letter.titleNote)
  if (whole && !readBody(pattern.body, letter.body)) return undefined
  return result

  /** Line by line where it is not the same as a whole; a line may have been broken. */
  function readTitleNote(printed: string, found: string): void {
    if (readLine(printed.replaceAll('\n', ''), found.replaceAll('\n', ''))) return
    const lines = printed.split('\n')
    result.left = found.split('\n').filter((line) => !lines.some((each) => readLine(each, line)))
  }

  function readLine(printed: string, found: string, item = 0): boolean {
    const { pattern, leaves } = signs.patternOf(printed)
    const match = pattern.exec(found)
    for (const [at, leaf] of leaves.entries()) if (match) setLeaf(result.values, leaf, match[at + 1] as string, item)
    return match !== null
  }

  /** Backwards only over the fields that hold any number of blocks: they take as few as they can. */
  function readBody(printed: readonly Block[], found: readonly ForeignBlock[]): boolean {
    const [first, ...others] = printed
    if (!first) return found.length === 0
    const body = bodyIn(first)
    if (body) {
      const most = body.path[0] === '结束语' && !isClosing(found[0]) ? 0 : found.length
      for (let count = 0; count <= most; count++) {
        const before = structuredClone({ values: result.values, bodies: result.bodies.length })
        result.bodies.push({ name: body.path[0] as string, blocks: found.slice(0, count) })
        if (readBody(others, found.slice(count))) return true
        result.values = before.values
        result.bodies.length = before.bodies
      }
      return false
    }
    const taken = takes(first, found)
    return taken !== undefined && readBody(others, found.slice(taken))
  }

  function bodyIn(block: Block): Leaf | undefined {
    const [leaf, ...more] = block.kind === 'paragraph' ? signs.leavesIn(textOf(block)) : []
    return leaf?.kind === 'body' && more.length === 0 ? leaf : undefined
  }

  /** How many blocks this one is. */
  function takes(block: Block, found: readonly ForeignBlock[]): number | undefined {
    if (block.kind === 'table') return takesTable(block, found)
    const [first] = found
    if (block.kind === 'pageBreak' || block.kind === 'picture' || first?.kind !== 'passage') return undefined
    const text = block.kind === 'heading' ? (readNumber(first.text)?.rest ?? first.text) : first.text
    return readLine(textOf(block), text) ? 1 : undefined
  }

  function takesTable(block: Extract<Block, { kind: 'table' }>, found: readonly ForeignBlock[]): number | undefined {
    const at = found.findIndex(({ kind }) => kind === 'table')
    const above = [block.caption, block.unit].filter((line) => line !== undefined)
    const table = found[at]
    const told = passages(found.slice(0, Math.max(0, at))).map(({ text }) => text)
    if (table?.kind !== 'table' || told.length !== at || told.join('\n') !== above.join('\n')) return undefined
    const below = found[at + 1]
    const note = block.note === undefined ? 0 : 1
    if (note === 1 && !(below?.kind === 'passage' && below.text === block.note)) return undefined
    return readTable([...block.head, ...block.rows], table) ? at + 1 + note : undefined
  }

  type Row = Extract<Block, { kind: 'table' }>['rows'][number]

  /** A row with a sign of a list's items stands for as many as there are. */
  function readTable(printed: readonly Row[], { rows: found }: ForeignTable): boolean {
    const rows = [...found]
    for (const row of printed) {
      const repeated = row.some(({ text }) => signs.leavesIn(text).some(({ path }) => path.includes('[]')))
      let item = 0
      while (rows[0] && (item === 0 || repeated) && readRow(row, rows[0], item)) {
        rows.shift()
        item++
      }
      if (item === 0) return false
    }
    return rows.length === 0
  }

  function readRow(row: Row, cells: readonly ForeignCell[], item: number): boolean {
    if (row.length !== cells.length) return false
    return row.every(({ text }, at) => {
      const found = (cells[at] as ForeignCell).text
      // What the template reckons, such as the number of a row.
      const reckoned = /^\d[\d.,]*%?$/.test(text) && signs.leavesIn(text).length === 0
      return reckoned ? /^\d[\d.,]*%?$/.test(found) : readLine(text, found, item)
    })
  }
}

function textOf(block: Exclude<Block, { kind: 'table' | 'picture' | 'pageBreak' }>): string {
  const words = (children: typeof block.children): string =>
    children.map((child) => (child.kind === 'text' ? child.text : words(child.children))).join('')
  const lead = block.kind === 'paragraph' && block.lead
  return (lead ? lead.number + words(lead.children) : '') + words(block.children)
}
