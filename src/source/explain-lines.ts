import { codePointName } from './decode.ts'
import type { Fault } from './fault.ts'
import { lineAround, lineEnd, lineStart } from './text-lines.ts'

/**
 * Lines that the parser took for one endless key: from `start` to the line of `end`, which may hold the next good key.
 * Each is explained by itself; of lines that only stand in the wrong place the first is told.
 * What is indented below a line that was explained belongs to it and is passed over.
 */
export function explainLines(text: string, start: number, end: number): Fault[] {
  const faults: Fault[] = []
  let swallowed = -1
  for (let at = lineStart(text, start); at < end && at < text.length; at = lineEnd(text, at) + 1) {
    const line = text.slice(at, lineEnd(text, at))
    const indent = line.length - line.trimStart().length
    if (line.trim() === '' || (swallowed >= 0 && indent > swallowed)) continue
    swallowed = -1
    const own = explainLine(text, at)
    if (own) swallowed = indent
    const fault = own ?? explainPosition(text, at, start)
    if (fault && (own || fault.code !== faults.at(-1)?.code)) faults.push(fault)
  }
  return faults
}

/** A line that is no “键: 值” and shows nothing wrong by itself. */
function explainPosition(text: string, at: number, start: number): Fault | undefined {
  const span = lineAround(text, at)
  const isKey = keyLine.test(text.slice(span.start, span.end))
  if (at > start && start > lineAround(text, start).start) return { code: 'yaml/bad-indent', args: {}, ...span }
  if (isKey || at + 1 > span.end) return undefined
  return { code: followsPipe(text, at) ? 'yaml/unindented-text' : 'yaml/line-without-key', args: {}, ...span }
}

const keyLine = /^[^\s:].*?:(\s|$)/

/** The last key above the line has “|”: the line was meant to belong to it. */
function followsPipe(text: string, at: number): boolean {
  const above = text.slice(0, at).split('\n')
  return /[|>]\d?[+-]?\s*$/.test(above.findLast((line) => keyLine.test(line.trim())) ?? '')
}

/** What people write for the “-” of a list; two dashes are a mark of punctuation. */
const listMark = /^(?:[－—–](?![－—–])|[•·●▪◆■])(?=.)/u

/** The mistake that a line shows by itself, if it shows one. */
export function explainLine(text: string, at: number): Fault | undefined {
  const { start, end } = lineAround(text, at)
  const line = text.slice(start, end)
  const margin = text.slice(lineStart(text, at), start)
  const tab = margin.indexOf('\t')
  if (tab !== -1) return { code: 'yaml/tab-indent', args: {}, start: start - margin.length + tab, end: start }
  const wide = margin.indexOf('\u3000')
  if (wide !== -1) return { code: 'yaml/full-width-indent', args: {}, start: start - margin.length + wide, end: start }
  const odd = margin.search(/[^ ]/)
  if (odd !== -1) {
    const code = codePointName(margin[odd] as string)
    return { code: 'yaml/odd-space-indent', args: { code }, start: start - margin.length + odd, end: start }
  }
  if (line.startsWith('＃')) return { code: 'yaml/full-width-hash', args: {}, start, end: start + 1 }
  if (/^-[^ \t-]/u.test(line)) return { code: 'yaml/no-space-after-dash', args: {}, start, end: start + 1 }
  const [mark] = listMark.exec(line) ?? []
  if (mark) return { code: 'yaml/list-mark', args: { mark }, start, end: start + 1 }
  const colon = /^(?:- )?([^\s:：，。；、“”]{1,15})(：|:(?=[^ \t]))/u.exec(line)
  if (!colon) return undefined
  const [before, key = '', after] = colon
  const place = { start: start + before.length - 1, end: start + before.length }
  return after === '：'
    ? { code: 'yaml/full-width-colon', args: { key }, ...place }
    : { code: 'yaml/no-space-after-colon', args: { key }, ...place }
}
