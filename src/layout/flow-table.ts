import type { Table } from '../model/doc.ts'
import { breakLines, widestWord } from './break-lines.ts'
import { flowParagraph } from './flow-text.ts'
import { cellPadding, size, tablePitch, textWidth } from './geometry.ts'
import type { Align, FlowParagraph, FlowRow, FlowTable, Run } from './layout.ts'
import { widthOf } from './width.ts'

/** A table, its caption above it: heads centred in 黑体, serial numbers too, columns of figures to the right, the others to the left. */
export function flowTable(table: Table): (FlowParagraph | FlowTable)[] {
  const columns = columnWidths(table)
  const aligns = table.head.map((title, column): Align => {
    if (/^(序号|编号)$/u.test(title)) return 'center'
    return table.rows.every((row) => isFigure(row[column] ?? '')) ? 'right' : 'left'
  })
  const head = flowRow(
    table.head,
    columns,
    table.head.map(() => 'center' as const),
    true,
  )
  const rows = table.rows.map((cells) => flowRow(cells, columns, aligns, false))
  const caption = table.caption && [
    flowParagraph('caption', [{ text: table.caption, face: 'heiTi', size: size.body, bold: false }], {
      align: 'center',
      keepNext: true,
      keepLines: true,
    }),
  ]
  return [...(caption || []), { kind: 'table', columns, rows: [head, ...rows] }]
}

/** A figure with its sign, separators and percent sign; “—”, “/” and nothing stand for one. */
const isFigure = (text: string) => /^([-+−]?[\d,，.]+\s*[%％‰]?|[—–\-/]*)$/u.test(text.trim())

function flowRow(cells: string[], columns: number[], aligns: Align[], head: boolean): FlowRow {
  const flowCells = cells.map((text, column) => ({
    paragraph: flowCell(text, columns[column] as number, aligns[column] as Align, head),
  }))
  const lines = Math.max(...flowCells.map(({ paragraph }) => paragraph.lines.length))
  return { cells: flowCells, height: lines * tablePitch + cellPadding.top + cellPadding.bottom, head }
}

function flowCell(text: string, column: number, align: Align, head: boolean): FlowParagraph {
  const runs: Run[] = text === '' ? [] : [{ text, face: head ? 'heiTi' : 'fangSong', size: size.table, bold: false }]
  const room = column - cellPadding.left - cellPadding.right
  return { ...flowParagraph('cell', runs, { align }), pitch: tablePitch, lines: breakLines(runs, room, 0, false) }
}

/** By the given shares, else by content: every column as wide as its longest word at least, what is left by need. */
function columnWidths({ widths, head, rows }: Table): number[] {
  if (widths) return share(widths, textWidth)
  const padding = cellPadding.left + cellPadding.right
  const columns = head.map((title, column) => [title, ...rows.map((row) => row[column] ?? '')])
  const least = columns.map(
    (cells) => Math.max(4 * size.table, ...cells.map((text) => widestWord(text, size.table))) + padding,
  )
  const wished = columns.map(
    (cells) => Math.max(4 * size.table, ...cells.map((text) => widthOf(text, size.table))) + padding,
  )
  const room = textWidth - sum(least)
  if (room <= 0) return share(least, textWidth)
  const needs = wished.map((wish, column) => wish - (least[column] as number))
  // Where all fits, every column grows alike.
  const extra =
    sum(needs) > room
      ? share(needs, room)
      : share(wished, textWidth).map((width, column) => width - (least[column] as number))
  return least.map((width, column) => width + (extra[column] as number))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** A length cut in the proportion of the shares. */
const share = (shares: readonly number[], length: number) => shares.map((one) => (one / sum(shares)) * length)
