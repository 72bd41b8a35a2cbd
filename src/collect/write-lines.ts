import { Document, isPair, isScalar, visit } from 'yaml'
import type { Body } from './unit-body.ts'

/** A value as lines of YAML, nothing folded; rows of tables on one line, numbers without quotes. */
export function writeValue(value: unknown): string[] {
  const document = new Document(value)
  visit(document, {
    Seq(_, list, path) {
      const field = path.at(-1)
      const holdsText = isPair(field) && isScalar(field.key) && field.key.value === '内容'
      list.flow = !holdsText && list.items.every((item) => isScalar(item) && !String(item.value).includes('\n'))
    },
    Scalar(_, scalar) {
      const text = String(scalar.value)
      if (!plainNumber.test(text)) return
      scalar.value = Number(text)
      scalar.minFractionDigits = text.split('.')[1]?.length
    },
  })
  return document.toString({ lineWidth: 0, blockQuote: 'literal', flowCollectionPadding: false }).trimEnd().split('\n')
}

/** Not so many digits that some would be lost. */
const plainNumber = /^-?(?:0|[1-9]\d{0,9})(?:\.\d{1,4})?$/

/** A field that holds natural text or a list of it. */
export function writeBody(name: string, body: Body): string[] {
  if (typeof body === 'string') return [`${name}: |`, ...textLines(body).map(indent)]
  return [`${name}:`, ...writeItems(body).map(indent)]
}

/** The items of a list; `note` is a comment on the first. */
export function writeItems(parts: Exclude<Body, string>, note?: string): string[] {
  return parts.flatMap((part, at) => {
    const behind = note !== undefined && at === 0 ? ` # ${note}` : ''
    if (typeof part === 'string') return [`- |${behind}`, ...textLines(part).map(indent)]
    const [first = '', ...rest] = writeValue([part])
    return [first + behind, ...rest]
  })
}

export const indent = (line: string) => (line === '' ? line : `  ${line}`)

const textLines = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
