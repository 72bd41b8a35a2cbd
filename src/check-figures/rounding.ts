import { Big } from 'big.js'
import { percent } from '../figures/decimal.ts'
import type { Percentage, Quantity } from './quantity.ts'

/** All that a written number may stand for. */
export type Span = { low: Big; high: Big }

const spanOf = ({ value, step }: Pick<Quantity, 'value' | 'step'>): Span => ({
  low: value.minus(step.div(2)),
  high: value.plus(step.div(2)),
})

/** What a share in per cent may be, of numbers that may themselves be rounded. */
export function shareOf(part: Quantity, whole: Quantity): Span {
  const [above, below] = [spanOf(part), spanOf(whole)]
  return { low: above.low.times(100).div(below.high), high: above.high.times(100).div(below.low) }
}

/** What a growth in per cent may be; below 0 where it fell. */
export function growthOf(now: Quantity, before: Quantity): Span {
  const { low, high } = shareOf(now, before)
  return { low: low.minus(100), high: high.minus(100) }
}

/** How a written figure comes of what it stands for: rounded (a half either way), cut off, or not at all. */
export function writingOf(
  { value, decimals }: Pick<Percentage, 'value' | 'decimals'>,
  { low, high }: Span,
): 'rounded' | 'cut' | undefined {
  const step = new Big(`1e-${decimals}`)
  const half = step.div(2)
  if (low.lte(value.plus(half)) && high.gte(value.minus(half))) return 'rounded'
  return low.lt(value.plus(step)) && high.gte(value) ? 'cut' : undefined
}

/** A share with as many decimals as the text has, without those that say nothing: 125%, 98.80%. */
export function writeShare(part: Big, whole: Big, decimals: number): string {
  const rounded = percent(part, whole, decimals)
  const isExact = new Big(rounded).times(whole).eq(part.times(100))
  return `${isExact ? new Big(rounded).toFixed() : rounded}%`
}
