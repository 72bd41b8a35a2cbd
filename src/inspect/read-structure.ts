import type { PdfFile } from './read-file.ts'
import { type Dictionary, isDictionary, nameOf, Reference, type Value } from './values.ts'

/** A marked stretch of a page, or an object such as a link, that an element holds. */
export type Leaf = { kind: 'marked'; page: number | undefined; id: number } | { kind: 'object'; object: number }

/** An element of the structure tree. `written` is its role as the file has it, `role` the standard one it is mapped to. */
export type Node = {
  kind: 'element'
  written: string
  role: string
  object: number
  dictionary: Dictionary
  kids: (Node | Leaf)[]
  parent?: Node
}

export type Tree = { top: Node[]; roleMap: ReadonlyMap<string, string> }

/** Roles of ISO 32000-1 14.8.4. */
export const standardRoles = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure ' +
    'Formula Form'
  ).split(' '),
)

/** `pageOf` gives the index of a page by its object. Undefined where a file has no tree. */
export function readStructure(file: PdfFile, pageOf: (object: number) => number | undefined): Tree | undefined {
  const root = file.entry(file.catalog, 'StructTreeRoot')
  if (!isDictionary(root)) return undefined
  const roleMap = new Map<string, string>()
  const written = file.entry(root, 'RoleMap')
  if (isDictionary(written)) {
    for (const [role, to] of written) roleMap.set(role, nameOf(file.get(to)) ?? '')
  }
  const mapped = (role: string) => {
    let to = role
    for (let step = 0; step <= roleMap.size && !standardRoles.has(to) && roleMap.has(to); step++)
      to = roleMap.get(to) ?? ''
    return to
  }
  const seen = new Set<number>()

  const read = (value: Value | undefined, page: number | undefined, parent?: Node): (Node | Leaf)[] => {
    if (typeof value === 'number') return [{ kind: 'marked', page, id: value }]
    if (Array.isArray(value)) return value.flatMap((one) => read(one, page, parent))
    const object = value instanceof Reference ? value.number : 0
    const dictionary = file.get(value)
    if (Array.isArray(dictionary)) return read(dictionary, page, parent)
    if (!isDictionary(dictionary) || (object > 0 && seen.has(object))) return []
    seen.add(object)
    const given = dictionary.get('Pg')
    const own = given instanceof Reference ? pageOf(given.number) : page
    const type = nameOf(file.entry(dictionary, 'Type'))
    if (type === 'MCR') return [{ kind: 'marked', page: own, id: Number(file.entry(dictionary, 'MCID')) }]
    if (type === 'OBJR') {
      const to = dictionary.get('Obj')
      return to instanceof Reference ? [{ kind: 'object', object: to.number }] : []
    }
    const role = nameOf(file.entry(dictionary, 'S')) ?? ''
    const node: Node = { kind: 'element', written: role, role: mapped(role), object, dictionary, kids: [], parent }
    node.kids = read(dictionary.get('K'), own, node)
    return [node]
  }
  const top = read(root.get('K'), undefined).filter((one) => one.kind === 'element')
  return { top, roleMap }
}

/** Every element in reading order. */
export function elementsOf({ top }: Tree): Node[] {
  const walk = (node: Node): Node[] => [node, ...node.kids.flatMap((kid) => (kid.kind === 'element' ? walk(kid) : []))]
  return top.flatMap(walk)
}
