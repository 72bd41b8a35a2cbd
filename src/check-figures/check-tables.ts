import { Big } from 'big.js'
import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { decimal, decimalsOf } from '../figures/decimal.ts'
import type { Path, YamlSource } from '../source/source.ts'

type Head = string | number | null | { [over: string]: Head[] }
type Table = { 表头: Head[]; 行: (unknown[] | string)[] }
type Column = { name: string; group: string }
/** A number of a table; undefined for a cell that holds none. */
type Cell = { value: Big; step: Big; written: string } | undefined
type Row = { at: number; name: string; cells: Cell[] }

/** Rows and columns of 合计, 总计 or 小计 are the sums of the others. What sums they are is learnt from those that are right. */
export function checkTables(value: unknown, path: Path, source: YamlSource, diagnose: Diagnose): void {
  if (typeof value !== 'object' || value === null) return
  for (const [field, part] of Object.entries(value)) {
    const inner = [...path, Array.isArray(value) ? Number(field) : field]
    if (field === '表格') checkTable(part as Table, inner, source, diagnose)
    else checkTables(part, inner, source, diagnose)
  }
}

const isTotal = (name: string) =>
  /^(?:合计|总计|小计|共计|总数)(?:\(.*\))?$/u.test(name.normalize('NFKC').replace(/\s/gu, ''))
const isSubtotal = (name: string) => /^小\s*计/u.test(name.trim())
const isShare = ({ name }: Column) =>
  /率|占比|比例|同比|环比|增幅|降幅|增长|平均|人均|均值|排名|名次|序号|编号|年份|年度|日期|时间|电话|单价/u.test(name)

function checkTable(table: Table, path: Path, source: YamlSource, diagnose: Diagnose): void {
  const columns = table.表头.flatMap((head) => leavesOf(head))
  const rows = table.行.map((row, at) => readRow(row, at))
  if (rows.some((row) => row && row.cells.length !== columns.length)) return
  const place = (row: number, column: number) => source.valuePlace([...path, '行', row, column])
  for (const { row, column, expected, sum, total } of [...wrongRows(columns, rows), ...wrongColumns(columns, rows)]) {
    const found = (row.cells[column] as NonNullable<Cell>).written
    const args = { row: row.name, column: columns[column]?.name ?? '', found, expected: expected.toFixed(), sum }
    const code = total === 'row' ? 'arithmetic/table-row' : 'arithmetic/table-column'
    diagnose({ code, severity: 'warning', args, place: place(row.at, column) })
  }
}

const leavesOf = (head: Head, group = ''): Column[] =>
  typeof head === 'object' && head !== null
    ? Object.entries(head).flatMap(([over, below]) => below.flatMap((each) => leavesOf(each, over)))
    : [{ name: String(head ?? ''), group }]

/** A row; undefined if it is the name of a group. */
function readRow(row: unknown[] | string, at: number): Row | undefined {
  if (typeof row === 'string') return undefined
  const words = row.slice(0, 3).map((cell) => String(cell ?? '').trim())
  return {
    at,
    name: words.find((word) => isTotal(word)) ?? words.find((word) => /[^\d.,%]/u.test(word)) ?? '',
    cells: row.map(readCell),
  }
}

function readCell(cell: unknown): Cell {
  const written = String(cell ?? '').trim()
  if (!/^[-−－]?[\d０-９][\d０-９,，.．]*$/u.test(written)) return undefined
  try {
    return {
      value: decimal(written),
      step: new Big(`1e-${decimalsOf(written)}`).times(decimalsOf(written) > 0 ? 1 : 0),
      written,
    }
  } catch {
    return undefined
  }
}

type Wrong = { row: Row; column: number; expected: Big; sum: string; total: 'row' | 'column' }
type Sum = { value: Big; off: Big; written: string }

function sumOf(cells: readonly Cell[]): Sum | undefined {
  const numbers = cells.filter((cell) => cell !== undefined)
  if (numbers.length < 2) return undefined
  return {
    value: numbers.reduce((sum, cell) => sum.plus(cell.value), new Big(0)),
    off: numbers.reduce((sum, cell) => sum.plus(cell.step.div(2)), new Big(0)),
    written: numbers.length > 6 ? '' : numbers.map((cell) => cell.written).join('+'),
  }
}

/** Decimals that were rounded one by one may miss their sum by half a step each. */
const isSum = (total: NonNullable<Cell>, { value, off }: Sum) =>
  total.value
    .minus(value)
    .abs()
    .lte(off.plus(total.step.div(2)))

/** The rows that a row of totals may be the sum of: all, those since the last total, the totals below it, those beneath it. */
function wrongRows(columns: readonly Column[], rows: readonly (Row | undefined)[]): Wrong[] {
  if (rows.some((row) => row && /^其中/u.test(row.name))) return []
  return rows.flatMap((row, at): Wrong[] => {
    if (!row || !isTotal(row.name)) return []
    const isPlain = (each: Row | undefined): each is Row => each !== undefined && !isTotal(each.name)
    const above = rows.slice(0, at)
    const last = above.findLastIndex((each) => each === undefined || isTotal(each.name))
    const readings = [
      above.filter(isPlain),
      above.slice(last + 1).filter(isPlain),
      above.filter((each): each is Row => each !== undefined && isSubtotal(each.name)),
      rows.slice(at + 1).filter(isPlain),
    ].filter((reading) => reading.length >= 2)
    const tried = columns.flatMap((column, index) => {
      const total = row.cells[index]
      return total && !isShare(column) ? [{ index, total }] : []
    })
    const judged = readings.map((reading) => {
      const sums = tried.map(({ index, total }) => ({
        index,
        total,
        sum: sumOf(reading.map(({ cells }) => cells[index])),
      }))
      const complete = sums.filter(({ sum }) => sum !== undefined) as {
        index: number
        total: NonNullable<Cell>
        sum: Sum
      }[]
      const right = complete.filter(({ total, sum }) => isSum(total, sum))
      return { wrong: complete.filter((each) => !right.includes(each)), right: right.length }
    })
    const best = judged.sort((one, other) => other.right - one.right || one.wrong.length - other.wrong.length)[0]
    // Where every column misses, it is no sum; a table of one column can only be taken at its word.
    if (!best || best.wrong.length > best.right + (best.right === 0 ? 1 : 0)) return []
    return best.wrong.map(({ index, sum }) => ({
      row,
      column: index,
      expected: sum.value,
      sum: sum.written,
      total: 'row',
    }))
  })
}

/** A column of totals: of its group, of all before it, of all behind it. At least two rows must bear a reading out. */
function wrongColumns(columns: readonly Column[], rows: readonly (Row | undefined)[]): Wrong[] {
  const all = columns.map((_, index) => index)
  const plain = all.filter((index) => !isTotal((columns[index] as Column).name) && !isShare(columns[index] as Column))
  return all.flatMap((index): Wrong[] => {
    const column = columns[index] as Column
    if (!isTotal(column.name)) return []
    const readings = [
      column.group === '' ? [] : plain.filter((each) => columns[each]?.group === column.group),
      plain.filter((each) => each < index),
      plain.filter((each) => each > index),
      all.filter((each) => isSubtotal((columns[each] as Column).name) && each !== index),
    ]
    const judged = readings.map((reading) => {
      const sums = rows.flatMap((row) => {
        const total = row?.cells[index]
        const sum = row && sumOf(reading.map((each) => row.cells[each]))
        return row && total && sum ? [{ row, total, sum }] : []
      })
      const right = sums.filter(({ total, sum }) => isSum(total, sum)).length
      return { right, wrong: sums.filter(({ total, sum }) => !isSum(total, sum)) }
    })
    const best = judged.sort((one, other) => other.right - one.right)[0]
    if (!best || best.right < 2 || best.wrong.length >= best.right) return []
    return best.wrong.map(({ row, sum }) => ({
      row,
      column: index,
      expected: sum.value,
      sum: sum.written,
      total: 'column',
    }))
  })
}
