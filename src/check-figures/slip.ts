import type { Big } from 'big.js'

/** Whole numbers of three digits or more that differ in the order of two neighbouring digits: 2723 and 2732. */
export function isSwapped(one: Big, other: Big): boolean {
  const [left, right] = [one.toFixed(), other.toFixed()]
  if (left.length < 3 || left.length !== right.length || !/^\d+$/.test(left + right)) return false
  const differing = [...left].flatMap((digit, at) => (digit === right[at] ? [] : [at]))
  const [first = 0, second] = differing
  return (
    differing.length === 2 && second === first + 1 && left[first] === right[second] && left[second] === right[first]
  )
}
