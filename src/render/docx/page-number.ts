import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import {
  cell,
  pageNumberMiddle,
  pageNumberPitch,
  sheet,
  textLeft,
  textWidth,
  wordLineWidth,
} from '../../layout/geometry.ts'
import type { FontFamilies } from './styles.ts'
import { twips } from './twips.ts'
import { textBox } from './vml.ts'

type Footers = { default: Footer; even: Footer }

/** GB/T 9704-2012 7.5: `— 1 —`, one character from the right edge on odd pages, from the left edge on even pages. */
export function pageNumbers(fonts: FontFamilies): Footers {
  return {
    default: footer(
      number(fonts, {
        alignment: AlignmentType.RIGHT,
        indent: { right: twips(cell + wordLineWidth - textWidth) },
      }),
    ),
    even: footer(number(fonts, { indent: { left: twips(cell) } })),
  }
}

/**
 * Clause 8: the number stands where it does on an upright page. The sheet is turned clockwise so that its table is
 * upright: its foot is at the left then, its right edge below, and the number reads downwards.
 */
export function turnedPageNumbers(fonts: FontFamilies): Footers {
  const place = {
    left: sheet.height - pageNumberMiddle - pageNumberPitch / 2,
    top: textLeft + cell,
    width: pageNumberPitch,
    height: textWidth - 2 * cell,
  }
  const turned = (id: string, side: Side) =>
    footer(new Paragraph({ style: 'Footer', children: [textBox(id, place, [number(fonts, side)], true)] }))
  return { default: turned('odd', { alignment: AlignmentType.RIGHT }), even: turned('even', {}) }
}

/** 7.5: pages that are counted but not numbered. */
export const emptyFooters = (): Footers => ({ default: footer(empty()), even: footer(empty()) })

const empty = () => new Paragraph({ style: 'Footer' })
const footer = (paragraph: Paragraph) => new Footer({ children: [paragraph] })

type Side = { alignment?: typeof AlignmentType.RIGHT; indent?: { left?: number; right?: number } }

function number(fonts: FontFamilies, side: Side): Paragraph {
  const family = fonts.songTi
  const dash = () =>
    new TextRun({ text: '—', font: { ascii: family, eastAsia: family, hAnsi: family, hint: 'eastAsia' } })
  return new Paragraph({
    style: 'Footer',
    ...side,
    children: [dash(), new TextRun({ children: [' ', PageNumber.CURRENT, ' '] }), dash()],
  })
}
