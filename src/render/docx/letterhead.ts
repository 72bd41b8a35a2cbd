import type { TextRun } from 'docx'
import { doubleRule, sheet, sheetTop } from '../../layout/geometry.ts'
import type { Letterhead } from '../../layout/layout.ts'
import { wordParagraph } from './paragraph.ts'
import type { FontFamilies } from './styles.ts'
import { drawnRule, textBox } from './vml.ts'

/** 10.1: centred on the sheet. */
const { width, thick, gap, thin } = doubleRule
const left = (sheet.width - width) / 2

/** 10.1: the mark and below it the double rule, thick over thin. They take no room from the text. */
export function letterheadHead({ mark, markTop, upperTop }: Letterhead, fonts: FontFamilies): TextRun[] {
  const height = mark.pitch * mark.lines.length
  const box = { left, top: sheetTop(markTop + height / 2) - height / 2, width, height }
  const top = sheetTop(upperTop)
  return [
    textBox('mark', '发文机关标志', box, [wordParagraph(mark, fonts, { slack: 0 })]),
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
