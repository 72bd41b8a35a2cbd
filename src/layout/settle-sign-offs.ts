import { breakLines } from './break-lines.ts'
import { wordLineWidth } from './geometry.ts'
import type { FlowBlock, FlowParagraph, Page } from './layout.ts'
import { paginate } from './paginate.ts'

/** A paragraph of up to so many lines may leave its page for the sign-off's sake; more would leave a hole. */
const fewLines = 4

/** What tracking may be loosened by, in points, before it shows: 26 characters a line at the most. */
const loosenings = [0.2, 0.4, 0.6, 0.8, 1, 1.2]

/**
 * 7.3.5.5: no sign-off stands alone on a page. Where it would, the last paragraph of the body goes along if it is short;
 * a long one is set a little looser, so that its last line does.
 */
export function settleSignOffs(blocks: FlowBlock[]): { blocks: FlowBlock[]; pages: Page[] } {
  let settled = blocks
  let { pages, tops } = paginate(settled)
  for (const [at, block] of blocks.entries()) {
    const last = settled[at - 1]
    if (!isSignOff(block) || !last || isSignOff(last) || last.kind !== 'paragraph' || tops[at] !== 0) continue
    const together = settled.with(at - 1, { ...last, keepNext: true })
    const loose = last.lines.length > fewLines ? loosen(last).map((paragraph) => settled.with(at - 1, paragraph)) : []
    settled = loose.find((attempt) => paginate(attempt).tops[at] !== 0) ?? together
    ;({ pages, tops } = paginate(settled))
  }
  return { blocks: settled, pages }
}

const isSignOff = (block: FlowBlock) => block.kind === 'paragraph' && block.signOff

/** The paragraph set looser by little and more. */
function loosen(paragraph: FlowParagraph): FlowParagraph[] {
  return loosenings.map((loosened) => {
    const runs = paragraph.runs.map((run) => ({ ...run, loosened }))
    return { ...paragraph, runs, lines: breakLines(runs, wordLineWidth, paragraph.indent.firstLine, true) }
  })
}
