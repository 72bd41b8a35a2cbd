import type { PrintedPage } from './print.ts'
import type { Content, Element } from './structure.ts'

/** A box on a page (counted from 0), in points from the sheet's lower left corner. */
export type Place = { page: number; left: number; bottom: number; right: number; top: number }

/** Where contents stand. */
export type Places = ReadonlyMap<Content, readonly Place[]>

/** Room above and below the baseline of a line, as shares of the type size: the em box of a hanzi. */
const em = { above: 0.86, below: 0.14 }

/** A box for every line of contents and every picture. */
export function findPlaces(pages: readonly PrintedPage[]): Places {
  const places = new Map<Content, Place[]>()
  for (const [page, { height, pieces, behind, pictures }] of pages.entries()) {
    for (const { content, x, baseline, width, size } of pieces) {
      if (!content) continue
      const own = places.get(content) ?? []
      places.set(content, own)
      const [bottom, top] = [height - baseline - em.below * size, height - baseline + em.above * size]
      const last = own.at(-1)
      const box = { page, left: x, bottom, right: x + width, top }
      if (last?.page === page && Math.abs(last.bottom - bottom) < size / 2) Object.assign(last, union(last, box))
      else own.push(box)
    }
    for (const { content, x, y, width, height: high } of [...behind, ...pictures]) {
      if (content)
        places.set(content, [{ page, left: x, bottom: height - y - high, right: x + width, top: height - y }])
    }
  }
  return places
}

const union = (a: Place, b: Place): Place => ({
  page: a.page,
  left: Math.min(a.left, b.left),
  bottom: Math.min(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
  top: Math.max(a.top, b.top),
})

/** Where an element begins; undefined if nothing of it is printed. */
export function placeOf(node: Element | Content, places: Places): Place | undefined {
  if (node.kind === 'content') return places.get(node)?.[0]
  for (const child of node.children) {
    const place = placeOf(child, places)
    if (place) return place
  }
  return undefined
}
