/** A stretch of a text, between two offsets. */
export type Span = { start: number; end: number }

export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

export function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at)
  return newline === -1 ? text.length : newline
}

/** The line that the offset is on, without the spaces at its ends. */
export function lineAround(text: string, at: number): Span {
  const start = lineStart(text, at)
  const line = text.slice(start, lineEnd(text, at))
  return { start: start + line.length - line.trimStart().length, end: start + line.trimEnd().length }
}

/** The first characters from the offset on, to quote in a message. */
export function excerpt(text: string, at: number): string {
  return [...text.slice(at, lineEnd(text, at))].slice(0, 12).join('')
}
