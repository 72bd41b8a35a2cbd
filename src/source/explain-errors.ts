import type { Document, ErrorCode, YAMLError } from 'yaml'
import { blameAbove } from './blame-above.ts'
import type { TextEdit } from './edit-text.ts'
import { explainLine, explainLines } from './explain-lines.ts'
import type { Fault } from './fault.ts'
import { mostFaults } from './limits.ts'
import { quotedTextAt } from './quoted-text.ts'
import { excerpt, lineAround, lineEnd, lineStart } from './text-lines.ts'

/** What the parser complains of, as the mistakes that make it complain: it often blames a later line than the cause. */
export function explainErrors(text: string, document: Document.Parsed): Fault[] {
  return document.errors.slice(0, mostFaults).flatMap((error) => {
    const { code, message, pos } = error as YAMLError
    const faults = explain[code]({ message, start: pos[0], end: Math.max(pos[1], pos[0] + 1) }, text, document)
    return faults.map((fault) => (unsure.has(fault.code) ? (blameAbove(text, fault.start) ?? fault) : fault))
  })
}

/** What is said of a line when the line itself shows no mistake. */
const unsure = new Set<Fault['code']>(['yaml/bad-indent', 'yaml/syntax', 'yaml/unindented-text'])

type Complaint = { message: string; start: number; end: number }
type Explain = (complaint: Complaint, text: string, document: Document.Parsed) => Fault[]

const lines: Explain = ({ start, end }, text) => explainLines(text, start, end)

const specialStart: Explain = ({ start, end }, text) => {
  const mark = text[start] ?? ''
  const own = explainLine(text, start)
  if (own?.code === 'yaml/list-mark') return [own]
  return [{ code: 'yaml/special-start', args: { mark }, start, end, repair: quoted(text, start) }]
}

/** A value that begins with a mark which YAML has no use for can only be meant as it stands. */
function quoted(text: string, start: number): TextEdit[] | undefined {
  const { end } = lineAround(text, start)
  const value = text.slice(start, end)
  const opens = /(?:[:-] +)$/.test(text.slice(Math.max(0, start - 3), start))
  if (!opens || !/^[@`%]/.test(value) || / #|: /.test(value)) return undefined
  return [{ start, end, text: `'${value.replaceAll("'", "''")}'` }]
}

/** The mistake that shows on the line, else only that here something is wrong. */
const onLine: Explain = ({ start, end }, text) => [
  explainLine(text, start) ?? doubleBraces(text, start) ?? openBracket(text, start) ?? unreadable(text, start, end),
]

/** Of an empty line there is nothing to show: the last one above it that is not. */
function unreadable(text: string, start: number, end: number): Fault {
  const shown = excerpt(text, start) || excerpt(text, lineAround(text, start).start)
  if (shown !== '') return { code: 'yaml/syntax', args: { text: shown }, start, end }
  const at = lineStart(text, Math.max(0, text.slice(0, start).trimEnd().length - 1))
  return { code: 'yaml/syntax', args: { text: excerpt(text, at) }, start: at, end: lineEnd(text, at) }
}

/** A bracket that opens a value or a line and is all that is on it. */
function openBracket(text: string, at: number): Fault | undefined {
  const [whole = ''] = /(?:^|: +)[[{][^\]}]*$/.exec(text.slice(0, lineEnd(text, at))) ?? []
  const start = text.slice(0, lineEnd(text, at)).length - whole.trimStart().replace(/^: +/, '').length
  const bracket = text[start] ?? ''
  if (whole === '' || whole.length > longestOpening) return undefined
  return { code: 'yaml/unclosed-bracket', args: { bracket }, start, end: lineEnd(text, start) }
}

const longestOpening = 500

/** `{{数据.立案}}` at the offset or right before it, in a value or a list of values that no quotes enclose. */
function doubleBraces(text: string, at: number): Fault | undefined {
  const start = text.startsWith('{{', at) ? at : text.lastIndexOf('{{', at)
  const [braces] = /^\{\{[^{}\n]*\}\}/.exec(text.slice(start)) ?? []
  if (start === -1 || !braces || (start !== at && start + braces.length !== at)) return undefined
  return { code: 'yaml/braces', args: {}, start, end: start + braces.length }
}

const badIndent: Explain = ({ message, start }, text) => {
  if (!message.startsWith('Flow'))
    return [explainLine(text, start) ?? { code: 'yaml/bad-indent', args: {}, ...lineAround(text, start) }]
  const bracket = message.startsWith('Flow seq') ? '[' : '{'
  const open = text.lastIndexOf(bracket, start)
  return [{ code: 'yaml/unclosed-bracket', args: { bracket }, start: open, end: lineEnd(text, open) }]
}

/** “键: 值” whose value holds another “键: ”, or is followed by a line that is indented further. */
const keyInValue: Explain = ({ start, end }, text) => {
  const stop = lineEnd(text, start)
  if (/:(\s|$)/.test(text.slice(start, stop))) return [{ code: 'yaml/nested-colon', args: {}, start, end: stop }]
  return explainLines(text, start, Math.max(end, stop + 2))
}

const missing: Explain = (complaint, text, document) => {
  const { message } = complaint
  if (message.endsWith('map values')) return lines(complaint, text, document)
  // A blank line of spaces at the head of a text: the parser keeps it, and nothing is lost.
  if (message.startsWith('Block scalars with more-indented leading empty lines')) return []
  if (message.startsWith('Missing directives')) {
    const start = text.search(/^%/m)
    return [{ code: 'yaml/special-start', args: { mark: '%' }, start, end: lineEnd(text, start) }]
  }
  if (message.startsWith('Tags and anchors')) {
    const start = Math.max(text.lastIndexOf('!', complaint.start), text.lastIndexOf('&', complaint.start))
    return specialStart({ ...complaint, start }, text, document)
  }
  const quoted = quotedTextAt(document, complaint.start)
  if (!quoted) return onLine(complaint, text, document)
  return [{ code: 'yaml/unclosed-quote', args: {}, start: quoted.start, end: lineEnd(text, quoted.start) }]
}

const unexpected: Explain = (complaint, text, document) => {
  const { start, end } = complaint
  const before = text.slice(0, start).trimEnd()
  const quoted = quotedTextAt(document, before.length)
  if (quoted && /\n[^\s:]+: /.test(text.slice(quoted.start, quoted.end))) {
    return [{ code: 'yaml/unclosed-quote', args: {}, start: quoted.start, end: lineEnd(text, quoted.start) }]
  }
  const mark = before.at(-1) ?? ''
  if (quoted) return [{ code: 'yaml/text-after-quote', args: { mark }, start, end }]
  const braces = doubleBraces(text, before.length)
  if (braces) return [braces]
  if (mark === ']' || mark === '}') return [{ code: 'yaml/text-after-bracket', args: { mark }, start, end }]
  if (/: +[|>]\d?[+-]?$/.test(before)) {
    const repair = moveDown(text, before.length, start)
    return [{ code: 'yaml/text-after-pipe', args: {}, start, end: lineEnd(text, start), repair }]
  }
  return onLine(complaint, text, document)
}

/** The text behind “|” on a line of its own. */
function moveDown(text: string, pipe: number, start: number): TextEdit[] | undefined {
  const line = text.slice(lineStart(text, pipe), pipe)
  const next = /^( +)\S/.exec(text.slice(lineEnd(text, start) + 1))?.[1]?.length ?? 0
  const least = (/^\s*(?:- +)*/.exec(line)?.[0].length ?? 0) + 2
  return text.slice(pipe, start).trim() === ''
    ? [{ start: pipe, end: start, text: `\n${' '.repeat(Math.max(next, least))}` }]
    : undefined
}

const explain: Record<ErrorCode, Explain> = {
  MULTILINE_IMPLICIT_KEY: lines,
  KEY_OVER_1024_CHARS: lines,
  BLOCK_AS_IMPLICIT_KEY: keyInValue,
  BAD_INDENT: badIndent,
  MISSING_CHAR: missing,
  UNEXPECTED_TOKEN: unexpected,
  TAB_AS_INDENT: onLine,
  BAD_DQ_ESCAPE: ({ start }, text) => [
    { code: 'yaml/bad-escape', args: { text: text.slice(start, start + 2) }, start, end: start + 2 },
  ],
  BAD_SCALAR_START: specialStart,
  BAD_DIRECTIVE: specialStart,
  TAG_RESOLVE_FAILED: specialStart,
  BAD_ALIAS: specialStart,
  ALIAS_PROPS: specialStart,
  MULTIPLE_ANCHORS: specialStart,
  MULTIPLE_TAGS: specialStart,
  BAD_PROP_ORDER: specialStart,
  BAD_COLLECTION_TYPE: specialStart,
  NON_STRING_KEY: onLine,
  BLOCK_IN_FLOW: onLine,
  DUPLICATE_KEY: onLine,
  MULTIPLE_DOCS: onLine,
  RESOURCE_EXHAUSTION: onLine,
  IMPOSSIBLE: onLine,
}
