import type { Masthead, Style } from '../model/doc.ts'
import { flowParagraph, plain } from './flow-text.ts'
import { pitch, textWidth, topAt } from './geometry.ts'
import type { FlowBlock, FlowCell, FlowRow, Run } from './layout.ts'
import { widthOf } from './width.ts'

/** The mark as large as fits, but no larger: two rows of it would not fit the 22 mm that were once its height. */
const largest = 62

/** How far below the em box's edge the ink of a 小标宋 character begins, as a share of the type size. */
const inkInset = 0.04

/** How far the ink of a mark of this size begins below the em box's edge, in points. */
export const markInk = (size: number) => inkInset * size

/** `ink`: how far below the blocks' top the ink of the mark begins, in points. */
type Mark = { blocks: FlowBlock[]; ink: number }

/** The largest size at which the width fits, in half points. */
const fitting = (width: (size: number) => number, room: number, least = 16) => {
  let size = largest
  while (size > least && width(size) > room) size -= 0.5
  return size
}

/** Text of a mark: red 小标宋. */
export const markRun = (text: string, size: number, style: Style): Run => ({
  ...plain(style),
  text,
  face: 'biaoSong',
  size,
  red: true,
})

/**
 * 7.2.4: the mark in red 小标宋, centred, on one line of the 156 mm: one issuer with 文件 or without, or several below each
 * other with 文件 beside them. `top` is where it begins; several are made small enough for body text on page one.
 */
export function flowMark({ issuers, suffix }: Masthead['mark'], top: number, style: Style): Mark {
  if (issuers.length > 1) return flowJointMark(issuers, suffix, top, style)
  const text = issuers.join('') + suffix
  const size = fitting((one) => widthOf(text, one, style.timesNewRoman), textWidth)
  const paragraph = flowParagraph('mark', [markRun(text, size, style)], {
    align: 'center',
    pitch: size,
    keepNext: true,
  })
  return { blocks: [paragraph], ink: markInk(size) }
}

/** A line of a joint mark is so much higher than its type. */
const leading = 1.2

/** What must stand below a joint mark on page one: number, rule, title, addressee and two lines of body, with their gaps. */
const linesBelowMark = 12

function flowJointMark(issuers: readonly string[], suffix: string, top: number, style: Style): Mark {
  const longest = Math.max(...issuers.map((name) => [...name].length))
  const names = (size: number) => widthOf('国'.repeat(longest), size)
  const beside = (size: number) => (suffix === '' ? 0 : widthOf(suffix, size, style.timesNewRoman) + size / 2)
  const height = topAt(262) - linesBelowMark * pitch - top
  const size = Math.min(
    fitting((one) => names(one) + beside(one), textWidth),
    fitting((one) => issuers.length * one * leading, height, 12),
  )
  const columns = [names(size), ...(suffix === '' ? [] : [beside(size)])]
  const rows = issuers.map((name, at): FlowRow => {
    const cells: FlowCell[] = [{ paragraph: markCell(name, size, 'distribute', style), column: 0, columns: 1, rows: 1 }]
    if (at === 0 && suffix !== '') {
      cells.push({ paragraph: markCell(suffix, size, 'right', style), column: 1, columns: 1, rows: issuers.length })
    }
    return { cells, height: size * leading, head: false, keepNext: at < issuers.length - 1 }
  })
  const width = columns.reduce((sum, column) => sum + column, 0)
  const table = { kind: 'table', columns, indent: (textWidth - width) / 2, rows, ruled: false } as const
  return { blocks: [table], ink: (size * leading - size) / 2 + markInk(size) }
}

const markCell = (text: string, size: number, align: 'distribute' | 'right', style: Style) => ({
  ...flowParagraph('mark', [markRun(text, size, style)], { align, pitch: size * leading, keepNext: true }),
  lines: [0],
})
