import type { Masthead, Style } from '../model/doc.ts'
import { markInk, markRun } from './flow-mark.ts'
import { flowParagraph } from './flow-text.ts'
import { doubleRule, points, textWidth, topAt } from './geometry.ts'
import type { Letterhead, PageItem } from './layout.ts'
import { setLine } from './set-line.ts'
import { widthOf } from './width.ts'

/** 10.1: rules of 170 mm, centred on the sheet: 8 mm beyond the text area at the left, 6 mm at the right. */
const ruleLeft = -points(8)
const { width: ruleWidth, thick, gap, thin } = doubleRule
const ruleHeight = thick + gap + thin

/** No larger than this: the mark and its rule stay clear of what stands below. */
const largest = 42

/** 10.1: the issuer's name alone, 主办机关 only, its upper edge 30 mm from the sheet's; 4 mm below it the double rule. */
export function layLetterhead({ mark }: Masthead, style: Style): { letterhead: Letterhead; ruleBottom: number } {
  const text = mark.issuers[0] ?? ''
  let size = largest
  while (size > 16 && widthOf(text, size, style.timesNewRoman) > textWidth) size -= 0.5
  const markTop = topAt(30) - markInk(size)
  const upperTop = markTop + size - markInk(size) + points(4)
  const paragraph = flowParagraph('mark', [markRun(text, size, style)], { align: 'center', pitch: size })
  // 20 mm from the lower edge of the sheet to the lower edge of the rule.
  const lowerTop = topAt(277) - ruleHeight
  return { letterhead: { mark: paragraph, markTop, upperTop, lowerTop }, ruleBottom: upperTop + ruleHeight }
}

/** What a letterhead prints on page one: thick over thin above, thin over thick below. The mark is centred on the sheet. */
export function setLetterhead({ mark, markTop, upperTop, lowerTop }: Letterhead): PageItem[] {
  const rule = (top: number, weight: number): PageItem => ({
    kind: 'rule',
    x: ruleLeft,
    top: top + weight / 2,
    width: ruleWidth,
    height: 0,
    weight,
    red: true,
  })
  const line = setLine(mark, 0, markTop).map((item) => ({ ...item, x: ruleLeft, width: ruleWidth }))
  return [
    ...line,
    rule(upperTop, thick),
    rule(upperTop + thick + gap, thin),
    rule(lowerTop, thin),
    rule(lowerTop + thin + gap, thick),
  ]
}
