import { Paragraph, type TextRun } from 'docx'

/** Its style, and its height in points. */
export const hairlineStyle = 'Hairline'
export const hairlineHeight = 1

/**
 * A line of 1 pt. Word joins tables that touch and adds a whole line after one that ends the text, wants a paragraph in every cell and one to hold what is placed on the page: this is as little as can be.
 */
export function hairline({ keepNext, children }: { keepNext?: boolean; children?: TextRun[] } = {}): Paragraph {
  return new Paragraph({
    style: hairlineStyle,
    keepNext: keepNext || undefined,
    children,
  })
}
