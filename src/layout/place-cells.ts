import type { Cell } from '../model/doc.ts'

export type PlacedCell = Cell & { column: number }

/** Gives every cell the column it begins in: the first one that no cell from above or before it covers. */
export function placeCells(rows: readonly Cell[][]): PlacedCell[][] {
  const covered: number[] = []
  return rows.map((cells) => {
    let column = 0
    const placed = cells.map((cell) => {
      while ((covered[column] ?? 0) > 0) column++
      const at = column
      for (let next = at; next < at + cell.columns; next++) covered[next] = cell.rows
      column += cell.columns
      return { ...cell, column: at }
    })
    for (const [at, rest] of covered.entries()) covered[at] = Math.max(0, (rest ?? 0) - 1)
    return placed
  })
}
