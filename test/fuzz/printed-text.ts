import type { FlowBlock, Layout, Run } from '../../src/layout/layout.ts'

/** Every text that a layout prints, once: those that Word flows, without the lines and pages they fall on. */
export function printedTexts({ sections, letterhead, imprint }: Layout): string[] {
  const blocks = [...sections.flatMap(({ blocks }) => blocks), ...(imprint?.blocks ?? [])]
  return [...(letterhead ? textsOf(letterhead.mark) : []), ...blocks.flatMap(textsOf)]
}

/** What its pages print, line by line. */
export function pageTexts({ pages }: Layout): string[] {
  return pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'line' ? [joined(item.runs)] : [])))
}

const joined = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

function textsOf(block: FlowBlock): string[] {
  if (block.kind === 'picture') return []
  if (block.kind === 'table')
    return block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraph }) => textsOf(paragraph)))
  return block.segments ? block.segments.map(({ runs }) => joined(runs)) : [joined(block.runs)]
}

/** What is said of the document without being printed: its properties, and pictures in words. */
export function spokenTexts({ info, sections }: Layout): string[] {
  const pictures = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'picture' ? [block.alt] : [])),
  )
  return [info.title, info.issuer ?? '', ...pictures]
}
