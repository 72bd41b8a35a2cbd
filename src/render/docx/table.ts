import {
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { FlowCell, FlowParagraph, FlowRow, FlowTable } from '../../layout/layout.ts'
import { hairline } from './hairline.ts'
import { wordParagraph } from './paragraph.ts'
import { type FontFamilies, tableStyle } from './styles.ts'
import { twips } from './twips.ts'

/** A table of fixed columns whose head is repeated on every page; no row is cut by a page's end. */
export function wordTable({ columns, rows, ruled, indent }: FlowTable, fonts: FontFamilies): Table {
  const widths = wholeTwips(columns)
  return new Table({
    // Without a style docx draws rules of its own.
    style: ruled ? tableStyle : 'TableNormal',
    width: { size: sum(widths), type: WidthType.DXA },
    indent: indent === 0 ? undefined : { size: twips(indent), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: ruled ? { ...plainLook, firstRow: rows.some(({ head }) => head) } : undefined,
    rows: rows.map((row, at) => wordRow(row, placesOf(rows, at), ruled, fonts)),
  })
}

/** The style's rules stand around every cell alike; the head is told apart for those who do not see it. */
const plainLook = { lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true }

/** A cell of a row, the first of it or one that goes on below (`covered`). */
type Place = { cell: FlowCell; covered: boolean }

/** What stands in a row from left to right, the cells that reach into it from above included. */
function placesOf(rows: readonly FlowRow[], row: number): Place[] {
  return rows
    .slice(0, row + 1)
    .flatMap(({ cells }, first) =>
      cells.filter((cell) => first + cell.rows > row).map((cell) => ({ cell, covered: first < row })),
    )
    .sort((one, other) => one.cell.column - other.cell.column)
}

function wordRow({ height, head, keepNext }: FlowRow, places: Place[], ruled: boolean, fonts: FontFamilies): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: head || undefined,
    height: { value: twips(height), rule: ruled ? HeightRule.ATLEAST : HeightRule.EXACT },
    children: places.map(({ cell: { paragraph, columns, rows }, covered }) => {
      const kept = { ...paragraph, keepNext: paragraph.keepNext || keepNext }
      return new TableCell({
        columnSpan: columns > 1 ? columns : undefined,
        verticalMerge: rows === 1 ? undefined : covered ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART,
        verticalAlign: ruled ? undefined : VerticalAlignTable.CENTER,
        children: [
          covered ? hairline({ keepNext }) : wordParagraph(kept, fonts, { inHead: head, slack: slackOf(kept) }),
        ],
      })
    }),
  })
}

/** A text that just fits its cell must not lose its last character to rounding: it may reach 1 pt beyond. */
const slackOf = ({ align }: FlowParagraph) => (align === 'distribute' ? -1 : 0)

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Column edges rounded one by one, so that the sum is right. */
function wholeTwips(columns: number[]): number[] {
  let edge = 0
  return columns.map((width) => {
    const left = twips(edge)
    edge += width
    return twips(edge) - left
  })
}
