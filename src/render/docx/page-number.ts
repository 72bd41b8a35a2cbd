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
import { type PageNumberAlign, pageNumberAlign } from '../../layout/page-number-align.ts'
import type { Style } from '../../model/doc.ts'
import type { FontFamilies } from './styles.ts'
import { twips } from './twips.ts'
import { textBox } from './vml.ts'

type Footers = { default: Footer; even: Footer }

/** Word's line is a little wider than the text area; the style of the footer is set from the left. */
const slack = wordLineWidth - textWidth
const sides = {
  left: { indent: { left: twips(cell) } },
  right: { alignment: AlignmentType.RIGHT, indent: { right: twips(cell + slack) } },
  center: { alignment: AlignmentType.CENTER, indent: { right: twips(slack) } },
} satisfies Record<PageNumberAlign, Side>

/**
 * GB/T 9704-2012 7.5: `— 1 —`, one character from the right edge on odd pages, from the left edge on even pages, or where
 * the style has it.
 */
export function pageNumbers(style: Style, fonts: FontFamilies): Footers {
  const { odd, even } = pageNumberAlign(style)
  return { default: footer(number(fonts, sides[odd])), even: footer(number(fonts, sides[even])) }
}

/**
 * Clause 8: the number stands where it does on an upright page. The sheet is turned clockwise so that its table is
 * upright: its foot is at the left then, its right edge below, and the number reads downwards.
 */
export function turnedPageNumbers(style: Style, fonts: FontFamilies): Footers {
  const place = {
    left: sheet.height - pageNumberMiddle - pageNumberPitch / 2,
    top: textLeft + cell,
    width: pageNumberPitch,
    height: textWidth - 2 * cell,
  }
  const { odd, even } = pageNumberAlign(style)
  const turned = (id: string, align: PageNumberAlign) => {
    const { alignment }: Side = sides[align]
    return footer(
      new Paragraph({ style: 'Footer', children: [textBox(id, place, [number(fonts, { alignment })], true)] }),
    )
  }
  return { default: turned('odd', odd), even: turned('even', even) }
}

/** 7.5: pages that are counted but not numbered. */
export const emptyFooters = (): Footers => ({ default: footer(empty()), even: footer(empty()) })

const empty = () => new Paragraph({ style: 'Footer' })
const footer = (paragraph: Paragraph) => new Footer({ children: [paragraph] })

type Side = {
  alignment?: typeof AlignmentType.RIGHT | typeof AlignmentType.CENTER
  indent?: { left?: number; right?: number }
}

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
