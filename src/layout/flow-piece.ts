import type { Block, Handlers, Piece, Style } from '../model/doc.ts'
import { flowPicture } from './flow-picture.ts'
import { flowSignOff } from './flow-sign-off.ts'
import { flowTable } from './flow-table.ts'
import {
  flowBlank,
  flowBody,
  flowHanging,
  flowHeading,
  flowLine,
  flowParagraph,
  flowTitle,
  flowTitleNote,
  plain,
} from './flow-text.ts'
import { landscape, size, textWidth } from './geometry.ts'
import type { FlowBlock, FlowParagraph, Run } from './layout.ts'
import { widthOf } from './width.ts'

/** Blocks that stand on pages of one kind. */
export type Stretch = { blocks: FlowBlock[]; landscape: boolean }

/** A piece from its label or title to its 附注, cut where a table turns the page. */
export function flowPiece(piece: Piece, issuer: string, style: Style): Stretch[] {
  const { label, title, titleNote, addressee, body, attachments = [], attendance = [], signOff, note } = piece
  const keep = { keepNext: true }
  const opening: FlowBlock[] = [
    // 7.3.7: the label on line 1, the title on line 3.
    ...(label ? [flowLabel(label, style), flowBlank(keep)] : []),
    ...(title ? [flowTitle(title, issuer, style)] : []),
    ...(titleNote ? [flowTitleNote(titleNote, style)] : []),
    ...(title || titleNote ? [flowBlank(keep)] : []),
    // 7.3.2: one line below the title, ending in a full-width colon.
    ...(addressee ? [flowLine('addressee', `${addressee.replace(/[:：]\s*$/u, '')}：`, 'justify', style, keep)] : []),
  ]
  const closing: FlowBlock[] = [
    ...flowAttachments(attachments, style),
    ...flowAttendance(attendance, style),
    ...(signOff ? flowSignOff(signOff, style) : []),
    ...(note ? [flowNote(note, style)] : []),
  ]
  return join([
    { blocks: opening, landscape: false },
    ...flowBlocks(body, style),
    { blocks: closing, landscape: false },
  ])
}

/** Neighbours on pages of one kind become one; turned ones stay apart, each on pages of its own. */
function join(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of stretches.filter(({ blocks }) => blocks.length > 0)) {
    const last = joined.at(-1)
    if (last && !last.landscape && !stretch.landscape) last.blocks.push(...stretch.blocks)
    else joined.push({ ...stretch, blocks: [...stretch.blocks] })
  }
  return joined
}

const flows: Handlers<Exclude<Block, { kind: 'pageBreak' }>, Style, Stretch> = {
  heading: (heading, style) => upright([flowHeading(heading, style)]),
  paragraph: (paragraph, style) => upright([flowBody(paragraph, style)]),
  table: (table, style) =>
    table.landscape
      ? { blocks: flowTable(table, landscape.textWidth, style), landscape: true }
      : upright(flowTable(table, textWidth, style)),
  picture: (picture, style) => upright(flowPicture(picture, style)),
}

const upright = (blocks: FlowBlock[]): Stretch => ({ blocks, landscape: false })

/** A page break is no block of its own: what follows it opens a page. */
function flowBlocks(body: Block[], style: Style): Stretch[] {
  let broken = false
  return body.flatMap((block) => {
    if (block.kind === 'pageBreak') {
      broken = true
      return []
    }
    const flow = flows[block.kind] as (block: Block, style: Style) => Stretch
    const stretch = flow(block, style)
    const opened = broken && !stretch.landscape ? { ...stretch, blocks: onNewPage(stretch.blocks) } : stretch
    broken = false
    return [opened]
  })
}

/** Blocks of which the first opens a page. */
export function onNewPage(blocks: FlowBlock[]): FlowBlock[] {
  const [first, ...rest] = blocks
  if (!first) return []
  // Only a paragraph can open a page by itself in Word; before a table or picture an empty one does.
  return first.kind === 'paragraph'
    ? [{ ...first, newPage: true }, ...rest]
    : [flowBlank({ newPage: true, keepNext: true }), first, ...rest]
}

const hei = (text: string, style: Style): Run => ({ ...plain(style), face: 'heiTi', text })

/** 7.3.7: 附件 and its number in 黑体 at the left edge. */
const flowLabel = (label: string, style: Style) =>
  flowParagraph('label', [hei(label, style)], { align: 'left', keepNext: true })

/** 7.3.4: one line below the body, two characters in; names hang beside “附件：” and their numbers. */
function flowAttachments(names: readonly string[], style: Style): FlowParagraph[] {
  const look = plain(style)
  const first = 2 * size.body
  const under = first + widthOf('附件：', size.body)
  const lines = names.map((name, at) => {
    const number = names.length === 1 ? '' : `${at + 1}.`
    return at === 0
      ? flowHanging('attachments', first, { ...look, text: `附件：${number}` }, name)
      : flowHanging('attachments', under, { ...look, text: number }, name)
  })
  return lines.length === 0 ? [] : [flowBlank({ keepNext: true }), ...lines]
}

/** 10.3: 出席, 请假, 列席: one line below, two characters in, the label in 黑体, the names hanging beside it. */
function flowAttendance(lists: readonly { label: string; names: string }[], style: Style): FlowParagraph[] {
  const lines = lists.map(({ label, names }) =>
    flowHanging('attendance', 2 * size.body, hei(`${label}：`, style), names),
  )
  return lines.length === 0 ? [] : [flowBlank({ keepNext: true }), ...lines]
}

/** 7.3.6: in brackets, two characters in, on the line below the date. */
const flowNote = (note: string, style: Style) =>
  flowParagraph('note', [{ ...plain(style), text: `（${note}）` }], {
    indent: { left: 0, right: 0, firstLine: 2 * size.body },
  })
