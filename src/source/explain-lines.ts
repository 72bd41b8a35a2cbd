import { codePointName } from './decode.ts'
import type { TextEdit } from './edit-text.ts'
import type { Fault } from './fault.ts'
import { mostFaults } from './limits.ts'
import { lineAround, lineEnd, lineStart } from './text-lines.ts'

/**
 * Lines that the parser took for one endless key: from `start` to the line of `end`, which may hold the next good key.
 * Each is explained by itself; of lines that only stand in the wrong place the first is told.
 * What is indented below a line that was explained belongs to it and is passed over.
 */
export function explainLines(text: string, start: number, end: number): Fault[] {
  const faults: Fault[] = []
  let swallowed = -1
  /** Whether the last key above has “|”, once it was asked for; the lines up to the next key are answered alike. */
  let piped: boolean | undefined
  for (let at = lineStart(text, start); at < end && at < text.length; at = lineEnd(text, at) + 1) {
    const line = text.slice(at, lineEnd(text, at))
    const indent = line.length - line.trimStart().length
    if (/^\s*(?:#|$)/.test(line) || (swallowed >= 0 && indent > swallowed)) continue
    swallowed = -1
    const own = explainLine(text, at)
    if (own) swallowed = indent
    if (plainKeyLine.test(line.trim())) piped = undefined
    const isPiped = () => {
      piped ??= followsPipe(text, at)
      return piped
    }
    const fault = own ?? explainPosition(text, at, start, isPiped)
    if (faults.length > mostFaults) break
    if (fault && (own || fault.code !== faults.at(-1)?.code)) faults.push(fault)
  }
  return withoutDoubt(faults)
}

/** Among lines of a text that nobody indented, “经验：……” may be one more of them: there nothing is certain. */
function withoutDoubt(faults: Fault[]): Fault[] {
  const first = faults.findIndex(({ code }) => code === 'yaml/unindented-text' || code === 'yaml/line-without-key')
  return faults.map((fault, at) => {
    const doubtful = first !== -1 && at > first && fault.code === 'yaml/full-width-colon'
    return doubtful ? { ...fault, repair: undefined } : fault
  })
}

/** A line that is no “键: 值” and shows nothing wrong by itself. */
function explainPosition(text: string, at: number, start: number, isPiped: () => boolean): Fault | undefined {
  const span = lineAround(text, at)
  const isKey = plainKeyLine.test(text.slice(span.start, span.end))
  if (at > start && start > lineAround(text, start).start) return { code: 'yaml/bad-indent', args: {}, ...span }
  if (isKey || at + 1 > span.end) return undefined
  return { code: isPiped() ? 'yaml/unindented-text' : 'yaml/line-without-key', args: {}, ...span }
}

const plainKeyLine = /^[^\s:].*?:(\s|$)/

/** The last key above the line has “|”: the line was meant to belong to it. */
function followsPipe(text: string, at: number): boolean {
  const key = keyAbove(text, at)
  return key !== undefined && /[|>]\d?[+-]?\s*$/.test(text.slice(key, lineEnd(text, key)))
}

/** Where the last line above begins that has a key. */
export function keyAbove(text: string, at: number): number | undefined {
  for (let end = lineStart(text, at) - 1; end >= 0; end = lineStart(text, end) - 1) {
    const start = lineStart(text, end)
    if (plainKeyLine.test(text.slice(start, end).trim())) return start
  }
  return undefined
}

/** What people write for the “-” of a list; two dashes are a mark of punctuation. */
const listMark = /^(?:[－—–](?![－—–])|[•·●▪◆■]|[+*](?= ))(?=.)/u

/** The mistake that a line shows by itself, if it shows one. */
export function explainLine(text: string, at: number): Fault | undefined {
  const { start, end } = lineAround(text, at)
  const line = text.slice(start, end)
  return (
    explainMargin(text, at, start) ?? explainMark(line, start) ?? explainColon(line, start) ?? explainList(line, start)
  )
}

function explainMargin(text: string, at: number, end: number): Fault | undefined {
  const margin = text.slice(lineStart(text, at), end)
  const odd = margin.search(/[^ ]/)
  if (odd === -1) return undefined
  const tab = margin.indexOf('\t')
  if (tab !== -1) return { code: 'yaml/tab-indent', args: {}, start: end - margin.length + tab, end }
  const wide = margin.indexOf('\u3000')
  if (wide !== -1) return { code: 'yaml/full-width-indent', args: {}, start: end - margin.length + wide, end }
  const code = codePointName(margin[odd] as string)
  return { code: 'yaml/odd-space-indent', args: { code }, start: end - margin.length + odd, end }
}

function explainMark(line: string, start: number): Fault | undefined {
  const put = (length: number, text: string) => [{ start, end: start + length, text }]
  if (line.startsWith('＃'))
    return { code: 'yaml/full-width-hash', args: {}, start, end: start + 1, repair: put(1, '#') }
  const minus = /^-[^ \t-]/u.test(line)
  // “-5℃” is a number.
  if (minus) {
    const repair = /^-[\d０-９.]/.test(line) ? undefined : put(/^-\s*/u.exec(line)?.[0].length ?? 1, '- ')
    return { code: 'yaml/no-space-after-dash', args: {}, start, end: start + 1, repair }
  }
  const [mark] = listMark.exec(line) ?? []
  if (!mark) return undefined
  const repair = put(mark.length + (/^\s*/u.exec(line.slice(mark.length))?.[0].length ?? 0), '- ')
  return { code: 'yaml/list-mark', args: { mark }, start, end: start + 1, repair }
}

function explainColon(line: string, start: number): Fault | undefined {
  const colon = /^(?:- )?([^\s:：，。；、“”]{1,15})(：|:(?=[^ \t]))(\s*)/u.exec(line)
  if (!colon) return undefined
  const [whole, key = '', after, space = ''] = colon
  const place = { start: start + whole.length - space.length - 1, end: start + whole.length - space.length }
  // “8:30” and “https://” hold no key.
  const certain = !/^[\d０-９]+$|^[a-z]+$/i.test(key)
  const written = whole.length === line.length ? ':' : ': '
  const repair = certain ? [{ ...place, end: start + whole.length, text: written } satisfies TextEdit] : undefined
  return after === '：'
    ? { code: 'yaml/full-width-colon', args: { key }, ...place, repair }
    : { code: 'yaml/no-space-after-colon', args: { key }, ...place, repair }
}

/** `主送机关: - 市委`. */
function explainList(line: string, start: number): Fault | undefined {
  const [whole = '', dashes = '', key = ''] = /^((?:- +)*)([^\s:：]{1,15}):( +)(?=- )/u.exec(line) ?? []
  if (whole === '') return undefined
  const at = start + whole.length
  const colon = start + whole.trimEnd().length
  return {
    code: 'yaml/list-beside-key',
    args: { key },
    start: at,
    end: at + 1,
    repair: [{ start: colon, end: at, text: `\n${' '.repeat(dashes.length + 2)}` }],
  }
}
