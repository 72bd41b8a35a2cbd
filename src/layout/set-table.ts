import { cellPadding, tableRule } from './geometry.ts'
import type { FlowRow, PageItem } from './layout.ts'
import { setLine } from './set-line.ts'

/** A rule above each row and one below the last, as Word counts them. */
export function tablePartHeight(rows: readonly FlowRow[]): number {
  return rows.reduce((sum, row) => sum + row.height + tableRule, tableRule)
}

/** The rows of one page with their rules; text centred in the height of its row. */
export function setTablePart(columns: readonly number[], rows: readonly FlowRow[], top: number): PageItem[] {
  const width = columns.reduce((sum, column) => sum + column, 0)
  const height = tablePartHeight(rows)
  const items: PageItem[] = []
  let y = top
  for (const row of rows) {
    items.push({ kind: 'rule', x: 0, top: y, width, height: 0, weight: tableRule })
    let x = 0
    for (const [at, { paragraph }] of row.cells.entries()) {
      const column = columns[at] as number
      const text = paragraph.lines.length * paragraph.pitch
      let line = y + tableRule + (row.height - text) / 2
      for (const number of paragraph.lines.keys()) {
        for (const item of setLine(paragraph, number, line)) {
          items.push({ ...item, x: x + cellPadding.left, width: column - cellPadding.left - cellPadding.right })
        }
        line += paragraph.pitch
      }
      x += column
    }
    y += row.height + tableRule
  }
  items.push({ kind: 'rule', x: 0, top: y, width, height: 0, weight: tableRule })
  let edge = 0
  for (const column of [0, ...columns]) {
    edge += column
    items.push({ kind: 'rule', x: edge, top, width: 0, height, weight: tableRule })
  }
  return items
}
