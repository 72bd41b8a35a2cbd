import type { TextEdit } from './edit-text.ts'
import type { Fault } from './fault.ts'
import { lineEnd, lineStart } from './text-lines.ts'

/** “键: 内容”, “- 键: 内容” or a key by itself, with a colon of either width. */
const keyLine = /^(?:- )*[^\s:：，。；、“”‘’"'{}[\]#|>-][^:：，。；、“”]{0,30}[:：](?:[ \u3000\u00a0]|$)/u

/**
 * A line that says something: `width` of its margin, `indent` that the lines above it ask for, if they leave no doubt.
 * `bare`: the margin is nothing but spaces. `textIndent`: how far the text above it is indented, or should be.
 */
type Line = {
  start: number
  rest: string
  margin: string
  bare: boolean
  width: number
  indent?: number
  textIndent?: number
}

/**
 * Adds to faults of indentation the spaces that each line needs, where its neighbours say where it belongs. Lines whose
 * margin is as odd without being told of are set right along with the first.
 */
export function repairIndents(text: string, faults: readonly Fault[]): Fault[] {
  if (!faults.some(({ code }) => indentCodes.has(code))) return [...faults]
  const lines = indentedLines(text)
  const at = new Map(lines.map(({ start }, index) => [start, index]))
  const told = new Set(faults.filter(({ code }) => indentCodes.has(code)).map(({ start }) => lineStart(text, start)))
  const untold = lines.filter(({ bare, start }) => !bare && !told.has(start)).flatMap(marginEdit)
  return faults.map((fault) => {
    const index = indentCodes.has(fault.code) ? at.get(lineStart(text, fault.start)) : undefined
    if (index === undefined) return fault
    const own = fault.code === 'yaml/unindented-text' ? textEdits(lines.slice(index)) : marginEdit(lines[index] as Line)
    return own.length > 0 ? { ...fault, repair: [...own, ...untold.splice(0)] } : fault
  })
}

const indentCodes = new Set<Fault['code']>([
  'yaml/tab-indent',
  'yaml/full-width-indent',
  'yaml/odd-space-indent',
  'yaml/bad-indent',
  'yaml/unindented-text',
])

function marginEdit({ start, margin, indent }: Line): TextEdit[] {
  if (indent === undefined || margin === ' '.repeat(indent)) return []
  return [{ start, end: start + margin.length, text: ' '.repeat(indent) }]
}

/** The lines of a text that nobody indented, as far as the next key. Nothing if what follows them is not clearly one. */
function textEdits([first, ...others]: Line[]): TextEdit[] {
  const { textIndent } = first as Line
  if (textIndent === undefined) return []
  const end = others.findIndex(({ rest, width }) => width > 0 || keyLine.test(rest) || /^[-－—•·][^-－—]/u.test(rest))
  const next = end === -1 ? undefined : others[end]
  const certain = next === undefined || (next.width === 0 && /^[^：]*: /.test(`${next.rest} `))
  if (!certain) return []
  const lines = [first as Line, ...others.slice(0, end === -1 ? undefined : end)]
  return lines.map(({ start }) => ({ start, end: start, text: ' '.repeat(textIndent) }))
}

/** The lines with the indents they should have. A tab is as wide as two spaces, any other space as one. */
function indentedLines(text: string): Line[] {
  const lines: Line[] = []
  const place = placer()
  for (let start = 0; start < text.length; start = lineEnd(text, start) + 1) {
    const written = text.slice(start, lineEnd(text, start)).trimEnd()
    const rest = written.trimStart()
    if (rest === '' || rest.startsWith('#')) continue
    const margin = written.slice(0, written.length - rest.length)
    const line = { start, rest, margin, bare: !/[^ ]/.test(margin), width: margin.replaceAll('\t', '  ').length }
    lines.push({ ...line, ...place(line) })
  }
  return lines
}

/** Walks down a file: what stands above a line says where the line belongs. */
function placer() {
  /** Where lines above began and what that came to, the outermost first. */
  const levels: { width: number; indent: number }[] = []
  /** What the line above opened: `indent` is for what is in it, `text` that it is a text. */
  let open: { width: number; indent: number; text: boolean; bare?: boolean } | undefined
  let textIndent: number | undefined
  let wasKey = false
  let wasItem = false

  function inText({ rest, bare, width }: Omit<Line, 'start'>): boolean {
    return open?.text === true && (width > open.width || (!bare && !keyLine.test(rest) && !/^- /.test(rest)))
  }

  function indentOf({ rest, bare, width }: Omit<Line, 'start'>): number | undefined {
    if (open && !open.text && width > open.width) {
      const indent = bare ? width : open.indent
      levels.push({ width, indent })
      return indent
    }
    while (levels.length > 0 && (levels.at(-1)?.width ?? 0) > width) levels.pop()
    const level = levels.at(-1)
    const beside = (wasKey && keyLine.test(rest)) || (wasItem && rest.startsWith('- '))
    if (level && (level.width === width || beside)) return level.indent
    if (width > 0) return bare ? width : undefined
    levels.push({ width: 0, indent: 0 })
    return 0
  }

  return (line: Omit<Line, 'start'>): Pick<Line, 'indent' | 'textIndent'> => {
    const { rest, bare, width } = line
    if (open && inText(line)) {
      // A key with an odd margin below a text that has a good one may be part of the text or the next field.
      if (!bare && open.bare && keyLine.test(rest)) return { textIndent }
      if (open.bare === undefined && bare) textIndent = width
      open.bare ??= bare
      return { indent: bare ? width : textIndent, textIndent }
    }
    const indent = indentOf(line)
    const told = { indent, textIndent }
    const [, dashes = '', own = ''] = /^((?:- +)*)(.*)$/u.exec(rest) ?? []
    const base = indent ?? width
    if (dashes !== '') levels.push({ width: width + dashes.length, indent: base + dashes.length })
    const text = /(?:^|[:：] *)[|>｜][+-]?\d?$/u.exec(own)
    const inner = base + dashes.length + (text?.index === 0 && dashes !== '' ? 0 : 2)
    if (text) open = { width: text.index === 0 ? width : width + dashes.length, indent: inner, text: true }
    else open = /[:：]$|^-$/u.test(own) ? { width, indent: inner, text: false } : undefined
    if (text) textIndent = inner
    wasKey = keyLine.test(rest)
    wasItem = rest.startsWith('- ')
    return told
  }
}
