import { Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { cell, pageNumberMiddle, pageNumberPitch, sheet, textLeft, textWidth } from '../../layout/geometry.ts'
import { type PageNumberAlign, pageNumberAlign } from '../../layout/page-number-align.ts'
import type { Style } from '../../model/doc.ts'
import { pageNumberStyles } from './page-number-styles.ts'
import { textBox } from './vml.ts'

type Footers = { default: Footer; even: Footer }

/**
 * GB/T 9704-2012 7.5: `— 1 —`, one character from the right edge on odd pages, from the left edge on even pages, or where
 * the style has it.
 */
export function pageNumbers(style: Style): Footers {
  const { odd, even } = pageNumberAlign(style)
  return { default: footer(number(pageNumberStyles[odd].id)), even: footer(number(pageNumberStyles[even].id)) }
}

/**
 * Clause 8: the number stands where it does on an upright page. The sheet is turned clockwise so that its table is
 * upright: its foot is at the left then, its right edge below, and the number reads downwards.
 */
export function turnedPageNumbers(style: Style): Footers {
  const place = {
    left: sheet.height - pageNumberMiddle - pageNumberPitch / 2,
    top: textLeft + cell,
    width: pageNumberPitch,
    height: textWidth - 2 * cell,
  }
  const { odd, even } = pageNumberAlign(style)
  const turned = (id: string, align: PageNumberAlign) => {
    const { align: alignment } = pageNumberStyles[align]
    return footer(
      new Paragraph({ style: 'Footer', children: [textBox(id, '页码', place, [number('Footer', alignment)], true)] }),
    )
  }
  return { default: turned('odd', odd), even: turned('even', even) }
}

/** 7.5: pages that are counted but not numbered. */
export const emptyFooters = (): Footers => ({ default: footer(empty()), even: footer(empty()) })

const empty = () => new Paragraph({ style: 'Footer' })
const footer = (paragraph: Paragraph) => new Footer({ children: [paragraph] })

const number = (style: string, alignment?: 'right' | 'center') =>
  new Paragraph({
    style,
    alignment,
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: { hint: 'eastAsia' } })],
  })
