import type { Style, Table } from '../model/doc.ts'
import { breakLines } from './break-lines.ts'
import { tableColumns } from './column-widths.ts'
import { flowParagraph, plain } from './flow-text.ts'
import { cellPadding, denseTable, frameHeight, landscape, size, tablePitch } from './geometry.ts'
import { heightOfRows, holdRows } from './hold-rows.ts'
import type { Align, FlowBlock, FlowCell, FlowRow, FontRole } from './layout.ts'
import { type PlacedCell, placeCells } from './place-cells.ts'

/**
 * A table of the given width with its caption and 计量单位 above it and its note below. Heads are centred in 黑体; without
 * the author's word serial numbers are centred too, columns of figures stand at the right, the others at the left.
 */
export function flowTable(table: Table, width: number, style: Style): FlowBlock[] {
  const placed = { head: placeCells(table.head), rows: placeCells(table.rows) }
  const count = Math.max(...[...placed.head, ...placed.rows].flat().map(({ column, columns }) => column + columns))
  const types = table.dense ? [denseTable.type] : undefined
  const latin = style.timesNewRoman
  const { columns, type } = tableColumns([...placed.head, ...placed.rows], count, table.widths, width, latin, types)
  const look = { columns, type, pitch: table.dense ? denseTable.pitch : (tablePitch / size.table) * type, style }
  const aligns = Array.from({ length: count }, (_, at) => table.aligns?.[at] ?? alignOf(placed, at))
  const head = flowRows(placed.head, look, ({ align }) => align ?? 'center', true)
  const rows = flowRows(
    placed.rows,
    look,
    ({ align, column, columns: span }) => align ?? (span === count ? 'left' : (aligns[column] as Align)),
    false,
  )
  const room = (table.landscape ? landscape.frameHeight : frameHeight) - heightOfRows(head)
  const small = (text: string, face: FontRole, align: Align, keepNext: boolean) =>
    flowParagraph('tableNote', [{ ...plain(style), text, face, size: size.table }], {
      align,
      pitch: tablePitch,
      keepNext,
    })
  return [
    ...(table.caption ? [flowCaption(table.caption, style, { keepNext: true })] : []),
    ...(table.unit ? [small(`单位：${table.unit.replace(/^(计量)?单位[:：]/u, '')}`, 'fangSong', 'right', true)] : []),
    {
      kind: 'table',
      columns: look.columns,
      indent: 0,
      rows: [...head, ...holdRows(rows, room, table.dense)],
      ruled: true,
    },
    ...(table.note ? [small(`注：${table.note.replace(/^注[:：]/u, '')}`, 'fangSong', 'justify', false)] : []),
  ]
}

/** The line above a table or below a picture. */
export const flowCaption = (text: string, style: Style, options: { keepNext: boolean }) =>
  flowParagraph('caption', [{ ...plain(style), text, face: 'heiTi' }], {
    align: 'center',
    keepLines: true,
    ...options,
  })

/** A figure with its sign, separators and percent sign; “—”, “/” and nothing stand for one. */
const isFigure = (text: string) => /^([-+−]?[\d,，.]+\s*[%％‰]?|[—–\-/]*)$/u.test(text.trim())

function alignOf({ head, rows }: { head: PlacedCell[][]; rows: PlacedCell[][] }, column: number): Align {
  const inColumn = (cells: PlacedCell[][]) =>
    cells.flat().flatMap((cell) => (cell.column === column && cell.columns === 1 ? [cell.text] : []))
  return usualAlign(inColumn(head), inColumn(rows))
}

/** How a column with these heads and cells stands where the author says nothing. */
export function usualAlign(heads: readonly string[], cells: readonly string[]): 'left' | 'center' | 'right' {
  if (heads.some((text) => /^(序号|编号)$/u.test(text))) return 'center'
  return cells.length > 0 && cells.every(isFigure) ? 'right' : 'left'
}

function flowRows(
  rows: readonly PlacedCell[][],
  look: Look,
  alignCell: (cell: PlacedCell) => Align,
  head: boolean,
): FlowRow[] {
  const flow = rows.map((cells): FlowRow => {
    const flowCells = cells.map((cell) => flowCell(cell, look, alignCell(cell), head))
    return {
      cells: flowCells,
      height: Math.max(0, ...flowCells.map((cell) => (cell.rows === 1 ? heightOf(cell) : 0))),
      head,
      // A head never stands alone.
      keepNext: head,
    }
  })
  // A cell over several rows that needs more than they have gets it in the last of them.
  for (const [at, row] of flow.entries()) {
    row.height = Math.max(row.height, look.pitch + cellPadding.top + cellPadding.bottom)
    for (const cell of row.cells) {
      const last = flow[at + cell.rows - 1]
      const others = flow.slice(at, at + cell.rows - 1).reduce((sum, { height }) => sum + height, 0)
      if (last) last.height = Math.max(last.height, heightOf(cell) - others)
    }
  }
  return flow
}

/** The widths of the columns, the size of the type in them and its lines, and the document's style. */
type Look = ReturnType<typeof tableColumns> & { pitch: number; style: Style }

const heightOf = ({ paragraph: { lines, pitch } }: FlowCell) =>
  lines.length * pitch + cellPadding.top + cellPadding.bottom

function flowCell(
  { text, column, columns: span, rows }: PlacedCell,
  { columns, type, pitch, style }: Look,
  align: Align,
  head: boolean,
): FlowCell {
  const width = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0)
  const face: FontRole = head ? 'heiTi' : 'fangSong'
  const runs = text === '' ? [] : [{ ...plain(style), text, face, size: type }]
  const lines = breakLines(runs, width - cellPadding.left - cellPadding.right, 0, false)
  return {
    paragraph: { ...flowParagraph('cell', [...runs], { align }), pitch, lines },
    column,
    columns: span,
    rows,
  }
}
