import sax from 'sax'

/** An element of an XML file; names keep their prefix (w:p). */
export type Node = { name: string; attributes: Record<string, string>; children: (Node | string)[] }

/** Undefined if it is no XML. */
export function parseXml(text: string): Node | undefined {
  const root: Node = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = sax.parser(true, { trim: false, normalize: false })
  let sound = true
  parser.onerror = () => {
    sound = false
    parser.resume()
  }
  parser.onopentag = ({ name, attributes }) => {
    const node: Node = { name, attributes: attributes as Record<string, string>, children: [] }
    open.at(-1)?.children.push(node)
    open.push(node)
  }
  parser.onclosetag = () => void open.pop()
  parser.ontext = (text) => void open.at(-1)?.children.push(text)
  parser.oncdata = (text) => void open.at(-1)?.children.push(text)
  parser.write(text).close()
  const [first] = root.children.filter((child): child is Node => typeof child !== 'string')
  return sound ? first : undefined
}

export const nodes = (node: Node | undefined): Node[] =>
  (node?.children ?? []).filter((child): child is Node => typeof child !== 'string')

export const child = (node: Node | undefined, name: string): Node | undefined =>
  nodes(node).find((each) => each.name === name)

/** A node far inside, by the names that lead to it. */
export const inner = (node: Node | undefined, ...path: string[]): Node | undefined => path.reduce(child, node)

/** All nodes of a name, however deep, in the order of the file. */
export function descendants(node: Node | undefined, name: string): Node[] {
  return nodes(node).flatMap((each) => [...(each.name === name ? [each] : []), ...descendants(each, name)])
}

export const textOf = (node: Node | undefined): string =>
  (node?.children ?? []).map((each) => (typeof each === 'string' ? each : textOf(each))).join('')
