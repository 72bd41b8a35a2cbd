import { type Document, type Node, visit } from 'yaml'
import type { Fault } from './fault.ts'
import { mostLevels, mostValues } from './limits.ts'
import { lineEnd } from './text-lines.ts'

/**
 * What stands deeper than the parser, which calls itself at every level, can follow. Counted from the indents and marks of
 * the lines alone, brackets in texts too.
 */
export function checkDepth(text: string): Fault | undefined {
  const indents: number[] = []
  let brackets = 0
  for (let start = 0; start < text.length; start = lineEnd(text, start) + 1) {
    const line = text.slice(start, lineEnd(text, start))
    const [opening = '', margin = ''] = /^( *)(?:[-?:] +)*/.exec(line) ?? []
    if (opening.length === line.trimEnd().length) continue
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= margin.length) indents.pop()
    indents.push(margin.length)
    const marks = opening.slice(margin.length).replaceAll(' ', '').length
    for (const bracket of line.match(/[[\]{}]/g) ?? []) {
      brackets = Math.max(0, brackets + (bracket === '[' || bracket === '{' ? 1 : -1))
      if (brackets > mostLevels) return tooDeep(text, start)
    }
    if (indents.length + marks > mostLevels) return tooDeep(text, start)
  }
  return undefined
}

function tooDeep(text: string, start: number): Fault {
  return { code: 'yaml/too-deep', args: { most: mostLevels }, start, end: lineEnd(text, start) }
}

/** The value from which on there are too many to check. */
export function checkCount(text: string, document: Document.Parsed): Fault | undefined {
  let left = mostValues
  let first: Node | undefined
  visit(document, {
    Node(_, node) {
      if (left-- > 0) return undefined
      first = node as Node
      return visit.BREAK
    },
  })
  const start = first?.range?.[0]
  if (start === undefined) return undefined
  return { code: 'yaml/too-many-values', args: { most: mostValues }, start, end: lineEnd(text, start) }
}
