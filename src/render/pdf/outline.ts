import type { PdfFile } from './pdf-file.ts'
import { type Place, type Places, placeOf } from './places.ts'
import type { Element } from './structure.ts'
import { type Dictionary, type PdfObject, text } from './values.ts'
import { destination } from './write-structure.ts'

/** A line of the outline: what it says and where it leads. */
type Entry = { title: string; place: Place; entries: Entry[] }

/**
 * The outline (ISO 32000-1 12.3.3), all lines shown. Gives what the catalog says of it, and with it how the file opens:
 * nothing if there are no headings. `sheets`: the pages as they are in the file.
 */
export function writeOutline(file: PdfFile, sheets: readonly PdfObject[], root: Element, places: Places): Dictionary {
  const entries = entriesOf(root, places)
  if (entries.length === 0) return {}
  const write = (entries: readonly Entry[], parent: PdfObject) => {
    const own = entries.map(({ title, place }) =>
      file.add({ Title: text(title), Parent: parent, Dest: destination(sheets, place) }),
    )
    for (const [at, { entries: below }] of entries.entries()) {
      const line = own[at] as PdfObject
      Object.assign(line.entries, { Prev: own[at - 1], Next: own[at + 1] })
      write(below, line)
    }
    if (own.length > 0) Object.assign(parent.entries, { First: own[0], Last: own.at(-1), Count: count(entries) })
  }
  const outline = file.add({ Type: 'Outlines' })
  write(entries, outline)
  return { Outlines: outline, PageMode: 'UseOutlines' }
}

const count = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { entries: below }) => sum + 1 + count(below), 0)

/** Headings below those of a higher level, and below the name of the part they are in. */
function entriesOf({ children }: Element, places: Places): Entry[] {
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
