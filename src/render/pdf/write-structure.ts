import type { Marks } from './paint-page.ts'
import type { PdfFile } from './pdf-file.ts'
import { type Place, type Places, placeOf } from './places.ts'
import type { Content, Element } from './structure.ts'
import { type Dictionary, type PdfObject, text, type Value } from './values.ts'

/** Bit 3 of an annotation's flags: it is printed. PDF/A asks for it, though a link leaves nothing on paper. */
const printed = 4

/** `sheets`: the pages as they are in the file; `marks`: the contents that are marked in them; `places`: where these stand. */
type Painted = { sheets: readonly PdfObject[]; marks: Marks; places: Places }

/** The structure tree (ISO 32000-1 14.7) with the links in it. Gives what the catalog says of it. */
export function writeStructure(file: PdfFile, root: Element, { sheets, marks, places }: Painted): Dictionary {
  const parents = sheets.map((): PdfObject[] => [])
  const linked: PdfObject[] = []
  const isPainted = (node: Element | Content): boolean =>
    node.kind === 'content' ? marks.has(node) : node.role === 'TR' || isCell(node) || node.children.some(isPainted)

  const write = (element: Element, parent: PdfObject): PdfObject => {
    const own = file.add({ S: element.role, P: parent, ...attributes(element, places) })
    let home: number | undefined
    const kids = element.children.filter(isPainted).flatMap((child): Value[] => {
      if (child.kind === 'element') return [write(child, own)]
      return (marks.get(child) ?? []).map(({ page, id }) => {
        home ??= page
        ;(parents[page] as PdfObject[])[id] = own
        return page === home ? id : { Type: 'MCR', Pg: sheets[page], MCID: id }
      })
    })
    if (home !== undefined) own.entries['Pg'] = sheets[home]
    if (element.link) kids.push(...writeLink(element, element.link, own))
    if (kids.length > 0) own.entries['K'] = kids.length === 1 ? kids[0] : kids
    return own
  }

  const writeLink = ({ children }: Element, { to, says }: NonNullable<Element['link']>, own: PdfObject) => {
    const target = placeOf(to, places)
    const boxes = children.flatMap((child) => (child.kind === 'content' ? (places.get(child) ?? []) : []))
    if (!target) return []
    return boxes.map(({ page, left, bottom, right, top }) => {
      const link = file.add({
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [left, bottom, right, top],
        Border: [0, 0, 0],
        F: printed,
        Contents: text(says),
        Dest: destination(sheets, target),
        StructParent: sheets.length + linked.length,
      })
      linked.push(own)
      const { entries } = sheets[page] as PdfObject
      entries['Annots'] = [...((entries['Annots'] as PdfObject[] | undefined) ?? []), link]
      return { Type: 'OBJR', Pg: sheets[page], Obj: link }
    })
  }

  const tree = file.add({ Type: 'StructTreeRoot', RoleMap: { Title: 'P' } })
  tree.entries['K'] = write(root, tree)
  const owners: Value[] = []
  for (const [at, owner] of [...parents, ...linked].entries()) {
    if (Array.isArray(owner) && owner.length === 0) continue
    owners.push(at, owner)
    if (at < sheets.length) (sheets[at] as PdfObject).entries['StructParents'] = at
  }
  Object.assign(tree.entries, { ParentTree: { Nums: owners }, ParentTreeNextKey: sheets.length + linked.length })
  return { StructTreeRoot: tree, MarkInfo: { Marked: true } }
}

/** The place as a destination: its line at the top of the window, whatever the zoom. */
export function destination(sheets: readonly PdfObject[], { page, top }: Place): Value[] {
  return [sheets[page] as PdfObject, 'XYZ', null, Math.ceil(top) + 4, null]
}

const isCell = ({ role }: Element) => role === 'TH' || role === 'TD'

function attributes(element: Element, places: Places): Dictionary {
  const { role, alt, read, columns = 1, rows = 1 } = element
  if (read !== undefined) return { ActualText: text(read) }
  if (alt !== undefined) {
    const { left, bottom, right, top } = placeOf(element, places) as Place
    return { Alt: text(alt), A: { O: 'Layout', Placement: 'Block', BBox: [left, bottom, right, top] } }
  }
  const entries = {
    Scope: role === 'TH' ? 'Column' : undefined,
    ColSpan: columns > 1 ? columns : undefined,
    RowSpan: rows > 1 ? rows : undefined,
  }
  return Object.values(entries).some(Boolean) ? { A: { O: 'Table', ...entries } } : {}
}
