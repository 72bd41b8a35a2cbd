import type { Diagnose, Place } from '../diagnostics/diagnostic.ts'
import { frameHeight, landscape } from '../layout/geometry.ts'
import type { Layout } from '../layout/layout.ts'

/** Word's rounding. */
const tolerance = 1

/**
 * Text below the foot of its page would be lost in print. Only a row of a table can come there, one that is taller than a
 * page: an error at the first text that has no room.
 */
export function lintLayout({ pages }: Layout, find: (text: string) => Place | undefined, diagnose: Diagnose): void {
  for (const page of pages) {
    const foot = (page.landscape ? landscape.frameHeight : frameHeight) + tolerance
    const lost = page.items.find((item) => item.kind === 'line' && item.top + item.height > foot)
    if (lost?.kind !== 'line') continue
    const text = lost.runs.map((run) => run.text).join('')
    const args = { text: text.slice(0, 20), page: page.number }
    diagnose({ code: 'table/row-too-tall', severity: 'error', args, place: find(text) })
  }
}
