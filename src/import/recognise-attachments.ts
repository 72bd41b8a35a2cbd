import { type ForeignBlock, isPassage, type Passage } from './foreign.ts'
import { takeTitle } from './recognise-title.ts'

const attachmentLabel = /^附\s*件\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[:：]?$/u

/** 7.3.7: from each label on a line of its own, unless the names of attachments follow it. */
export function takeAttachments(blocks: ForeignBlock[]): { title?: string; body: ForeignBlock[] }[] {
  const isLabel = (block: ForeignBlock, at: number) =>
    isPassage(block) &&
    (block.role === 'label' ||
      (block.role !== 'attachments' && attachmentLabel.test(block.text) && !listsNames(blocks, at)))
  const starts = blocks.flatMap((block, at) => (isLabel(block, at) ? [at] : []))
  const [first] = starts
  if (first === undefined) return []
  const bodies = starts.map((start, rank) => blocks.slice(start + 1, starts[rank + 1]))
  blocks.splice(first)
  return bodies.map((body) => ({ body }))
}

/** “附件：” alone, with the names below it and the sign-off behind them. */
function listsNames(blocks: readonly ForeignBlock[], at: number): boolean {
  const behind = blocks.slice(at + 1, at + 14)
  const next = behind.find((block) => !(isPassage(block) && /^\d{1,2}\s*[.．、]/.test(block.text)))
  return behind[0] !== next && isPassage(next) && !/。$/u.test(next.text) && !next.newPage
}

/** An attachment's title: the lines it begins with, those of its name in the list first. */
export function titled(
  { body }: { body: ForeignBlock[] },
  name: string | undefined,
): { title?: string; body: ForeignBlock[] } {
  const rest = [...body]
  for (const count of [1, 2, 3]) {
    const lines = rest.slice(0, count)
    if (
      lines.length === count &&
      lines.every(isPassage) &&
      name === lines.map((line) => (line as Passage).text).join('')
    )
      return { title: name, body: rest.slice(count) }
  }
  return { title: takeTitle(rest, true) ?? name, body: rest }
}

/** 7.3.4 at the end of the blocks, or at their start: “附件：1.名称” and the lines that go on counting. */
export function takeAttachmentList(blocks: ForeignBlock[]): string[] {
  const start = blocks.findIndex(
    (block) => isPassage(block) && (block.role === 'attachments' || /^附\s*件\s*[:：]/u.test(block.text)),
  )
  if (start === -1) return []
  const lines = [blocks[start] as Passage]
  for (let at = start + 1; isPassage(blocks[at]); at++) {
    const next = blocks[at] as Passage
    if (next.role !== 'attachments' && !/^\d{1,2}\s*[.．、]/.test(next.text)) break
    lines.push(next)
  }
  // Text behind it: it is none, or the body goes on.
  if (blocks.slice(start + lines.length).some((block) => isPassage(block) && /。$/u.test(block.text))) return []
  blocks.splice(start, lines.length)
  return lines
    .map(({ text }) => text.replace(/^附\s*件\s*[:：]\s*/u, ''))
    .flatMap((text) => text.split(/\s+(?=\d{1,2}[.．、])/u))
    .map((text) => text.replace(/^\d{1,2}\s*[.．、]\s*/u, '').replace(/[；;。]$/u, ''))
    .filter((text) => text !== '')
}
