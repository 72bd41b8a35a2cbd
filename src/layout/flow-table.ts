import type { Table } from '../model/doc.ts'
import { breakLines } from './break-lines.ts'
import { flowParagraph } from './flow-text.ts'
import { cellPadding, size, tablePitch, textWidth } from './geometry.ts'
import type { Align, FlowParagraph, FlowRow, FlowTable, Run } from './layout.ts'
import { widthOf } from './width.ts'

/** A table, its caption above it: heads centred in 黑体, columns of figures to the right, the others to the left. */
export function flowTable(table: Table): (FlowParagraph | FlowTable)[] {
  const columns = columnWidths(table)
  const aligns = table.head.map(
    (_, column): Align => (table.rows.every((row) => isFigure(row[column] ?? '')) ? 'right' : 'left'),
  )
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

/** By the given shares, else by content: no column narrower than its longest word of figures, the rest by what they hold. */
function columnWidths({ widths, head, rows }: Table): number[] {
  const shares = widths ?? head.map((title, column) => wish([title, ...rows.map((row) => row[column] ?? '')]))
  const total = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => (share / total) * textWidth)
}

/** The width a column would like: its widest cell, but no less than three characters and no more than fifteen. */
function wish(cells: string[]): number {
  const widest = Math.max(...cells.map((text) => widthOf(text, size.table)))
  return Math.min(Math.max(widest, 3 * size.table), 15 * size.table) + cellPadding.left + cellPadding.right
}
