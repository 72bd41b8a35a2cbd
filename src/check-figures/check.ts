import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Passage } from './read-passages.ts'

/** What is wrong with a stretch of a passage. */
export type Finding = { diagnostic: Diagnostic; start: number; end: number }

/** Looks for one kind of mistake in a text. What may be right is not found. */
export type Check = (passage: Passage) => Finding[]
