/** What a report costs besides what grows with its length, in bytes of text: measured. */
const perReport = 10_000

/**
 * Splits a batch into as many shards, for machines that know nothing of each other: each report goes into one, the longest
 * first, always to the shard that has least to do. Gives the positions of each shard's reports, in their order. The same
 * files of the same sizes are split alike everywhere.
 */
export function splitBatch(batch: readonly { file: string; size: number }[], shards: number): number[][] {
  const loads = Array.from({ length: shards }, () => ({ cost: 0, positions: [] as number[] }))
  const longestFirst = [...batch.keys()].sort((one, other) => {
    const [a, b] = [batch[one] as (typeof batch)[number], batch[other] as (typeof batch)[number]]
    return b.size - a.size || (a.file < b.file ? -1 : 1)
  })
  for (const position of longestFirst) {
    const lightest = loads.reduce((least, load) => (load.cost < least.cost ? load : least))
    lightest.cost += perReport + (batch[position]?.size ?? 0)
    lightest.positions.push(position)
  }
  return loads.map(({ positions }) => positions.sort((one, other) => one - other))
}
