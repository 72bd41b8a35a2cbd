import { cellPadding, tableRule } from './geometry.ts'
import type { FlowCell, FlowRow, FlowTable, LineItem, PageItem } from './layout.ts'
import { setLine } from './set-line.ts'

type Part = Pick<FlowTable, 'columns' | 'indent' | 'ruled'> & { rows: readonly FlowRow[] }

/** A rule above each row and one below the last, as Word counts them. */
export function tablePartHeight({ rows, ruled }: Pick<Part, 'rows' | 'ruled'>): number {
  const rules = ruled ? (rows.length + 1) * tableRule : 0
  return rows.reduce((sum, row) => sum + row.height, rules)
}

/** The rows of one page with their rules; text in the middle of its cell. `repeated`: the head stood on a page before. */
export function setTablePart({ columns, indent, rows, ruled }: Part, top: number, repeated = false): PageItem[] {
  const weight = ruled ? tableRule : 0
  const edges = [indent]
  for (const column of columns) edges.push((edges.at(-1) as number) + column)
  const tops = [top]
  for (const row of rows) tops.push((tops.at(-1) as number) + weight + row.height)

  const items: PageItem[] = []
  for (const [at, { cells, head }] of rows.entries()) {
    for (const cell of cells) {
      const box = {
        left: edges[cell.column] as number,
        right: edges[cell.column + cell.columns] as number,
        top: tops[at] as number,
        bottom: tops[Math.min(at + cell.rows, rows.length)] as number,
      }
      const lines = cellLines(cell, box, weight, ruled)
      items.push(...(ruled ? cellRules(box) : []), ...(head && repeated ? lines.map(withoutOrigin) : lines))
    }
  }
  return items
}

type Box = { left: number; right: number; top: number; bottom: number }

/** The upper and left rules of a cell and the ones that close it; neighbours draw the same rule twice, in one place. */
function cellRules({ left, right, top, bottom }: Box): PageItem[] {
  const rule = { kind: 'rule', weight: tableRule } as const
  const middle = tableRule / 2
  const across = { x: left, width: right - left, height: 0 }
  const down = { top: top + middle, width: 0, height: bottom - top }
  return [
    { ...rule, ...across, top: top + middle },
    { ...rule, ...across, top: bottom + middle },
    { ...rule, ...down, x: left },
    { ...rule, ...down, x: right },
  ]
}

function cellLines(
  { paragraph }: FlowCell,
  { left, right, top, bottom }: Box,
  weight: number,
  ruled: boolean,
): LineItem[] {
  const [before, after] = ruled ? [cellPadding.left, cellPadding.right] : [0, 0]
  const height = paragraph.lines.length * paragraph.pitch
  const first = top + weight + (bottom - top - weight - height) / 2
  return [...paragraph.lines.keys()].flatMap((line) =>
    setLine(paragraph, line, first + line * paragraph.pitch).map((item) => ({
      ...item,
      x: left + before,
      width: right - left - before - after,
    })),
  )
}

const withoutOrigin = ({ of: _, ...line }: LineItem): LineItem => line
