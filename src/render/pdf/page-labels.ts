import type { Page } from '../../layout/layout.ts'
import { type Dictionary, text } from './values.ts'

/**
 * The number tree of page labels (ISO 32000-1 12.4.2): pages are called by the numbers printed on them, one that has none
 * by its number in square brackets, as librarians write it.
 */
export function pageLabels(pages: readonly Pick<Page, 'number' | 'numbered'>[]): Dictionary {
  const ranges = pages.flatMap(({ number, numbered }, at): [number, Dictionary][] => {
    if (!numbered) return [[at, { P: text(`[${number}]`) }]]
    const before = pages[at - 1]
    return before?.numbered && before.number === number - 1 ? [] : [[at, { S: 'D', St: number }]]
  })
  return { Nums: ranges.flat() }
}
