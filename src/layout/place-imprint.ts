import type { Format } from '../model/doc.ts'
import { imprintTop } from './flow-imprint.ts'
import { flowBlank } from './flow-text.ts'
import type { FlowImprint, Section } from './layout.ts'
import { paginate } from './paginate.ts'

/**
 * 7.4 and GB/T 33476.2 7.3.1: the imprint stands on an even page, the last one. Where the text ends on an odd page it takes
 * the next one; where it ends on an even page that has no room for it, a blank page lies between and neither of the two
 * carries a number (7.5). A letter's stands on its last page, or the next. Gives the sections with the pages it needs.
 */
export function placeImprint(
  sections: Section[],
  imprint: FlowImprint,
  format: Format,
): { sections: Section[]; imprint: FlowImprint } {
  const { pages, end } = paginate(sections)
  const last = pages.at(-1)
  const page = pages.length
  const fits = last !== undefined && !last.landscape && end <= imprintTop(imprint)
  const even = page % 2 === 0
  if (fits && (even || format === 'letter')) return { sections, imprint: { ...imprint, page } }
  if (!even || format === 'letter')
    return { sections: [...sections, emptyPages(1, true)], imprint: { ...imprint, page: page + 1 } }
  return { sections: [...sections, emptyPages(2, false)], imprint: { ...imprint, page: page + 2 } }
}

const emptyPages = (count: number, numbered: boolean): Section => ({
  blocks: Array.from({ length: count }, (_, at) => flowBlank({ newPage: at > 0 })),
  landscape: false,
  numbered,
})
