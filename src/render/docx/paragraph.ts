import { AlignmentType, type IIndentAttributesProperties, LineRuleType, Paragraph, type TextRun } from 'docx'
import type { Align, FlowParagraph, Run } from '../../layout/layout.ts'
import { formatOf, leadStyle, normal, type ParagraphFormat, type ParagraphStyle, styleOf } from './paragraph-styles.ts'
import { type Base, textRuns } from './runs.ts'
import type { FontFamilies } from './styles.ts'
import { twips } from './twips.ts'

/** A paragraph of Word in its named style; what differs from the style is said in the paragraph. */
export function wordParagraph(
  paragraph: FlowParagraph,
  fonts: FontFamilies,
  style: ParagraphStyle = styleOf(paragraph),
): Paragraph {
  const format = formatOf(paragraph)
  const sameAsStyle = style.format
  return new Paragraph({
    style: style === normal ? undefined : style.id,
    keepNext: unless(format.keepNext === sameAsStyle.keepNext, format.keepNext),
    keepLines: unless(format.keepLines === sameAsStyle.keepLines, format.keepLines),
    pageBreakBefore: paragraph.newPage || undefined,
    spacing: unless(format.pitch === sameAsStyle.pitch, { line: twips(format.pitch), lineRule: LineRuleType.EXACT }),
    indent: indentBeside(sameAsStyle.indent, format.indent),
    alignment: unless(format.align === sameAsStyle.align, alignments[format.align]),
    outlineLevel: paragraph.level && paragraph.level !== style.level ? paragraph.level - 1 : undefined,
    children: paragraphRuns(paragraph, style, fonts),
  })
}

const unless = <Value>(same: boolean, value: Value) => (same ? undefined : value)

const alignments = {
  justify: AlignmentType.BOTH,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} satisfies Record<Align, string>

/** An indent in characters, which Word prefers, would win over the length: it is set to none. */
function indentBeside(
  style: ParagraphFormat['indent'],
  indent: ParagraphFormat['indent'],
): IIndentAttributesProperties | undefined {
  const [left, right, firstLine] = [twips(indent.left), twips(indent.right), twips(indent.firstLine)]
  const sides = {
    ...(left !== twips(style.left) && { left }),
    ...(right !== twips(style.right) && { right }),
  }
  if (firstLine !== twips(style.firstLine)) {
    return { ...sides, firstLineChars: 0, ...(firstLine < 0 ? { hanging: -firstLine } : { firstLine }) }
  }
  return Object.keys(sides).length > 0 ? sides : undefined
}

function paragraphRuns(paragraph: FlowParagraph, style: ParagraphStyle, fonts: FontFamilies): TextRun[] {
  const { runs, leadRuns = 0, level, manualBreaks, lines } = paragraph
  const lead = leadRuns > 0 && level ? leadStyle(level) : undefined
  const breaks = manualBreaks ? lines.slice(1) : []
  let offset = 0
  return runs.flatMap((run, at) => {
    const base: Base =
      lead && at < leadRuns ? { ...style, face: lead.face, style: lead.id } : { face: style.face, size: style.size }
    const start = offset
    offset += run.text.length
    return cut(run, start, breaks).flatMap((piece) => textRuns(piece.run, base, fonts, piece.opensLine))
  })
}

/** A run cut where a line begins; `start` is its place in the text of the paragraph. */
function cut(run: Run, start: number, breaks: number[]): { run: Run; opensLine: boolean }[] {
  const inside = breaks.filter((offset) => offset > start && offset < start + run.text.length)
  const edges = [start, ...inside, start + run.text.length]
  return edges.slice(0, -1).map((from, at) => ({
    run: { ...run, text: run.text.slice(from - start, (edges[at + 1] as number) - start) },
    opensLine: breaks.includes(from),
  }))
}
