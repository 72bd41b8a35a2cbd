import type { Comparison } from './compare.ts'

/** Equal lines of all comparisons together, per cent. */
export function share(comparisons: readonly Comparison[]): number {
  const sum = (count: 'lines' | 'equal') => comparisons.reduce((total, comparison) => total + comparison[count], 0)
  return (100 * sum('equal')) / sum('lines')
}

/** What we hold ourselves to: 99.5 % of the lines, and the same number of pages in every report. */
export const agree = (comparisons: readonly Comparison[]) =>
  share(comparisons) >= 99.5 && comparisons.every(({ pages }) => pages.ours === pages.word)
