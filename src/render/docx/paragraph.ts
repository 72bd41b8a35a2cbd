import {
  AlignmentType,
  type IBordersOptions,
  type IIndentAttributesProperties,
  type ISpacingProperties,
  LineRuleType,
  Paragraph,
  Tab,
  type TabStopDefinition,
  TabStopType,
  TextRun,
} from 'docx'
import type { Align, FlowParagraph, ParagraphRule, Run, Segment } from '../../layout/layout.ts'
import {
  formatOf,
  leadStyle,
  normal,
  type ParagraphFormat,
  type ParagraphStyle,
  styleOf,
  wordSlack,
} from './paragraph-styles.ts'
import { anchoredPictures } from './picture.ts'
import { type Base, textRuns } from './runs.ts'
import type { FontFamilies } from './styles.ts'
import { twips } from './twips.ts'

/** `inHead`: in the head of a table; `slack`: how much wider Word's line is there than the room layout has counted with; none in the cells of a table. */
type Setting = { inHead?: boolean; slack?: number }

/** A paragraph of Word in its named style; what differs from the style is said in the paragraph. */
export function wordParagraph(
  paragraph: FlowParagraph,
  fonts: FontFamilies,
  { inHead, slack = wordSlack }: Setting = {},
): Paragraph {
  const { rule, segments, spaceBefore, newPage } = paragraph
  const style = styleOf(paragraph, inHead)
  const format = formatOf(paragraph, slack)
  const sameAsStyle = style.format
  return new Paragraph({
    style: style === normal ? undefined : style.id,
    keepNext: unless(format.keepNext === sameAsStyle.keepNext, format.keepNext),
    keepLines: unless(format.keepLines === sameAsStyle.keepLines, format.keepLines),
    pageBreakBefore: newPage || undefined,
    border: rule && bottomRule(rule),
    tabStops: segments && tabStops(segments),
    spacing: spacingBeside(sameAsStyle.pitch, format.pitch, spaceBefore),
    indent: indentBeside(sameAsStyle.indent, format.indent),
    alignment: unless(format.align === sameAsStyle.align, alignments[format.align]),
    children: [
      ...anchoredPictures(paragraph.anchored ?? [], spaceBefore),
      ...(segments ? segmentRuns(segments, style, fonts) : paragraphRuns(paragraph, style, fonts)),
    ],
  })
}

const unless = <Value>(same: boolean, value: Value) => (same ? undefined : value)

const alignments = {
  justify: AlignmentType.BOTH,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  distribute: AlignmentType.DISTRIBUTE,
} satisfies Record<Align, string>

function spacingBeside(stylePitch: number, pitch: number, spaceBefore: number): ISpacingProperties | undefined {
  if (pitch === stylePitch && spaceBefore === 0) return undefined
  return {
    ...(spaceBefore > 0 && { before: twips(spaceBefore) }),
    ...(pitch !== stylePitch && { line: twips(pitch), lineRule: LineRuleType.EXACT }),
  }
}

/** Word counts the distance in whole points and the weight in eighths. */
const bottomRule = ({ distance, weight, red }: ParagraphRule): IBordersOptions => ({
  bottom: {
    style: 'single',
    size: Math.round(weight * 8),
    space: Math.round(distance),
    color: red ? 'FF0000' : '000000',
  },
})

/** A text that begins at the edge needs no tab. */
const needsTab = ({ x, align }: Segment) => align === 'right' || twips(x) > 0

const tabStops = (segments: readonly Segment[]): TabStopDefinition[] =>
  segments
    .filter(needsTab)
    .map(({ x, align }) => ({ type: align === 'left' ? TabStopType.LEFT : TabStopType.RIGHT, position: twips(x) }))

function segmentRuns(segments: readonly Segment[], style: ParagraphStyle, fonts: FontFamilies): TextRun[] {
  return segments.flatMap((segment) => [
    ...(needsTab(segment) ? [new TextRun({ children: [new Tab()] })] : []),
    ...segment.runs.flatMap((run) => textRuns(run, style, fonts, false)),
  ])
}

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
  const { runs, leadRuns = 0, level, boldHeading, manualBreaks, lines } = paragraph
  const lead = leadRuns > 0 && level ? leadStyle(level) : undefined
  const breaks = manualBreaks ? lines.slice(1) : []
  let offset = 0
  return runs.flatMap((run, at) => {
    const inLead = lead && at < leadRuns
    const base: Base = {
      ...style,
      bold: boldHeading && (inLead || !style.lead),
      ...(inLead && { face: lead.face, style: lead.id }),
    }
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
