import type { Scalar } from 'yaml'
import type { TextEdit } from './edit-text.ts'
import { explainLine } from './explain-lines.ts'
import type { Fault } from './fault.ts'
import { lineAround, lineEnd, lineStart } from './text-lines.ts'

/** Whether a report's kind has a field of that name. */
export type IsField = (name: string) => boolean

/** A text over several lines without “|”: the parser would join its lines with spaces. */
export function foldedText(text: string, scalar: Scalar, isField: IsField): Fault[] {
  const [start, end] = scalar.range as [number, number, number]
  const written = text.slice(start, end)
  if (scalar.type === 'BLOCK_FOLDED') return foldedBlock(text, scalar, start, end)
  if (scalar.type === 'BLOCK_LITERAL') return []
  if (scalar.type === 'PLAIN' && written.startsWith('｜')) {
    const repair = /^｜[ \t\u3000]*(\n|$)/u.test(written) ? [{ start, end: start + 1, text: '|' }] : undefined
    return [{ code: 'yaml/full-width-pipe', args: {}, start, end: start + 1, repair }]
  }
  if (!written.trimEnd().includes('\n')) return []
  const lines = eachLine(text, start, end)
  const faults = scalar.type === 'PLAIN' ? lines.flatMap((at) => explainLine(text, at) ?? []) : []
  if (faults.length === lines.length) return faults
  const marks = faults.filter(({ code }) => lineMarks.has(code))
  if (marks.length > 0) return marks
  const fields = faults.filter((fault) => namesField(fault, isField))
  if (fields[0] && lineStart(text, fields[0].start) === lineStart(text, start)) return fields
  const item = lines.slice(1).find((at) => /^ *- /.test(text.slice(at, lineEnd(text, at))))
  if (item !== undefined && /^ *- /.test(text.slice(lineStart(text, start), start)))
    return [{ code: 'yaml/bad-indent', args: {}, ...lineAround(text, item) }]
  const repair = scalar.type === 'PLAIN' ? putPipe(text, scalar, start, end) : undefined
  return [{ code: 'yaml/folded-text', args: {}, start, end: lineEnd(text, start), repair }]
}

/** What the first character of a line tells by itself, whatever stands around it. */
export const lineMarks = new Set<Fault['code']>(['yaml/list-mark', 'yaml/full-width-hash', 'yaml/no-space-after-dash'])

/** `标题：甲` where 标题 is a field: the colon is what is wrong. */
export const namesField = ({ code, args }: Fault, isField: IsField): boolean =>
  (code === 'yaml/full-width-colon' || code === 'yaml/no-space-after-colon') &&
  'key' in args &&
  isField(String(args.key))

/** “>”, where it would join lines. */
function foldedBlock(text: string, scalar: Scalar, start: number, end: number): Fault[] {
  const lines = contentLines(text.slice(lineEnd(text, start), end))
  if (contentLines(String(scalar.value)).length === lines.length) return []
  const repair = areParagraphs(lines) ? [{ start, end: start + 1, text: '|' }] : undefined
  return [{ code: 'yaml/folded-block', args: {}, start, end: start + 1, repair }]
}

/** “|” behind the key, and the lines below it; nothing if they may be one paragraph that was wrapped by hand. */
function putPipe(text: string, scalar: Scalar, start: number, end: number): TextEdit[] | undefined {
  const lines = contentLines(text.slice(start, end))
  if (!areParagraphs(lines) || lines.join(' ') !== String(scalar.value).trim()) return undefined
  const rest = eachLine(text, start, end).slice(1)
  const indents = rest.map((at) => lineAround(text, at).start - lineStart(text, at))
  const own = start - lineStart(text, start)
  if (lineAround(text, start).start !== start) {
    const before = text.slice(0, start).trimEnd()
    const indent = Math.min(...indents)
    const deep = indent > (/^ *(?:- +)*/.exec(text.slice(lineStart(text, start)))?.[0].length ?? 0)
    return before.endsWith(':') && deep ? [{ start, end: start, text: `|\n${' '.repeat(indent)}` }] : undefined
  }
  const above = text.slice(0, start).trimEnd()
  return above.endsWith(':') && indents.every((indent) => indent >= own)
    ? [{ start: above.length, end: above.length, text: ' |' }]
    : undefined
}

const contentLines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Every line but the last ends a sentence or is numbered as a heading: nobody wraps a paragraph so. */
const areParagraphs = (lines: string[]) =>
  lines
    .slice(0, -1)
    .every(
      (line) =>
        /[。！？：；…”）]$/u.test(line) ||
        /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])/u.test(line),
    )

/** The offsets of the lines of a stretch that are not blank. */
function eachLine(text: string, start: number, end: number): number[] {
  const offsets: number[] = []
  for (let at = start; at < end; at = lineEnd(text, at) + 1) {
    if (text.slice(at, lineEnd(text, at)).trim() !== '') offsets.push(at)
  }
  return offsets
}
