import type { PdfDocument, PdfReference } from './pdfmake.ts'
import { type Place, placeOf } from './places.ts'
import type { Mark } from './printed-document.ts'
import type { Content, Element } from './structure.ts'

/** Bit 3 of an annotation's flags: it is printed. PDF/A asks for it, though a link leaves nothing on paper. */
const printed = 4

/** `marks`: the marked contents in the pages; `places`: where they stand. */
type Painted = {
  marks: ReadonlyMap<Content, readonly Mark[]>
  places: ReadonlyMap<Content, readonly Place[]>
}

/**
 * The structure tree (ISO 32000-1 14.7) with the links in it. pdfkit's own knows no cells over several columns and takes
 * every link for one on the last page.
 */
export function writeStructure(document: PdfDocument, root: Element, { marks, places }: Painted): void {
  const pages = document._root.data.Pages.data.Kids
  const parents = pages.map((): PdfReference[] => [])
  const linked: PdfReference[] = []
  const isPainted = (node: Element | Content): boolean =>
    node.kind === 'content' ? marks.has(node) : node.role === 'TR' || isCell(node) || node.children.some(isPainted)

  const write = (element: Element, parent: PdfReference): PdfReference => {
    const own = document.ref({ S: element.role, P: parent, ...attributes(element, places) })
    let home: number | undefined
    const kids = element.children.filter(isPainted).flatMap((child): unknown[] => {
      if (child.kind === 'element') return [write(child, own)]
      return (marks.get(child) ?? []).map(({ page, id }) => {
        home ??= page
        ;(parents[page] as PdfReference[])[id] = own
        return page === home ? id : { Type: 'MCR', Pg: pages[page], MCID: id }
      })
    })
    if (home !== undefined) own.data.Pg = pages[home]
    if (element.link) kids.push(...writeLink(element, element.link, own))
    if (kids.length > 0) own.data.K = kids.length === 1 ? kids[0] : kids
    own.end()
    return own
  }

  const writeLink = ({ children }: Element, { to, says }: NonNullable<Element['link']>, own: PdfReference) => {
    const target = placeOf(to, places)
    const boxes = children.flatMap((child) => (child.kind === 'content' ? (places.get(child) ?? []) : []))
    if (!target) return []
    return boxes.map(({ page, left, bottom, right, top }) => {
      const link = document.ref({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [left, bottom, right, top],
        Border: [0, 0, 0],
        F: printed,
        Contents: new String(says),
        Dest: destination(document, target),
        StructParent: pages.length + linked.length,
      })
      link.end()
      linked.push(own)
      const { data } = pages[page] as PdfReference
      data.Annots = [...((data.Annots as PdfReference[] | undefined) ?? []), link]
      return { Type: 'OBJR', Pg: pages[page], Obj: link }
    })
  }

  const tree = document.ref({ Type: 'StructTreeRoot', RoleMap: { Title: 'P' } })
  tree.data.K = write(root, tree)
  const owned = [...parents, ...linked].map((owner, at) => [at, owner] as const)
  const filled = owned.filter(([, owner]) => !Array.isArray(owner) || owner.length > 0)
  for (const [at] of filled) if (at < pages.length) (pages[at] as PdfReference).data.StructParents = at
  tree.data.ParentTree = { Nums: filled.flat() }
  tree.data.ParentTreeNextKey = owned.length
  // pdfkit ends both, and gives every page its tab order.
  document._root.data.StructTreeRoot = tree
  document.getMarkInfoDictionary().data.Marked = true
}

/** The place as a destination: its line at the top of the window, whatever the zoom. */
export function destination(document: PdfDocument, { page, top }: Place): unknown[] {
  return [document._root.data.Pages.data.Kids[page], 'XYZ', null, Math.ceil(top) + 4, null]
}

const isCell = ({ role }: Element) => role === 'TH' || role === 'TD'

function attributes(element: Element, places: Painted['places']): object {
  const { role, alt, read, columns = 1, rows = 1 } = element
  if (read !== undefined) return { ActualText: new String(read) }
  if (alt !== undefined) {
    const { left, bottom, right, top } = placeOf(element, places) as Place
    return { Alt: new String(alt), A: { O: 'Layout', Placement: 'Block', BBox: [left, bottom, right, top] } }
  }
  const entries = {
    ...(role === 'TH' && { Scope: 'Column' }),
    ...(columns > 1 && { ColSpan: columns }),
    ...(rows > 1 && { RowSpan: rows }),
  }
  return Object.keys(entries).length > 0 ? { A: { O: 'Table', ...entries } } : {}
}
