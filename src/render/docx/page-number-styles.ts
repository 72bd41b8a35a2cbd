import { cell } from '../../layout/geometry.ts'
import type { PageNumberAlign } from '../../layout/page-number-align.ts'
import { wordSlack } from './paragraph-styles.ts'

/** Where the number stands in the footer; lengths are points. */
type PageNumberStyle = { id: string; name: string; left?: number; right?: number; align?: 'right' | 'center' }

/** GB/T 9704-2012 7.5: one character from the edge. Word's line is a little wider than the text area at the right. */
export const pageNumberStyles: Record<PageNumberAlign, PageNumberStyle> = {
  left: { id: 'PageNumberLeft', name: '页码居左', left: cell },
  right: { id: 'PageNumberRight', name: '页码居右', right: cell + wordSlack, align: 'right' },
  center: { id: 'PageNumberCenter', name: '页码居中', right: wordSlack, align: 'center' },
}
