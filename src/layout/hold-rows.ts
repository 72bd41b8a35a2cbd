import { pitch, tableRule } from './geometry.ts'
import type { FlowRow } from './layout.ts'

export const heightOfRows = (rows: readonly FlowRow[]) =>
  rows.reduce((sum, { height }) => sum + height + tableRule, tableRule)

/**
 * Rows below a head that stay together on one page, of which `room` is left for them: those that a cell covers, and all
 * of a form (`whole`) with a heading above it. What has not the room is cut where the page ends.
 */
export function holdRows(rows: readonly FlowRow[], room: number, whole = false): FlowRow[] {
  const covered = rows.flatMap(({ cells }, at) => cells.map((cell) => ({ from: at, count: cell.rows })))
  const groups = whole && heightOfRows(rows) + 2 * pitch <= room ? [{ from: 0, count: rows.length }] : covered
  const held = new Set<number>()
  for (const { from, count } of groups) {
    if (heightOfRows(rows.slice(from, from + count)) > room) continue
    for (let at = from; at < from + count - 1; at++) held.add(at)
  }
  return rows.map((row, at) => ({ ...row, keepNext: held.has(at) }))
}
