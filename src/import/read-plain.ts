import { columnsOf } from '../diagnostics/display-width.ts'
import type { Passage } from './foreign.ts'
import { joinLines, type SetLine } from './set-lines.ts'
import { opensLine } from './split-headings.ts'

/** A text, a line a paragraph; where lines were broken to a width, they are joined again. */
export function readPlain(text: string): Passage[] {
  const lines: SetLine[] = []
  let gap = 0
  for (const [at, written] of text.split(/\r\n|\r|\n|\f/).entries()) {
    const line = written
      .replaceAll('\t', '    ')
      .replace(/&nbsp;?/g, '\u00a0')
      .trimEnd()
    if (line.trim() === '') {
      gap++
      continue
    }
    const content = line.trimStart()
    const left = columnsOf(line.slice(0, line.length - content.length).replace(/\u00a0/g, ' ')) / 2
    lines.push({ text: content, where: `第${at + 1}行`, left, right: left + columnsOf(content) / 2, gap })
    gap = 0
  }
  const width = brokenWidth(lines)
  if (width !== undefined) return joinLines(lines, { left: 0, right: width }, opensLine)
  return lines.map(({ text, where, left, gap }) => ({
    kind: 'passage',
    text,
    where,
    blanks: gap,
    align: left >= 8 ? 'right' : undefined,
  }))
}

/** No page is wider, in characters. */
const widest = 60

/** The width that a text was broken to: many lines end there, none beyond it, and not where a sentence does. */
function brokenWidth(lines: readonly SetLine[]): number | undefined {
  const width = Math.max(0, ...lines.map(({ right }) => right))
  if (width > widest || width < 15 || lines.length < 4) return undefined
  const full = lines.filter(({ right }) => right >= width - 3)
  const open = full.filter(({ text }) => !/[。：:；;！？!?]$/u.test(text))
  return open.length >= Math.max(2, lines.length / 5) ? width : undefined
}
