import type { Comparison } from './compare.ts'

/** Equal lines of all comparisons together, per cent. */
export function share(comparisons: readonly Comparison[]): number {
  const sum = (count: 'lines' | 'equal') => comparisons.reduce((total, comparison) => total + comparison[count], 0)
  return (100 * sum('equal')) / sum('lines')
}

/** What we hold ourselves to: 99.5 % of the lines of each report, and its number of pages. */
export const agrees = (comparison: Comparison) =>
  share([comparison]) >= 99.5 && comparison.pages.ours === comparison.pages.word
