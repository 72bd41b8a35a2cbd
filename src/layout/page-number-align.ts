import type { Style } from '../model/doc.ts'

export type PageNumberAlign = 'left' | 'center' | 'right'

/** 7.5: the page number stands at the right of odd pages and at the left of even ones, or where the style has it. */
export const pageNumberAlign = ({ centredPageNumbers }: Style): Record<'odd' | 'even', PageNumberAlign> =>
  centredPageNumbers ? { odd: 'center', even: 'center' } : { odd: 'right', even: 'left' }
