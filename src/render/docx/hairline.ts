import { Paragraph, type TextRun } from 'docx'
import { twips } from './twips.ts'

/** Its height in points. */
export const hairlineHeight = 1

/**
 * A line of 1 pt. Word joins tables that touch and adds a whole line after one that ends the text, wants a paragraph in every cell and one to hold what is placed on the page: this is as little as can be.
 */
export function hairline({ keepNext, children }: { keepNext?: boolean; children?: TextRun[] } = {}): Paragraph {
  return new Paragraph({
    keepNext: keepNext || undefined,
    spacing: { line: twips(hairlineHeight), lineRule: 'exact' },
    children,
  })
}
