import { HeightRule, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { FlowRow, FlowTable } from '../../layout/layout.ts'
import { wordParagraph } from './paragraph.ts'
import { tableHead } from './paragraph-styles.ts'
import { type FontFamilies, tableStyle } from './styles.ts'
import { twips } from './twips.ts'

/** A table of fixed columns whose head is repeated on every page; no row is cut by a page's end. */
export function wordTable({ columns, rows }: FlowTable, fonts: FontFamilies): Table {
  const widths = wholeTwips(columns)
  return new Table({
    style: tableStyle,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: rows.map((row) => wordRow(row, fonts)),
  })
}

function wordRow({ cells, height, head }: FlowRow, fonts: FontFamilies): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: head || undefined,
    height: { value: twips(height), rule: HeightRule.ATLEAST },
    children: cells.map(
      ({ paragraph }) => new TableCell({ children: [wordParagraph(paragraph, fonts, head ? tableHead : undefined)] }),
    ),
  })
}

/** Column edges rounded one by one, so that the sum is right. */
function wholeTwips(columns: number[]): number[] {
  let edge = 0
  return columns.map((width) => {
    const left = twips(edge)
    edge += width
    return twips(edge) - left
  })
}
