import type { PdfDocument, PdfReference } from './pdfmake.ts'
import { type Place, placeOf } from './places.ts'
import type { Content, Element } from './structure.ts'
import { destination } from './write-structure.ts'

/** A line of the outline: what it says and where it leads. */
type Entry = { title: string; place: Place; entries: Entry[] }

/** The outline (ISO 32000-1 12.3.3), all lines shown, and with it how the file opens. Nothing if there are no headings. */
export function writeOutline(
  document: PdfDocument,
  root: Element,
  places: ReadonlyMap<Content, readonly Place[]>,
): void {
  const entries = entriesOf(root, places)
  if (entries.length === 0) return
  const write = (entries: readonly Entry[], parent: PdfReference) => {
    const own = entries.map(() => document.ref({}))
    for (const [at, { title, place, entries: below }] of entries.entries()) {
      const line = own[at] as PdfReference
      line.data = {
        Title: new String(title),
        Parent: parent,
        Dest: destination(document, place),
        ...(at > 0 && { Prev: own[at - 1] }),
        ...(at < own.length - 1 && { Next: own[at + 1] }),
      }
      write(below, line)
      line.end()
    }
    if (own.length > 0) Object.assign(parent.data, { First: own[0], Last: own.at(-1), Count: count(entries) })
  }
  const outline = document.ref({ Type: 'Outlines' })
  write(entries, outline)
  outline.end()
  Object.assign(document._root.data, { Outlines: outline, PageMode: 'UseOutlines' })
}

const count = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { entries: below }) => sum + 1 + count(below), 0)

/** Headings below those of a higher level, and below the name of the part they are in. */
function entriesOf({ children }: Element, places: ReadonlyMap<Content, readonly Place[]>): Entry[] {
  const top: Entry[] = []
  const open: { depth: number; entries: Entry[] }[] = [{ depth: 0, entries: top }]
  for (const child of children) {
    if (child.kind !== 'element') continue
    const depth = Number(/^H(\d)$/.exec(child.role)?.[1] ?? 1)
    const below = entriesOf(child, places)
    const place = child.entry === undefined ? undefined : placeOf(child, places)
    if (child.entry === undefined || !place) {
      top.push(...below)
      continue
    }
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop()
    const entry = { title: child.entry, place, entries: below }
    open.at(-1)?.entries.push(entry)
    open.push({ depth, entries: entry.entries })
  }
  return top
}
