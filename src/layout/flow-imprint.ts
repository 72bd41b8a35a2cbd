import type { Format, Imprint, Style } from '../model/doc.ts'
import { writeDate } from './flow-sign-off.ts'
import { flowHanging, flowSegments, plain } from './flow-text.ts'
import { imprintPitch, size, textWidth, topAt } from './geometry.ts'
import type { FlowImprint, FlowParagraph, PageItem, Segment } from './layout.ts'
import { setLine } from './set-line.ts'

/** 7.4.2: 4号仿宋. */
const type = size.imprint

/** 7.4.1: the first and the last rule 0.35 mm, those between 0.25 mm, in points. */
const outer = (0.35 / 25.4) * 72
const inner = (0.25 / 25.4) * 72

/**
 * 7.4: 主送 that was moved here, 抄送, 印发机关 and 印发日期, one character in from both edges; a rule above, one below, one
 * between but for 主送 and 抄送. 10.1: a letter has 抄送 only and no rules. `page` is set when the pages are known.
 */
export function flowImprint(
  { addressee, copies, printer, printed }: Imprint,
  format: Format,
  style: Style,
): FlowImprint | undefined {
  const look = { ...plain(style), size: type }
  const segment = (x: number, align: Segment['align'], text: string): Segment => ({
    x,
    align,
    runs: [{ ...look, text }],
  })
  const list = (label: string, names: string) =>
    flowHanging('imprint', type, { ...look, text: label }, names, {
      indent: { left: 0, right: type, firstLine: 0 },
      pitch: imprintPitch,
    })
  const blocks: FlowParagraph[] = []
  const rules: FlowImprint['rules'] = []
  let height = 0
  const add = (paragraph: FlowParagraph) => {
    blocks.push(paragraph)
    height += paragraph.lines.length * paragraph.pitch
  }
  if (addressee) add(list('主送：', withStop(addressee)))
  if (copies) add(list('抄送：', withStop(copies)))
  if (format !== 'letter' && (printer || printed)) {
    if (blocks.length > 0) rules.push({ top: height, weight: inner })
    const date = printed && `${writeDate(printed)}印发`
    const texts: Segment[] = [
      ...(printer ? [segment(type, 'left', printer)] : []),
      ...(date ? [segment(textWidth - type, 'right', date)] : []),
    ]
    add(flowSegments('imprint', texts, { pitch: imprintPitch }))
  }
  if (blocks.length === 0) return undefined
  if (format === 'letter') return { blocks, rules: [], height, page: 0 }
  return { blocks, rules: [{ top: 0, weight: outer }, ...rules, { top: height, weight: outer }], height, page: 0 }
}

/** 7.4.2: the last name ends with a full stop. */
const withStop = (names: string) => `${names.replace(/[。.；;，,\s]+$/u, '')}。`

/** 7.4.1: the last rule lies on the lower edge of the text area, 262 mm from the sheet's upper edge. */
export const imprintTop = ({ height }: FlowImprint) => topAt(262) - height

/** What the imprint prints on its page. */
export function setImprint(imprint: FlowImprint): PageItem[] {
  const top = imprintTop(imprint)
  const items: PageItem[] = imprint.rules.map((rule) => ({
    kind: 'rule',
    x: 0,
    top: top + rule.top,
    width: textWidth,
    height: 0,
    weight: rule.weight,
  }))
  let y = top
  for (const paragraph of imprint.blocks) {
    for (const line of paragraph.lines.keys()) {
      items.push(...setLine(paragraph, line, y))
      y += paragraph.pitch
    }
  }
  return items
}
