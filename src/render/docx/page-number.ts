import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { cell, textWidth, wordLineWidth } from '../../layout/geometry.ts'
import type { FontFamilies } from './styles.ts'
import { twips } from './twips.ts'

/** GB/T 9704-2012 7.5: `— 1 —`, one character from the right edge on odd pages, from the left edge on even pages. */
export function pageNumbers(fonts: FontFamilies): { default: Footer; even: Footer } {
  return {
    default: footer(fonts, {
      alignment: AlignmentType.RIGHT,
      indent: { right: twips(cell + wordLineWidth - textWidth) },
    }),
    even: footer(fonts, { indent: { left: twips(cell) } }),
  }
}

type Side = { alignment?: typeof AlignmentType.RIGHT; indent: { left?: number; right?: number } }

function footer(fonts: FontFamilies, side: Side): Footer {
  const family = fonts.songTi
  const dash = () =>
    new TextRun({ text: '—', font: { ascii: family, eastAsia: family, hAnsi: family, hint: 'eastAsia' } })
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        ...side,
        children: [dash(), new TextRun({ children: [' ', PageNumber.CURRENT, ' '] }), dash()],
      }),
    ],
  })
}
