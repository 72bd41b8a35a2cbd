import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { type Doc, ownPieces, type Piece } from '../model/doc.ts'
import { type BodyTools, buildBody, captionCounter } from './build-body.ts'
import { buildImprint, buildMasthead, type MastheadFacts } from './build-masthead.ts'
import { buildSignOff } from './build-sign-off.ts'
import type { Element } from './parse-markup.ts'
import { elements, lines, text, textOf, texts } from './read-element.ts'
import type { ReadPicture } from './read-picture.ts'

/** What the pack says of the document. `type`: its name. */
type DocumentFacts = MastheadFacts & { type: string }

/** Makes the document of a tree that the grammar has passed. Faults that need reading the text are diagnostics. */
export function buildDoc(root: Element, facts: DocumentFacts, readPicture: ReadPicture, diagnose: Diagnose): Doc {
  const tools: BodyTools = { caption: captionCounter(), readPicture, diagnose }
  const parts = split(root)
  for (const group of parts) checkOrder(group, diagnose)
  const named = (name: string) => elements(root).find((element) => element.name === name)
  const head = named('版头')
  const masthead = head && buildMasthead(head, facts, diagnose)
  const foot = named('版记')
  const pieces = parts.flatMap((group) => buildPieces(group, tools))
  const own = ownPieces(pieces)
  const signOff = own.findLast((piece) => piece.signOff)?.signOff
  // An order and most minutes have no title; their mark says what they are.
  const mark = masthead && masthead.mark.issuers.join('、') + masthead.mark.suffix
  const title = own.findLast((piece) => piece.title)?.title ?? mark ?? ''
  return {
    info: {
      title: title.replaceAll('\n', ''),
      type: facts.type,
      issuer: root.attributes['发文机关'] ?? signOff?.issuers[0]?.name,
      number: masthead?.number,
      date: signOff?.date,
    },
    format: facts.format,
    masthead,
    pieces,
    imprint: foot && buildImprint(foot, diagnose),
  }
}

/** A 分页 between the parts of a 公文 begins a new piece. */
function split(root: Element): Element[][] {
  const groups: Element[][] = [[]]
  for (const child of elements(root)) {
    if (child.name === '分页') groups.push([])
    else groups.at(-1)?.push(child)
  }
  return groups
}

/** 7.1, and 10.3 for the lists of those present. */
const order = '版头 标题 题注 主送机关 正文 附件说明 出席名单 请假名单 列席名单 落款 附注 原文 附件 版记'.split(' ')

function checkOrder(parts: Element[], diagnose: Diagnose): void {
  let last = -1
  for (const { name, place, children } of parts) {
    if (name === '原文')
      checkOrder(
        children.filter((child) => typeof child !== 'string'),
        diagnose,
      )
    const position = order.indexOf(name)
    if (position === last && name !== '附件') {
      diagnose({ code: 'markup/duplicate', severity: 'error', args: { element: name, parent: '公文' }, place })
    } else if (position < last) {
      const before = order[last] as string
      diagnose({ code: 'markup/wrong-order', severity: 'error', args: { element: name, before }, place })
    }
    last = position
  }
}

/**
 * The text, the document it encloses, then the attachments; the names of those stand below the text that they follow
 * unless the template lists them itself (7.3.4).
 */
function buildPieces(parts: Element[], tools: BodyTools): Piece[] {
  const attached = parts.filter(({ name }) => name === '附件')
  const original = parts.find(({ name }) => name === '原文')
  const piece = buildPiece(parts, tools)
  const enclosed = original && { ...buildPiece(elements(original), tools), enclosed: true as const }
  if (attached.length > 0 && !piece.attachments)
    (enclosed ?? piece).attachments = attached.map((one) => textOf(one, '标题') ?? '')
  return [
    piece,
    ...(enclosed ? [enclosed] : []),
    ...attached.flatMap((one, at) => buildAttachment(one, attached.length > 1 ? `附件${at + 1}` : '附件', tools)),
  ]
}

function buildPiece(parts: Element[], tools: BodyTools): Piece {
  const piece: Piece = { body: [] }
  for (const part of parts) {
    if (part.name === '标题') piece.title = lines(part)
    else if (part.name === '题注') piece.titleNote = titleNote(part)
    else if (part.name === '主送机关') piece.addressee = text(part)
    else if (part.name === '正文') piece.body = buildBody(part, tools)
    else if (part.name === '附件说明') piece.attachments = texts(part, '名称')
    else if (part.name === '落款') piece.signOff = buildSignOff(part, tools.readPicture, tools.diagnose)
    else if (part.name === '附注') piece.note = unbracketed(text(part))
    else if (part.name.endsWith('名单')) {
      piece.attendance = [...(piece.attendance ?? []), { label: part.name.slice(0, -2), names: text(part) }]
    }
  }
  return piece
}

/** 括号="无": a line without brackets, such as who makes a speech, when and where. */
function titleNote(part: Element): string {
  const text = lines(part)
  return part.attributes['括号'] === '无' ? text : `（${unbracketed(text)}）`
}

const unbracketed = (text: string) => text.replace(/^[（(](.*)[）)]$/su, '$1')

/** 7.3.7. An attachment without a text of its own is bound separately. */
function buildAttachment(element: Element, label: string, tools: BodyTools): Piece[] {
  const body = elements(element).find(({ name }) => name === '正文')
  const title = elements(element).find(({ name }) => name === '标题')
  if (!body) return []
  return [{ label: element.attributes['标签'] ?? label, title: title && lines(title), body: buildBody(body, tools) }]
}
