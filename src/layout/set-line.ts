import { cell, size, textWidth } from './geometry.ts'
import type { FlowParagraph, LineItem, Run } from './layout.ts'

/**
 * One line of a paragraph in the 156 mm of the text area, or the `width` of a landscape one. Word's line is wider by a
 * little slack, and its indent of two characters counts 2 × 16 pt; on paper a character is a cell of the grid.
 */
export function setLine(paragraph: FlowParagraph, line: number, top: number, width = textWidth): LineItem[] {
  const { runs, leadRuns = 0, segments, indent, lines, align, pitch } = paragraph
  const item = { kind: 'line', top, height: pitch } as const
  if (segments) {
    return segments.map((segment) =>
      segment.align === 'left'
        ? { ...item, of: segment, runs: segment.runs, x: segment.x, width: width - segment.x, align: 'left' }
        : { ...item, of: segment, runs: segment.runs, x: 0, width: segment.x, align: 'right' },
    )
  }
  const [start, end] = [lines[line] as number, lines[line + 1]]
  const set = sliceRuns(runs, start, end)
  if (set.length === 0) return []
  const lead = sliceRuns(runs.slice(0, leadRuns), start, end).length
  const first = indent.firstLine > 0 ? (indent.firstLine * cell) / size.body : indent.firstLine
  const x = indent.left + (line === 0 ? first : 0)
  const last = line === lines.length - 1
  const setAlign = align === 'distribute' ? 'justify' : align === 'justify' && last ? 'left' : align
  const of = { of: paragraph, ...(lead > 0 && { leadRuns: lead }) }
  return [{ ...item, ...of, runs: set, x, width: width - indent.right - x, align: setAlign }]
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
