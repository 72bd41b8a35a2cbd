import type { Format, Masthead, Style } from '../model/doc.ts'
import { flowMark } from './flow-mark.ts'
import { flowBlank, flowLine, flowParagraph, flowSegments, plain } from './flow-text.ts'
import { cell, pitch, points, size, textWidth, topAt } from './geometry.ts'
import type { FlowBlock, FlowParagraph, Run, Segment } from './layout.ts'
import { widthOf } from './width.ts'

/** Where the mark's upper edge stands on the sheet, in millimetres: 7.2.4 and 10.3: 37 + 35; 10.2: 37 + 20. */
const markEdge = { ordinary: 72, minutes: 72, order: 57 }

/** 7.2.7: 4 mm from the number to the red rule: what the number's line leaves below it, and whole points beyond. */
const numberPitch = 28.7
const rule = { distance: 5, weight: 2, red: true }

const segment = (x: number, run: Run, align: Segment['align'] = 'left'): Segment => ({ x, align, runs: [run] })

/** 7.2, 10.2, 10.3: what stands above the title of all formats but the letter. The last paragraph carries the red rule. */
export function flowMasthead(masthead: Masthead, format: Exclude<Format, 'letter'>, style: Style): FlowBlock[] {
  const corner = flowCorner(masthead, style)
  const top = topAt(markEdge[format])
  const mark = flowMark(masthead.mark, top, style)
  const room = top - mark.ink - corner.length * pitch
  return [...corner, flowBlank({ pitch: room, keepNext: true }), ...mark.blocks, ...flowNumber(masthead, format, style)]
}

/** 7.2.1–7.2.3: 份号 on line 1, 密级 on line 2 even without it, 紧急程度 on the line after the last of them. */
function flowCorner({ serial, secrecy, urgency }: Masthead, style: Style): FlowParagraph[] {
  const keep = { keepNext: true }
  const heading = (role: 'secrecy' | 'urgency', text: string) =>
    flowParagraph(role, [{ ...plain(style), text, face: 'heiTi' }], { align: 'left', ...keep })
  const lines: FlowParagraph[] = []
  if (serial) lines.push(flowLine('serial', serial, 'left', style, keep))
  if (secrecy) {
    if (lines.length === 0) lines.push(flowBlank(keep))
    lines.push(heading('secrecy', secrecy))
  }
  if (urgency) lines.push(heading('urgency', urgency))
  return lines
}

/** 7.2.5–7.2.7; 10.2: the number two lines below the mark and the rule below it; an order has no rule. */
function flowNumber({ number, signers, upward }: Masthead, format: Format, style: Style): FlowParagraph[] {
  const ruled = format === 'order' ? undefined : rule
  const options = { pitch: numberPitch, keepNext: true, rule: ruled }
  if (upward) {
    const lines = signerLines(signers, style)
    const last = Math.max(0, lines.length - 1)
    const rows = Array.from({ length: last + 1 }, (_, at) => [
      ...(at === last && number ? [segment(cell, { ...plain(style), text: number })] : []),
      ...(lines[at] ?? []),
    ])
    return [
      ...twoBlanks(),
      ...rows.map((segments, at) => flowSegments('number', segments, at === last ? options : { keepNext: true })),
    ]
  }
  if (!number) return format === 'ordinary' ? [flowBlank({ ...options, pitch: numberPitch })] : []
  return [...twoBlanks(), flowLine('number', number, 'center', style, options)]
}

const twoBlanks = () => [flowBlank({ keepNext: true }), flowBlank({ keepNext: true })]

/**
 * 7.2.6: “签发人：” in 仿宋 and the names in 楷体, two a line from left to right and downwards, the right edge one character
 * in; names of further lines stand below those of the first. The first name follows its label without a stop between.
 */
function signerLines(signers: readonly string[], style: Style): Segment[][] {
  const look = plain(style)
  const width = (text: string) => widthOf(text, look.size, look.latin)
  const columns = signers.length > 1 ? 2 : 1
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...signers.filter((_, at) => at % columns === column).map(width)),
  )
  const second = textWidth - cell - (widths.at(-1) ?? 0)
  const xs = columns === 2 ? [second - cell - (widths[0] ?? 0), second] : [second]
  const label = '签发人：'
  return signers.reduce<Segment[][]>((lines, name, at) => {
    const column = at % columns
    const x = xs[column] as number
    const run: Run = { ...look, face: 'kaiTi', text: name }
    const segment: Segment =
      at === 0
        ? { x: x - width(label), align: 'left', runs: [{ ...look, text: label }, run] }
        : { x, align: 'left', runs: [run] }
    if (column === 0) lines.push([])
    lines.at(-1)?.push(segment)
    return lines
  }, [])
}

/** 10.1: below the head of a letter: 份号, 密级, 紧急程度 at the left, the number at the right of the first line. */
export function flowLetterHead(masthead: Masthead, ruleBottom: number, style: Style): FlowParagraph[] {
  const look = plain(style)
  const items = [masthead.serial, masthead.secrecy, masthead.urgency].filter((text) => text !== undefined)
  const rows = Array.from({ length: Math.max(1, items.length) }, (_, at) => [
    ...(items[at] === undefined
      ? []
      : [segment(0, { ...look, face: items[at] === masthead.serial ? 'fangSong' : 'heiTi', text: items[at] })]),
    ...(at === 0 && masthead.number ? [segment(textWidth, { ...look, text: masthead.number }, 'right')] : []),
  ])
  // 4.84 mm from the rule to the em box of the first line.
  const top = ruleBottom + points(4.84) - (pitch - size.body) / 2
  return rows.map((segments, at) =>
    flowSegments('number', segments, { keepNext: true, spaceBefore: at === 0 ? top : 0 }),
  )
}
