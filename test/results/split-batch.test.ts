import { expect, test } from 'vitest'
import { splitBatch } from '../../src/results/split-batch.ts'

const batch = (...sizes: number[]) => sizes.map((size, at) => ({ file: `${at}.yaml`, size }))

test('every report is in one shard, in the order of the batch', () => {
  const shards = splitBatch(batch(5, 900, 20, 7000, 3, 3, 40_000), 3)
  expect(shards.flat().sort()).toEqual([0, 1, 2, 3, 4, 5, 6])
  for (const shard of shards) expect(shard).toEqual(shard.toSorted((one, other) => one - other))
})

test('the longest go first, each to the shard that has least to do', () => {
  expect(splitBatch(batch(10_000, 90_000, 10_000, 100_000, 10_000), 2)).toEqual([
    [2, 3],
    [0, 1, 4],
  ])
  expect(splitBatch(batch(90_000, 10_000, 80_000, 10_000), 2)).toEqual([
    [0, 3],
    [1, 2],
  ])
})

test('many short ones weigh as much as they cost, not as they are long', () => {
  const [long = [], short = []] = splitBatch(batch(40_000, ...Array<number>(20).fill(10)), 2)
  expect(long.length).toBeGreaterThan(1)
  expect(short.length).toBeGreaterThan(10)
})

test('of equal ones the name decides, so that every machine splits alike', () => {
  const files = [
    { file: '乙.yaml', size: 1 },
    { file: '甲.yaml', size: 1 },
    { file: 'a.yaml', size: 1 },
    { file: 'B.yaml', size: 1 },
  ]
  // By code units: B, a, 乙, 甲.
  expect(splitBatch(files, 4)).toEqual([[3], [2], [0], [1]])
})

test('there may be more shards than reports', () => {
  expect(splitBatch(batch(1), 3)).toEqual([[0], [], []])
})
