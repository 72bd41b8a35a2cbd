import type { Pdf } from './open-pdf.ts'

/** Which claim a rule belongs to: PDF/A, PDF/UA, or none: it holds for every PDF. */
export type Subject = 'archive' | 'accessible' | 'file'

/** A requirement: its clause, what is so where it is not met, and where that is; '' means the file as a whole. */
export type Rule = {
  id: string
  of: readonly Subject[]
  clause: string
  says: string
  find(pdf: Pdf): Iterable<string>
}

export const onPage = (number: number) => `第${number}页`
