import {
  BorderStyle,
  HeightRule,
  type ITableCellBorders,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { sheetTop, textLeft, textWidth, topAt } from '../../layout/geometry.ts'
import type { FlowImprint, FlowParagraph } from '../../layout/layout.ts'
import { hairline, hairlineHeight } from './hairline.ts'
import { wordParagraph } from './paragraph.ts'
import type { FontFamilies } from './styles.ts'
import { twips } from './twips.ts'
import { textBox } from './vml.ts'

type Rule = FlowImprint['rules'][number]

/** What stands between two rules; a letter's imprint has none. */
type Row = { above?: Rule; below?: Rule; height: number; blocks: FlowParagraph[] }

/**
 * 7.4: a box at the foot of the text area with a table of one column, its last rule on the lower edge; its rows are what
 * the rules part. A table that floats by itself would do in Word, but LibreOffice leaves one of this width in the flow.
 */
export function wordImprint(imprint: FlowImprint, fonts: FontFamilies): TextRun {
  const { rules, height } = imprint
  const width = { size: twips(textWidth), type: WidthType.DXA }
  const table = new Table({
    // Without a style docx draws rules of its own.
    style: 'TableNormal',
    width,
    columnWidths: [width.size],
    layout: TableLayoutType.FIXED,
    rows: imprintRows(imprint).map(
      ({ above, below, height, blocks }) =>
        new TableRow({
          cantSplit: true,
          height: { value: twips(height), rule: HeightRule.EXACT },
          children: [
            new TableCell({
              width,
              verticalAlign: VerticalAlignTable.CENTER,
              borders: { ...border('top', above), ...border('bottom', below) },
              children: blocks.map((block) => wordParagraph(block, fonts, { slack: 0 })),
            }),
          ],
        }),
    ),
  })
  const halfRule = (rules[0]?.weight ?? 0) / 2
  const top = sheetTop(topAt(262) - height) - halfRule
  const box = { left: textLeft, top, width: textWidth, height: height + 2 * halfRule + hairlineHeight }
  return textBox('imprint', '版记', box, [table, hairline()])
}

function imprintRows({ blocks, rules, height }: FlowImprint): Row[] {
  const inner = rules.filter(({ top }) => top > 0 && top < height)
  const edges = [rules.find(({ top }) => top === 0), ...inner, rules.find(({ top }) => top === height)]
  let bottom = 0
  const middles = blocks.map(({ lines, pitch }) => {
    bottom += lines.length * pitch
    return bottom - (lines.length * pitch) / 2
  })
  return edges.slice(1).map((below, at) => {
    const above = edges[at]
    const [from, to] = [above?.top ?? 0, below?.top ?? height]
    return {
      above,
      below,
      height: to - from,
      blocks: blocks.filter((_, block) => (middles[block] as number) > from && (middles[block] as number) < to),
    }
  })
}

/** Weights in eighths of a point, as Word counts them: 0.35 mm become 8, 0.25 mm become 6. */
const border = (side: 'top' | 'bottom', rule: Rule | undefined): ITableCellBorders =>
  rule ? { [side]: { style: BorderStyle.SINGLE, size: Math.round(rule.weight * 8), color: '000000' } } : {}
