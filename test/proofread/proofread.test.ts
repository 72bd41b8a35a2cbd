import { describe, expect, test } from 'vitest'
import { findIn, plantedErrors, precisionAndRecall, readClean, repaired, scores } from './measure.ts'

const planted = plantedErrors()

describe('a slip is found under its code, and repaired as far as its repair is certain', () => {
  test.each(planted)('$code $line', (one) => {
    const found = findIn(one)
    expect([...new Set(found.map(({ code }) => code))]).toEqual([one.code])
    expect(repaired(one.wrong, found)).toBe(one.right)
    for (const { start, end } of found) expect(one.at.some((at) => start <= at && at < end)).toBe(true)
  })

  test('a repaired sentence has nothing left to repair', () => {
    const left = planted.flatMap((one) => findIn({ ...one, wrong: repaired(one.wrong, findIn(one)) }))
    expect(left.filter(({ repair }) => repair)).toEqual([])
  })
})

test('there are two hundred slips, and three for every code', () => {
  expect(planted.length).toBeGreaterThanOrEqual(200)
  const codes = new Set(planted.map(({ code }) => code))
  const few = [...codes].filter((code) => planted.filter((slip) => slip.code === code).length < 3)
  expect(few).toEqual([])
})

test('in 30,000 characters of sound text nothing is found but the known faults', async () => {
  const clean = await readClean()
  expect(clean.characters).toBeGreaterThanOrEqual(30_000)
  expect(clean.false).toEqual([])
  expect(clean.missed).toEqual([])
})

test('of what is found 98 % are slips, of the slips 95 % are found', async () => {
  const { precision, recall } = precisionAndRecall(await scores())
  expect(precision).toBeGreaterThanOrEqual(0.98)
  expect(recall).toBeGreaterThanOrEqual(0.95)
})
