import { child, inner, type Node, nodes } from '../../import/xml-tree.ts'

/** The properties of a paragraph or run as they add up: element and attribute (w:ind w:left) → value; a bare element → ''. */
export type Properties = Map<string, string>

export type StyleSheet = {
  /** Undefined: a style that the file does not have. */
  style(id: string): Node | undefined
  defaultParagraph: string
  all: Node[]
  /** The value of w:name, or of another element, of a style or of what it is based on. */
  inherited(id: string, ...path: string[]): Node | undefined
  /** What the document's defaults and a style, with what it is based on, say in `w:pPr` or `w:rPr`. */
  resolve(kind: 'w:pPr' | 'w:rPr', ...ids: string[]): Properties
}

export function readStyleSheet(root: Node | undefined): StyleSheet {
  const all = nodes(root).filter(({ name }) => name === 'w:style')
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const defaultParagraph =
    all.find(({ attributes }) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1')?.attributes[
      'w:styleId'
    ] ?? ''
  /** The most general first; a ring of styles ends where it closes. */
  const chain = (id: string, seen: readonly Node[] = []): Node[] => {
    const style = byId.get(id)
    if (!style || seen.includes(style)) return []
    const base = child(style, 'w:basedOn')?.attributes['w:val']
    return [...(base === undefined ? [] : chain(base, [...seen, style])), style]
  }
  return {
    style: (id) => byId.get(id),
    defaultParagraph,
    all,
    inherited: (id, ...path) =>
      chain(id)
        .map((style) => inner(style, ...path))
        .findLast((node) => node !== undefined),
    resolve(kind, ...ids) {
      const defaults = inner(root, 'w:docDefaults', `${kind}Default`, kind)
      const said = [defaults, ...ids.flatMap((id) => chain(id)).map((style) => child(style, kind))]
      return new Map(said.flatMap((node) => [...propertiesOf(node)]))
    },
  }
}

/** What says which style it is, or what is no look. */
const noLook = new Set(['w:pStyle', 'w:rStyle', 'w:rPr', 'w:sectPr', 'w:numPr', 'w:lang', 'w:pPrChange', 'w:rPrChange'])

export function propertiesOf(node: Node | undefined): Properties {
  return new Map(
    nodes(node)
      .filter(({ name }) => !noLook.has(name))
      .flatMap((one) => {
        const attributes = Object.entries(one.attributes).filter(([name]) => name !== 'w:hint')
        if (one.name === 'w:rFonts' && attributes.length === 0) return []
        const inside = nodes(one).map((part): [string, string] => [`${one.name} ${part.name}`, JSON.stringify(part)])
        const own = attributes.map(([name, value]): [string, string] => [`${one.name} ${name}`, value])
        return own.length + inside.length > 0 ? [...own, ...inside] : [[one.name, ''] as [string, string]]
      }),
  )
}
