import { cell, size, textWidth } from './geometry.ts'
import type { FlowParagraph, LineItem, Run } from './layout.ts'
import { textParts } from './text-parts.ts'

/**
 * One line of a paragraph in the 156 mm of the text area, or the `width` of a landscape one. Word's line is wider by a
 * little slack, and its indent of two characters counts 2 × 16 pt; on paper a character is a cell of the grid.
 */
export function setLine(paragraph: FlowParagraph, line: number, top: number, width = textWidth): LineItem[] {
  const { runs, segments, indent, lines, align, pitch } = paragraph
  if (segments) {
    const item = { kind: 'line', top, height: pitch } as const
    return segments.map((segment) =>
      segment.align === 'left'
        ? { ...item, of: segment, runs: segment.runs, x: segment.x, width: width - segment.x, align: 'left' }
        : { ...item, of: segment, runs: segment.runs, x: 0, width: segment.x, align: 'right' },
    )
  }
  const [start, end = Number.POSITIVE_INFINITY] = [lines[line] as number, lines[line + 1]]
  const set: Run[] = []
  const parts: number[] = []
  for (const [part, { start: from, end: to }] of textParts(paragraph).entries()) {
    for (const run of sliceRuns(runs, Math.max(start, from), Math.min(end, to))) {
      set.push(run)
      parts.push(part)
    }
  }
  if (set.length === 0) return []
  const first = indent.firstLine > 0 ? (indent.firstLine * cell) / size.body : indent.firstLine
  const x = indent.left + (line === 0 ? first : 0)
  const last = line === lines.length - 1
  const setAlign = align === 'distribute' ? 'justify' : align === 'justify' && last ? 'left' : align
  const room = width - indent.right - x
  return [{ kind: 'line', top, height: pitch, of: paragraph, parts, runs: set, x, width: room, align: setAlign }]
}

/** The part of the runs between two offsets of their joined text. */
function sliceRuns(runs: readonly Run[], start: number, end: number): Run[] {
  if (start >= end) return []
  const slices: Run[] = []
  let offset = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - offset), Math.max(0, end - offset))
    if (text !== '') slices.push({ ...run, text })
    offset += run.text.length
  }
  return slices
}
