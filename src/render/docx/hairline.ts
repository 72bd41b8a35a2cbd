import { Paragraph, type TextRun } from 'docx'
import { twips } from './twips.ts'

/** Its height in points. */
export const hairlineHeight = 1

type Content = { spaceBefore?: number; keepNext?: boolean; children?: TextRun[] }

/**
 * A line of 1 pt. Word joins tables that touch and adds a whole line after one that ends the text, knows no room before a
 * table, wants a paragraph in every cell and one to hold what is placed on the page: this is as little as can be.
 */
export function hairline({ spaceBefore = 0, keepNext = false, children }: Content = {}): Paragraph {
  return new Paragraph({
    keepNext: keepNext || undefined,
    spacing: {
      ...(spaceBefore > 0 && { before: twips(spaceBefore) }),
      line: twips(hairlineHeight),
      lineRule: 'exact',
    },
    children,
  })
}
