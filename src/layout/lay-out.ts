import type { Block, Doc, Handlers, Piece } from '../model/doc.ts'
import { flowSignOff } from './flow-sign-off.ts'
import { flowTable } from './flow-table.ts'
import { flowBlank, flowBody, flowHeading, flowLine, flowTitle } from './flow-text.ts'
import type { FlowBlock, Layout } from './layout.ts'
import { settleSignOffs } from './settle-sign-offs.ts'

/** Decides everything that Word and PDF must agree on: lines, pages, the places of title, sign-off and tables. */
export function layOut(doc: Doc): Layout {
  const blocks = doc.pieces.flatMap((piece, at) => {
    const flow = flowPiece(piece, doc.info.issuer ?? '')
    return at === 0 ? flow : onNewPage(flow)
  })
  return { info: doc.info, ...settleSignOffs(blocks) }
}

function flowPiece({ title, addressee, body, signOff }: Piece, issuer: string): FlowBlock[] {
  const opening = [
    ...(title ? [flowTitle(title, issuer), flowBlank({ keepNext: true })] : []),
    // 7.3.2: one line below the title, ending in a full-width colon.
    ...(addressee
      ? [flowLine('addressee', `${addressee.replace(/[:：]\s*$/u, '')}：`, 'justify', { keepNext: true })]
      : []),
  ]
  return [...opening, ...flowBlocks(body), ...(signOff ? flowSignOff(signOff) : [])]
}

const flows: Handlers<Exclude<Block, { kind: 'pageBreak' }>, undefined, FlowBlock[]> = {
  heading: (heading) => [flowHeading(heading)],
  paragraph: (paragraph) => [flowBody(paragraph)],
  table: flowTable,
}

/** A page break is no block of its own: what follows it opens a page. */
function flowBlocks(body: Block[]): FlowBlock[] {
  let broken = false
  return body.flatMap((block) => {
    if (block.kind === 'pageBreak') {
      broken = true
      return []
    }
    const handler = flows[block.kind] as (block: Block, context: undefined) => FlowBlock[]
    const flow = broken ? onNewPage(handler(block, undefined)) : handler(block, undefined)
    broken = false
    return flow
  })
}

function onNewPage(blocks: FlowBlock[]): FlowBlock[] {
  const [first, ...rest] = blocks
  if (!first) return []
  // A table cannot open a page by itself in Word; the empty paragraph before it does.
  return first.kind === 'paragraph'
    ? [{ ...first, newPage: true }, ...rest]
    : [flowBlank({ newPage: true, keepNext: true }), first, ...rest]
}
