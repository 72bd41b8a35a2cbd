import type { Heading, Inline, Level, Paragraph, Style } from '../model/doc.ts'
import { balanceTitle } from './balance-title.ts'
import { breakLines } from './break-lines.ts'
import { pitch, size, textWidth, wordLineWidth } from './geometry.ts'
import type { Align, FlowParagraph, FontRole, ParagraphRole, Run, Segment } from './layout.ts'
import { widthOf } from './width.ts'

/** 5.2.2: everything is 3号仿宋 unless another clause says otherwise. 7.3.1 and 7.3.3: 小标宋 for titles, 黑体 and 楷体 for headings. */
const headingFaces: Record<Level, FontRole> = { 1: 'heiTi', 2: 'kaiTi', 3: 'fangSong', 4: 'fangSong' }

/** Two characters (7.3.3), as Word is told: 2 × 16 pt. */
const firstLineIndent = 2 * size.body

const noIndent = { left: 0, right: 0, firstLine: 0 }

type Look = Omit<Run, 'text'>

/** 5.2.2: 3号仿宋, digits and Latin letters too unless the document's style says otherwise. */
export const plain = ({ timesNewRoman }: Style): Look => ({
  face: 'fangSong',
  size: size.body,
  bold: false,
  ...(timesNewRoman && { latin: true }),
})

export type Options = Partial<Omit<FlowParagraph, 'kind' | 'role' | 'runs' | 'lines'>>

/** A paragraph with its lines broken as Word will break them. */
export function flowParagraph(role: ParagraphRole, runs: Run[], options: Options = {}): FlowParagraph {
  const { align = 'justify', indent = noIndent } = options
  const room = (align === 'justify' ? wordLineWidth : textWidth) - indent.left - indent.right
  return {
    kind: 'paragraph',
    role,
    runs,
    align,
    indent,
    pitch,
    lines: breakLines(runs, room, indent.firstLine, align === 'justify'),
    manualBreaks: false,
    spaceBefore: 0,
    keepNext: false,
    keepLines: false,
    newPage: false,
    ...options,
  }
}

/** 空行: empty lines of the grid. */
export const flowBlank = (options: Options = {}) => flowParagraph('blank', [], { align: 'left', ...options })

/** 7.3.1: 2号小标宋, centred, in lines of whole phrases. */
export function flowTitle(title: string, issuer: string, style: Style): FlowParagraph {
  const look: Look = { ...plain(style), face: 'biaoSong', size: size.title }
  return flowLines('title', title, balanceTitle(title, issuer, style.timesNewRoman), look)
}

/** Below the title, by custom: 3号楷体 in brackets, centred. */
export function flowTitleNote(note: string, style: Style): FlowParagraph {
  const lines = balanceTitle(note, '', style.timesNewRoman, size.body)
  return flowLines('titleNote', note, lines, { ...plain(style), face: 'kaiTi' })
}

/** A paragraph of given lines, centred, broken by hand; where a line ends, `text` may have a space. */
function flowLines(role: ParagraphRole, text: string, lines: string[], look: Look): FlowParagraph {
  let offset = 0
  const starts = lines.map((line) => {
    const start = offset
    offset += line.length
    return start
  })
  const runs = [{ ...look, text: lines.join('') }]
  const read = text.replaceAll('\n', '')
  return {
    ...flowParagraph(role, runs, { align: 'center', keepNext: true, keepLines: true }),
    ...(read !== runs[0]?.text && { read }),
    lines: starts,
    manualBreaks: lines.length > 1,
  }
}

/**
 * A paragraph of 仿宋 whose text hangs: `opening` begins at `x`, the text beside it, and its further lines below its own
 * first character. `x` and what `opening` takes are counted in characters of the type.
 */
export function flowHanging(
  role: ParagraphRole,
  x: number,
  opening: Run,
  text: string,
  options: Options = {},
): FlowParagraph {
  const hang = widthOf(opening.text, opening.size, opening.latin)
  const indent = { left: x + hang, right: options.indent?.right ?? 0, firstLine: -hang }
  return flowParagraph(role, merge([opening, { ...opening, face: 'fangSong', text }]), { ...options, indent })
}

/** A paragraph of 仿宋 3号 with no indent of its own: 主送机关, 署名, 成文日期. */
export function flowLine(
  role: ParagraphRole,
  text: string,
  align: Align,
  style: Style,
  options: Options = {},
): FlowParagraph {
  return flowParagraph(role, [{ ...plain(style), text }], { align, ...options })
}

/** Texts at places of their own on one line. */
export const flowSegments = (role: ParagraphRole, segments: Segment[], options: Options = {}): FlowParagraph =>
  flowParagraph(role, [], { align: 'left', segments, ...options })

/** 7.3.3: a heading on a line of its own stays with what follows it. */
export function flowHeading({ level, number, children }: Heading, style: Style): FlowParagraph {
  const look = headingLook(level, style)
  return flowParagraph('heading', merge([{ ...look, text: number }, ...runs(children, look)]), {
    level,
    ...(look.bold && { boldHeading: true }),
    indent: { ...noIndent, firstLine: firstLineIndent },
    keepNext: true,
    keepLines: true,
  })
}

/** 7.3.3: body text; a run-in heading has its level's face up to its full stop. */
export function flowBody({ lead, children }: Paragraph, style: Style): FlowParagraph {
  const look = plain(style)
  const indent = { ...noIndent, firstLine: firstLineIndent }
  if (!lead) return flowParagraph('body', runs(children, look), { indent })
  const leadLook = headingLook(lead.level, style)
  const leadRuns = merge([{ ...leadLook, text: lead.number }, ...runs(lead.children, leadLook)])
  return flowParagraph('body', [...leadRuns, ...runs(children, look)], {
    indent,
    level: lead.level,
    leadRuns: leadRuns.length,
    ...(leadLook.bold && { boldHeading: true }),
  })
}

const headingLook = (level: Level, style: Style): Look => ({
  ...plain(style),
  face: headingFaces[level],
  bold: style.boldHeadings.includes(level),
})

function runs(inlines: readonly Inline[], look: Look): Run[] {
  return merge(
    inlines.flatMap((inline) =>
      inline.kind === 'text' ? { ...look, text: inline.text } : runs(inline.children, { ...look, bold: true }),
    ),
  )
}

/** Neighbours of one look are one run. */
function merge(list: Run[]): Run[] {
  const merged: Run[] = []
  for (const run of list) {
    const last = merged.at(-1)
    if (last && last.face === run.face && last.size === run.size && last.bold === run.bold) last.text += run.text
    else merged.push({ ...run })
  }
  return merged
}
