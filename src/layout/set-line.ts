import { cell, size, textWidth } from './geometry.ts'
import type { FlowParagraph, LineItem, Run } from './layout.ts'

/**
 * One line of a paragraph in the 156 mm of the text area. Word's line is wider by a little slack, and its indent of two
 * characters counts 2 × 16 pt; on paper a character is a cell of the grid.
 */
export function setLine(paragraph: FlowParagraph, line: number, top: number): LineItem[] {
  const { runs, indent, lines, align, pitch } = paragraph
  const last = line === lines.length - 1
  const set = sliceRuns(runs, lines[line] as number, lines[line + 1])
  if (set.length === 0) return []
  const x = indent.left + (line === 0 ? (indent.firstLine * cell) / size.body : 0)
  const width = textWidth - indent.right - x
  return [
    { kind: 'line', runs: set, x, top, width, height: pitch, align: align === 'justify' && last ? 'left' : align },
  ]
}

/** The part of the runs between two offsets of their joined text. */
function sliceRuns(runs: readonly Run[], start: number, end = Number.POSITIVE_INFINITY): Run[] {
  const slices: Run[] = []
  let offset = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - offset), Math.max(0, end - offset))
    if (text !== '') slices.push({ ...run, text })
    offset += run.text.length
  }
  return slices
}
