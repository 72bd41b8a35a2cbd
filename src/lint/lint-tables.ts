import type { Diagnose, Place } from '../diagnostics/diagnostic.ts'
import { type Path, visitFields } from './visit-fields.ts'

type Head = string | number | null | { [over: string]: Head[] }
type TableField = { 表头: Head[]; 列宽?: unknown[]; 对齐?: unknown[]; 行: (unknown[] | string)[] }

/**
 * Every row of a table has the cells of its head but for a text, which is the name of a group; 列宽 and 对齐 have one
 * entry for each column; else an error at the row or the field.
 */
export function lintTables(data: unknown, placeOf: (path: Path) => Place, diagnose: Diagnose): void {
  const check = ({ 表头, 列宽, 对齐, 行 }: TableField, path: Path) => {
    const columns = countColumns(表头)
    const placeIn = (...steps: Path) => placeOf([...path, ...steps])
    if (列宽 && 列宽.length !== columns) {
      const args = { widths: 列宽.length, columns }
      diagnose({ code: 'table/widths', severity: 'error', args, place: placeIn('列宽') })
    }
    if (对齐 && 对齐.length !== columns) {
      const args = { aligns: 对齐.length, columns }
      diagnose({ code: 'table/aligns', severity: 'error', args, place: placeIn('对齐') })
    }
    for (const [at, row] of 行.entries()) {
      if (typeof row === 'string' || row.length === columns) continue
      const args = { cells: row.length, columns }
      diagnose({ code: 'table/row-length', severity: 'error', args, place: placeIn('行', at) })
    }
  }
  visitFields(data, '表格', (table, path) => check(table as TableField, path))
}

const countColumns = (heads: Head[]): number =>
  heads
    .flatMap((head) => (typeof head === 'object' && head !== null ? Object.values(head) : [undefined]))
    .reduce((sum, below) => sum + (below ? countColumns(below) : 1), 0)
