import { type Document, isMap, isScalar, isSeq, type Node, visit } from 'yaml'
import { mostFaults } from './limits.ts'
import { placeAt } from './place-at.ts'
import type { Path, YamlSource } from './source.ts'
import { stretchIn } from './stretch-in.ts'
import type { Span } from './text-lines.ts'

/**
 * A parsed text without faults, with the places of its parts. Texts have plain data; there are no aliases or tags. The
 * places are those in `original`, the file as it stands, which offsets of `text` lead `back` to.
 */
type Parsed = {
  text: string
  data: unknown
  document: Document.Parsed
  file: string
  original: string
  back(offset: number): number
}

export function yamlSource({ text, data, document, file, original, back }: Parsed): YamlSource {
  const place = ({ start, end }: Span) => placeAt(original, file, back(start), back(end))
  let sought = 0
  return {
    file,
    lines: text.split('\n'),
    data,
    keyPlace: (path) => place(spanOf(descend(document, path).key)),
    valuePlace: (path) => place(spanOf(descend(document, path).value)),
    placeIn(path, start, end) {
      const { key, value } = descend(document, path)
      const span = stretchIn(text, isScalar(value) ? value : key, { start, end })
      return { place: place(span), spelt: original.slice(back(span.start), back(span.end)) }
    },
    written(path) {
      const { start, end } = spanOf(descend(document, path).value)
      return text.slice(start, end)
    },
    find(wanted, from = 0) {
      if (sought++ > mostFaults) return undefined
      const at = search(text, document, wanted)
      if (at === undefined) return undefined
      const end = at + wanted.length
      return place({ start: text.startsWith(wanted, at) ? at + from : at, end })
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
