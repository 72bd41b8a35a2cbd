import type { Diagnose, Place } from '../diagnostics/diagnostic.ts'

type Path = readonly (string | number)[]
type TableField = { 表头: unknown[]; 列宽?: unknown[]; 行: unknown[][] }

/** Every row of a table has the cells of its head, and 列宽 a number for each; else an error at the row or at 列宽. */
export function lintTables(data: unknown, placeOf: (path: Path) => Place, diagnose: Diagnose): void {
  const check = ({ 表头, 列宽, 行 }: TableField, path: Path) => {
    const columns = 表头.length
    if (列宽 && 列宽.length !== columns) {
      const place = placeOf([...path, '列宽'])
      diagnose({ code: 'table/widths', severity: 'error', args: { widths: 列宽.length, columns }, place })
    }
    for (const [at, { length: cells }] of 行.entries()) {
      if (cells === columns) continue
      diagnose({
        code: 'table/row-length',
        severity: 'error',
        args: { cells, columns },
        place: placeOf([...path, '行', at]),
      })
    }
  }
  const visit = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key
      if (key === '表格') check(part as TableField, [...path, key])
      else visit(part, [...path, step])
    }
  }
  visit(data, [])
}
