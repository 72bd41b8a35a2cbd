import type { Diagnostic } from './diagnostic.ts'

/**
 * The diagnostics of a report as its author meets their places in the file; then those without a place, which are about
 * the whole or what became of it; then those of other files, such as the template.
 */
export function inFileOrder(diagnostics: readonly Diagnostic[], file: string): Diagnostic[] {
  const rank = ({ place }: Diagnostic) => (place ? (place.file === file ? 0 : 2) : 1)
  return diagnostics.toSorted((one, other) => rank(one) - rank(other) || byPlace(one, other))
}

function byPlace({ place: one }: Diagnostic, { place: other }: Diagnostic): number {
  if (!one || !other) return 0
  if (one.file !== other.file) return one.file < other.file ? -1 : 1
  return one.line - other.line || one.column - other.column
}
