import { Document, isCollection, isMap, isScalar, type Pair, type Scalar, visit, type YAMLSeq } from 'yaml'
import type { Fields } from './fill-fields.ts'

/**
 * Fields as YAML that staff can go on writing in, below comments: texts under “|”, rows of a table on one line, a blank
 * line before what is long.
 */
export function writeReport(fields: Fields, comments: readonly string[]): string {
  const document = new Document(fields)
  visit(document, {
    Scalar(key, node) {
      if (key === 'value' || key === null || typeof key === 'number') blockText(node)
    },
    Seq(_, node) {
      if (isFlat(node)) node.flow = true
    },
  })
  if (isMap(document.contents))
    for (const [at, item] of document.contents.items.entries()) {
      const { key, value } = item as Pair<Scalar<string>, unknown>
      const previous = document.contents.items[at - 1]?.value
      key.spaceBefore = at > 0 && (isLong(value) || isLong(previous))
    }
  const body = document.toString({ lineWidth: 0, flowCollectionPadding: false, singleQuote: false })
  return `${comments.map((line) => `# ${line}\n`).join('')}${body}`
}

const isLong = (value: unknown) =>
  (isCollection(value) && !value.flow) || (isScalar(value) && value.type === 'BLOCK_LITERAL')

/** A text that ends its line is one of lines; “|” keeps them. */
function blockText(node: Scalar): void {
  if (typeof node.value === 'string' && node.value.endsWith('\n')) node.type = 'BLOCK_LITERAL'
}

/** A list of words and figures fits its line, if it is a row of a table. */
const isFlat = ({ items }: YAMLSeq) =>
  items.every((item) => isScalar(item) && !String(item.value).includes('\n')) &&
  items.some((item) => isScalar(item) && (typeof item.value === 'number' || items.length > 1))
