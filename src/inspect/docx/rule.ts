import type { Word } from './open-word.ts'

/** Where a file falls short: the rule, its sentence and clause, and the places; '' is the file as a whole. */
export type Finding = { rule: string; says: string; clause: string; places: string[] }

/** A requirement: its clause, what is so where it is not met, and where that is. */
export type Rule = Omit<Finding, 'rule' | 'places'> & { id: string; find(word: Word): string[] }

/** The whole file fails the rule, or does not. */
export const whole = (fails: boolean): string[] => (fails ? [''] : [])

/** A text as a place: how it begins. */
export const quoted = (text: string) => `“${text.length > 15 ? `${text.slice(0, 15)}……` : text}”`
