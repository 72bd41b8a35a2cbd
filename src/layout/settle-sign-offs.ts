import { breakLines } from './break-lines.ts'
import { wordLineWidth } from './geometry.ts'
import type { FlowBlock, FlowParagraph, Section } from './layout.ts'
import { paginate } from './paginate.ts'

/** A paragraph of up to so many lines may leave its page for the sign-off's sake; more would leave a hole. */
const fewLines = 4

/** What tracking may be loosened by, in points, before it shows: 26 characters a line at the most. */
const loosenings = [0.2, 0.4, 0.6, 0.8, 1, 1.2]

/**
 * 7.3.5.5: no sign-off stands alone on a page. Where it would, the last paragraph of the body goes along if it is short;
 * a long one is set a little looser, so that its last line does.
 */
export function settleSignOffs(sections: Section[]): Section[] {
  let settled = sections
  for (const [at, place] of places(sections).entries()) {
    const { section, block } = place
    const last = settled[section]?.blocks[block - 1]
    if (!opensSignOff(settled, place) || last?.kind !== 'paragraph' || !opensPage(settled, at)) continue
    const attempt = (paragraph: FlowParagraph) => withBlock(settled, section, block - 1, paragraph)
    const loose = last.lines.length > fewLines ? loosen(last).map(attempt) : []
    settled = loose.find((sections) => !opensPage(sections, at)) ?? attempt({ ...last, keepNext: true })
  }
  return settled
}

type Place = { section: number; block: number }

/** Where every block is, in the order of the sections. */
const places = (sections: readonly Section[]): Place[] =>
  sections.flatMap(({ blocks }, section) => blocks.map((_, block) => ({ section, block })))

const opensPage = (sections: readonly Section[], at: number) => paginate(sections).starts[at]?.top === 0

function opensSignOff(sections: readonly Section[], { section, block }: Place): boolean {
  const blocks = sections[section]?.blocks ?? []
  return isSignOff(blocks[block]) && !isSignOff(blocks[block - 1])
}

const isSignOff = (block: FlowBlock | undefined) => block?.kind === 'paragraph' && block.signOff === true

const withBlock = (sections: readonly Section[], section: number, block: number, paragraph: FlowParagraph) =>
  sections.map((one, at) => (at === section ? { ...one, blocks: one.blocks.with(block, paragraph) } : one))

/** The paragraph set looser by little and more. */
function loosen(paragraph: FlowParagraph): FlowParagraph[] {
  return loosenings.map((loosened) => {
    const runs = paragraph.runs.map((run) => ({ ...run, loosened }))
    return { ...paragraph, runs, lines: breakLines(runs, wordLineWidth, paragraph.indent.firstLine, true) }
  })
}
