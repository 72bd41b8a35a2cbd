import type { TextRun } from 'docx'
import { points, sheet, sheetTop } from '../../layout/geometry.ts'
import type { Letterhead } from '../../layout/layout.ts'
import { wordParagraph } from './paragraph.ts'
import type { FontFamilies } from './styles.ts'
import { drawnRule, textBox } from './vml.ts'

/** 10.1: 170 mm wide, centred on the sheet. */
const width = points(170)
const left = (sheet.width - width) / 2

/** Weights of the double rules in points; the standard leaves them open. */
const thick = 2.25
const thin = 0.75
const gap = 1

/** 10.1: the mark and below it the double rule, thick over thin. They take no room from the text. */
export function letterheadHead({ mark, markTop, upperTop }: Letterhead, fonts: FontFamilies): TextRun[] {
  const height = mark.pitch * mark.lines.length
  const box = { left, top: sheetTop(markTop + height / 2) - height / 2, width, height }
  const top = sheetTop(upperTop)
  return [
    textBox('mark', box, [wordParagraph(mark, fonts, { slack: 0 })]),
    drawnRule('upper-thick', { left, top, width, height: thick }),
    drawnRule('upper-thin', { left, top: top + thick + gap, width, height: thin }),
  ]
}

/** 10.1: 20 mm from the lower edge of the sheet a double rule, thin over thick. */
export function letterheadFoot({ lowerTop }: Letterhead): TextRun[] {
  const top = sheetTop(lowerTop)
  return [
    drawnRule('lower-thin', { left, top, width, height: thin }),
    drawnRule('lower-thick', { left, top: top + thin + gap, width, height: thick }),
  ]
}
