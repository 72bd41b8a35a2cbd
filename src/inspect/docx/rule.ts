import type { Finding } from '../finding.ts'
import type { Word } from './open-word.ts'

/** A requirement: its clause, what is so where it is not met, and where that is. */
export type Rule = Omit<Finding, 'rule' | 'places'> & { id: string; find(word: Word): string[] }

/** A text as a place: how it begins. */
export const quoted = (text: string) => `“${text.length > 15 ? `${text.slice(0, 15)}……` : text}”`
