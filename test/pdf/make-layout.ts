import { pitch, textWidth } from '../../src/layout/geometry.ts'
import type { Layout, LineItem, Page, PageItem, Run } from '../../src/layout/layout.ts'
import { standardStyle } from '../../src/model/doc.ts'

/** Layouts made by hand: a line says what it is about, the rest is body text. */

/** A line of one run across the text area. */
export function lineOf(text: string, run: Partial<Run> = {}, line: Partial<LineItem> = {}): LineItem {
  const runs = [{ text, face: 'fangSong', size: 16, bold: false, ...run } as const]
  return { kind: 'line', runs, x: 0, top: 0, width: textWidth, height: pitch, align: 'left', ...line }
}

/** One page of what stands at places of its own. */
export function pageOf(items: PageItem[], page: Partial<Page> = {}): Layout {
  return layoutOf([{ number: 1, numbered: true, landscape: false, items, ...page }])
}

/** Lines down the grid, 22 to a page. */
export function pagesOf(lines: LineItem[], info?: Layout['info']): Layout {
  const pages: Page[] = []
  for (let first = 0; first < lines.length; first += 22) {
    const items = lines.slice(first, first + 22).map((line, index): PageItem => ({ ...line, top: index * pitch }))
    pages.push({ number: pages.length + 1, numbered: true, landscape: false, items })
  }
  return layoutOf(pages, info)
}

export function layoutOf(pages: Page[], info: Layout['info'] = { title: '报告' }): Layout {
  return { info, style: standardStyle, sections: [], pages }
}
