import { type Document, isMap, isScalar, type Node, type Scalar, visit, type YAMLMap, type YAMLSeq } from 'yaml'
import { codePointName, unprintable } from './decode.ts'
import { explainLine } from './explain-lines.ts'
import type { Fault } from './fault.ts'
import { foldedText, type IsField, lineMarks, namesField } from './folded-text.ts'
import { fullWidthBrackets, fullWidthComma, fullWidthQuotes } from './full-width-marks.ts'
import { mostFaults } from './limits.ts'
import { lineNumber } from './place-at.ts'
import { lineAround, lineEnd, lineStart, type Span } from './text-lines.ts'

/**
 * What the parser lets pass but nobody who writes a report can have meant. `sound`: the parser had no complaint; `isField`
 * knows the names of fields.
 */
export function checkNodes(text: string, document: Document.Parsed, sound: boolean, isField: IsField): Fault[] {
  const faults: Fault[] = []
  const add = (...found: Fault[]) => {
    faults.push(...found)
    return faults.length > mostFaults ? visit.BREAK : undefined
  }
  visit(document, {
    Node: (_, node) => add(...specialStart(text, node as Node)),
    Map: (_, map) => add(...specialStart(text, map), ...checkKeys(text, map).slice(0, mostFaults)),
    Seq: (_, seq) => add(...specialStart(text, seq), ...fullWidthComma(text, seq as YAMLSeq)),
    Scalar(role, scalar) {
      add(...specialStart(text, scalar), ...escapedCharacters(text, scalar))
      if (scalar.type === 'PLAIN') add(...swallowedText(text, spanOf(scalar).end))
      if (!sound || role === 'key' || role === null) return add()
      add(...foldedText(text, scalar, isField), ...misread(text, scalar, isField))
      if (role === 'value') add(...fullWidthQuotes(text, scalar), ...fullWidthBrackets(text, scalar))
      return add()
    },
  })
  if (sound && faults.length === 0 && !isMap(document.contents)) {
    faults.push({ code: 'yaml/not-fields', args: {}, ...lineAround(text, document.contents?.range?.[0] ?? 0) })
  }
  return faults
}

const spanOf = (node: Node): Span => ({ start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 })

/** Anchors, aliases and tags have no use in a report; a text that opens with their mark would be lost in silence. */
function specialStart(text: string, node: Node): Fault[] {
  const { start } = spanOf(node)
  const anchor = 'anchor' in node ? node.anchor : undefined
  const mark = 'source' in node && node.constructor.name === 'Alias' ? '*' : anchor ? '&' : node.tag ? '!' : undefined
  if (!mark) return []
  const last = text.lastIndexOf(mark, start)
  const at = text[last - 1] === '!' ? last - 1 : last
  return [{ code: 'yaml/special-start', args: { mark }, start: at, end: lineEnd(text, at) }]
}

function checkKeys(text: string, map: YAMLMap): Fault[] {
  const firsts = new Map<string, number>()
  return map.items.flatMap(({ key }): Fault[] => {
    const span = spanOf(key as Node)
    if (!isScalar(key)) return [{ code: 'yaml/braces', args: {}, start: span.start - 1, end: span.end + 1 }]
    const name = String(key.value ?? '')
    if (name.trim() === '') return [{ code: 'yaml/line-without-key', args: {}, ...lineAround(text, span.start) }]
    const first = firsts.get(name)
    if (first !== undefined) {
      return [{ code: 'yaml/duplicate-key', args: { key: name, line: lineNumber(text, first) }, ...span }]
    }
    firsts.set(name, span.start)
    // The parser takes such a space or mark for the first character of the key.
    if (/^(?:[\s＃•·●▪◆■-]|[－—–](?![－—–]))/u.test(name)) return [explainLine(text, span.start) ?? []].flat()
    return swallowedText(text, span.end, /^:\s+(#[^\s#].*)/)
  })
}

/** `"\u0007"`: what may not stand in the file may not be written with an escape either. */
function escapedCharacters(text: string, scalar: Scalar): Fault[] {
  if (scalar.type !== 'QUOTE_DOUBLE') return []
  const { start, end } = spanOf(scalar)
  return [...String(scalar.value).matchAll(unprintable)].slice(0, mostFaults).map(({ 0: character }) => {
    const digits = (character.codePointAt(0) as number).toString(16)
    const written = new RegExp(`\\\\[xuU]0*${digits}(?![0-9a-f])|\\\\[0abfveNLP]`, 'i').exec(text.slice(start, end))
    const at = start + (written?.index ?? 0)
    return {
      code: 'yaml/bad-character',
      args: { code: codePointName(character) },
      start: at,
      end: at + (written?.[0].length ?? 1),
    }
  })
}

/** `单位: 甲 #1楼`: what follows “#” is a comment, though it does not look like one. */
function swallowedText(text: string, at: number, pattern = /^\s+(#[^\s#].*)/): Fault[] {
  const [rest = '', comment = ''] = pattern.exec(text.slice(at, lineEnd(text, at))) ?? []
  if (comment === '') return []
  const end = at + rest.length
  const start = end - comment.length
  return [{ code: 'yaml/comment-in-text', severity: 'warning', args: { text: comment }, start, end }]
}

/** A text of one line that was meant for the one item of a list or a field, or that a comment was meant to follow. */
function misread(text: string, scalar: Scalar, isField: IsField): Fault[] {
  const { start, end } = spanOf(scalar)
  const written = text.slice(start, end)
  if (scalar.type !== 'PLAIN' || written.includes('\n')) return []
  const before = text.slice(lineStart(text, start), start)
  const own = /^\s*(?:- +)*$/.test(before) ? explainLine(text, start) : undefined
  if (own && typeof scalar.value === 'string' && (lineMarks.has(own.code) || namesField(own, isField))) return [own]
  const hash = /\s＃/u.exec(written)
  if (!hash) return []
  return [{ code: 'yaml/full-width-hash', severity: 'warning', args: {}, start: start + hash.index + 1, end }]
}
