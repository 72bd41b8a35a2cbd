/** Chance that can be had again: the same seed gives the same choices (mulberry32). */
export type Random = { below(limit: number): number; one<Item>(items: readonly Item[]): Item }

export function random(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { below, one: (items) => items[below(items.length)] as (typeof items)[number] }
}
