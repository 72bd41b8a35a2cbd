import { phraseLists } from '../phrase-list.ts'
import type { Pattern } from '../rule.ts'

/** Fixed phrases of politics: their words and their order, from the dated list. */
export const phrases: readonly Pattern[] = phraseLists.flatMap(({ phrases }) =>
  phrases.map(({ wrong, right, certain }) => ({
    code: 'phrase/fixed' as const,
    finds: new RegExp(wrong, 'gu'),
    expects: right,
    certain: certain ?? true,
  })),
)
