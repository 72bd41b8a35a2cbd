import type { Block, Handlers, Piece } from '../model/doc.ts'
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
} from './flow-text.ts'
import { landscape, size, textWidth } from './geometry.ts'
import type { FlowBlock, FlowParagraph, Run } from './layout.ts'
import { widthOf } from './width.ts'

/** Blocks that stand on pages of one kind. */
export type Stretch = { blocks: FlowBlock[]; landscape: boolean }

/** A piece from its label or title to its 附注, cut where a table turns the page. */
export function flowPiece(piece: Piece, issuer: string): Stretch[] {
  const { label, title, titleNote, addressee, body, attachments = [], attendance = [], signOff, note } = piece
  const keep = { keepNext: true }
  const opening: FlowBlock[] = [
    // 7.3.7: the label on line 1, the title on line 3.
    ...(label ? [flowLabel(label), flowBlank(keep)] : []),
    ...(title ? [flowTitle(title, issuer)] : []),
    ...(titleNote ? [flowTitleNote(titleNote)] : []),
    ...(title || titleNote ? [flowBlank(keep)] : []),
    // 7.3.2: one line below the title, ending in a full-width colon.
    ...(addressee ? [flowLine('addressee', `${addressee.replace(/[:：]\s*$/u, '')}：`, 'justify', keep)] : []),
  ]
  const closing: FlowBlock[] = [
    ...flowAttachments(attachments),
    ...flowAttendance(attendance),
    ...(signOff ? flowSignOff(signOff) : []),
    ...(note ? [flowNote(note)] : []),
  ]
  return join([{ blocks: opening, landscape: false }, ...flowBlocks(body), { blocks: closing, landscape: false }])
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

const flows: Handlers<Exclude<Block, { kind: 'pageBreak' }>, undefined, Stretch> = {
  heading: (heading) => upright([flowHeading(heading)]),
  paragraph: (paragraph) => upright([flowBody(paragraph)]),
  table: (table) =>
    table.landscape
      ? { blocks: flowTable(table, landscape.textWidth), landscape: true }
      : upright(flowTable(table, textWidth)),
  picture: (picture) => upright(flowPicture(picture)),
}

const upright = (blocks: FlowBlock[]): Stretch => ({ blocks, landscape: false })

/** A page break is no block of its own: what follows it opens a page. */
function flowBlocks(body: Block[]): Stretch[] {
  let broken = false
  return body.flatMap((block) => {
    if (block.kind === 'pageBreak') {
      broken = true
      return []
    }
    const flow = flows[block.kind] as (block: Block, context: undefined) => Stretch
    const stretch = flow(block, undefined)
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

const look = { face: 'fangSong', size: size.body, bold: false } as const
const hei = (text: string): Run => ({ ...look, face: 'heiTi', text })

/** 7.3.7: 附件 and its number in 黑体 at the left edge. */
const flowLabel = (label: string) => flowParagraph('label', [hei(label)], { align: 'left', keepNext: true })

/** 7.3.4: one line below the body, two characters in; names hang beside “附件：” and their numbers. */
function flowAttachments(names: readonly string[]): FlowParagraph[] {
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
function flowAttendance(lists: readonly { label: string; names: string }[]): FlowParagraph[] {
  const lines = lists.map(({ label, names }) => flowHanging('attendance', 2 * size.body, hei(`${label}：`), names))
  return lines.length === 0 ? [] : [flowBlank({ keepNext: true }), ...lines]
}

/** 7.3.6: in brackets, two characters in, on the line below the date. */
const flowNote = (note: string) =>
  flowParagraph('note', [{ ...look, text: `（${note}）` }], { indent: { left: 0, right: 0, firstLine: 2 * size.body } })
