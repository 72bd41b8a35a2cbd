import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Cell, Table } from '../model/doc.ts'
import type { Element } from './parse-markup.ts'
import { elements, text, textOf } from './read-element.ts'

const aligns = { 左: 'left', 中: 'center', 右: 'right' } as const
const alignOf = (word: string) => aligns[word as keyof typeof aligns]

/** `number`: what stands before the caption, 表1. A table whose rows differ in columns is said at its place. */
export function buildTable(element: Element, number: string | undefined, diagnose: Diagnose): Table {
  const { 列宽: widths, 对齐: aligned, 横排: landscape, 紧凑: dense } = element.attributes
  const rows = (name: string) =>
    elements(element)
      .filter((child) => child.name === name)
      .map((row) => elements(row).map(buildCell))
  const table: Table = {
    kind: 'table',
    caption: caption(number, textOf(element, '表题')),
    unit: textOf(element, '计量单位'),
    widths: widths?.split(' ').map(Number),
    aligns: aligned?.split(' ').map(alignOf),
    head: rows('表头'),
    rows: rows('行'),
    note: textOf(element, '表注'),
    landscape: landscape === '是' || undefined,
    dense: dense === '是' || undefined,
  }
  const [columns = 0, ...others] = [...columnsOf(table.head), ...columnsOf(table.rows)]
  const odd = others.find((count) => count !== columns)
  const { place } = element
  if (odd !== undefined) diagnose({ code: 'markup/ragged-table', severity: 'error', args: { columns, odd }, place })
  return table
}

/** “表1　名称” of a number and a name, or what there is of them. */
export const caption = (number: string | undefined, name: string | undefined): string | undefined =>
  number && name ? `${number}\u3000${name}` : (number ?? name)

function buildCell(cell: Element): Cell {
  const { 跨列: columns = 1, 跨行: rows = 1, 对齐: align } = cell.attributes
  return { text: text(cell), columns: Number(columns), rows: Number(rows), align: align ? alignOf(align) : undefined }
}

/** How many columns each row covers, with the cells that reach down into it. */
function columnsOf(rows: Cell[][]): number[] {
  const reaching: number[] = rows.map(() => 0)
  return rows.map((cells, at) => {
    for (const { columns, rows: down } of cells)
      for (let below = at + 1; below < Math.min(at + down, rows.length); below++)
        reaching[below] = (reaching[below] as number) + columns
    return cells.reduce((sum, { columns }) => sum + columns, reaching[at] as number)
  })
}
