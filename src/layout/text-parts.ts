import type { FlowParagraph } from './layout.ts'

/** A stretch of a paragraph's text between two offsets: its heading sentence, a reference to an attachment, or other text. */
export type TextPart = { start: number; end: number; lead?: true; attachment?: number }

/** The parts of a paragraph's text, one behind the other. */
export function textParts({ runs, leadRuns = 0, references = [] }: FlowParagraph): TextPart[] {
  const length = (part: typeof runs) => part.reduce((sum, { text }) => sum + text.length, 0)
  const [leadEnd, end] = [length(runs.slice(0, leadRuns)), length(runs)]
  const parts: TextPart[] = leadEnd > 0 ? [{ start: 0, end: leadEnd, lead: true }] : []
  let at = leadEnd
  for (const reference of references.filter(({ start }) => start >= leadEnd)) {
    if (reference.start > at) parts.push({ start: at, end: reference.start })
    parts.push(reference)
    at = reference.end
  }
  return at < end ? [...parts, { start: at, end }] : parts
}
