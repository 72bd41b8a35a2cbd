import { type Document, isMap, isScalar, isSeq, type Node, visit } from 'yaml'
import { placeAt } from './place-at.ts'
import type { Path, YamlSource } from './source.ts'
import type { Span } from './text-lines.ts'

/** A parsed file without faults, with the places of its parts. Texts have plain data; there are no aliases or tags. */
export function yamlSource(text: string, file: string, document: Document.Parsed): YamlSource {
  const place = ({ start, end }: Span) => placeAt(text, file, start, end)
  return {
    file,
    lines: text.split('\n'),
    data: document.toJS(),
    keyPlace: (path) => place(spanOf(descend(document, path).key)),
    valuePlace: (path) => place(spanOf(descend(document, path).value)),
    find(wanted) {
      const at = search(text, document, wanted)
      return at === undefined ? undefined : placeAt(text, file, at, at + wanted.length)
    },
  }
}

const spanOf = (node: Node): Span => ({ start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 })

/** The node at the path or at as much of it as exists, and its key; an item of a list is its own key. */
function descend(document: Document.Parsed, path: Path): { key: Node; value: Node } {
  let value = document.contents as Node
  let key = value
  for (const step of path) {
    const pair = isMap(value)
      ? value.items.find((item) => isScalar(item.key) && String(item.key.value) === step)
      : undefined
    const item = isSeq(value) ? value.items[step as number] : undefined
    if (!pair && !item) break
    key = (pair?.key ?? item) as Node
    value = (pair ? (pair.value ?? pair.key) : item) as Node
  }
  return { key, value: value.range && value.range[0] < value.range[1] ? value : key }
}

function search(text: string, document: Document.Parsed, wanted: string): number | undefined {
  let found: number | undefined
  visit(document, {
    Scalar(_, scalar) {
      const { start, end } = spanOf(scalar)
      const at = text.slice(start, end).indexOf(wanted)
      if (at !== -1) found = start + at
      // Written with escapes or folded lines: the start of the whole text is as near as we come.
      else if (String(scalar.value).includes(wanted)) found = start
      return found === undefined ? undefined : visit.BREAK
    },
  })
  return found
}
