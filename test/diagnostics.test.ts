import { describe, expect, test } from 'vitest'
import { catalog } from '../src/diagnostics/catalog.ts'
import { type Made, mistakes } from './diagnostics/mistakes.ts'
import { writePage } from './diagnostics/write-page.ts'

describe('the first lines of every file say what must be found in it', () => {
  test.each(mistakes)('$file', async ({ expected, make }) => {
    const { findings } = await make()
    expect(findings.map(({ written }) => written)).toEqual(expected)
  })
})

test('every code of the catalog has a file that makes the mistake', () => {
  const made = new Set(mistakes.flatMap(({ expected }) => expected.map((line) => line.split(' ').at(-1))))
  expect(Object.keys(catalog).filter((code) => !made.has(code))).toEqual([])
})

test('the page of all messages is what the files give', async () => {
  const made: Made[] = []
  for (const { make } of mistakes) made.push(await make())
  await expect(writePage(made)).toMatchFileSnapshot('../examples/提示一览.md')
})
