import { type Document, type Scalar, visit } from 'yaml'
import { codePointName } from './decode.ts'
import type { Fault } from './fault.ts'

/** Takes the characters that nobody sees out of keys and values, which would otherwise be unknown for no visible reason. */
export function dropZeroWidth(text: string, document: Document.Parsed): Fault[] {
  const faults: Fault[] = []
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string') faults.push(...drop(text, scalar as Scalar<string>))
    },
  })
  return faults
}

function drop(text: string, scalar: Scalar<string>): Fault[] {
  const codes = [...new Set(scalar.value.match(zeroWidth))].map(codePointName).join('、')
  if (codes === '') return []
  scalar.value = scalar.value.replace(zeroWidth, '')
  const [from, to] = scalar.range ?? [0, 0]
  const repair = [...text.slice(from, to).matchAll(zeroWidth)].map(({ index }) => {
    return { start: from + index, end: from + index + 1, text: '' }
  })
  const start = repair[0]?.start ?? from
  return [{ code: 'yaml/zero-width', severity: 'warning', args: { codes }, start, end: start + 1, repair }]
}

/** Spaces without width, joiners, marks of the writing direction, byte order marks from the middle of pasted files. */
const zeroWidth = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
