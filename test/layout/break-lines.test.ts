import { describe, expect, test } from 'vitest'
import { breakLines } from '../../src/layout/break-lines.ts'
import { wordLineWidth } from '../../src/layout/geometry.ts'

/** The lines of a body paragraph of 16 pt, without its indent. */
function lines(text: string, room = wordLineWidth, firstLine = 0): string[] {
  const starts = breakLines([{ text, size: 16 }], room, firstLine, true)
  return starts.map((start, at) => text.slice(start, starts[at + 1]))
}
const han = (count: number) => '国'.repeat(count)

test('a line holds 28 characters, the first of a paragraph 26 beside its indent', () => {
  expect(lines(han(60)).map((line) => line.length)).toEqual([28, 28, 4])
  expect(lines(han(60), wordLineWidth, 32).map((line) => line.length)).toEqual([26, 28, 6])
})

test('digits take half a character', () => {
  expect(lines(`${'1'.repeat(20)}${han(19)}`)).toHaveLength(2)
  expect(lines(`${'1'.repeat(20)}${han(18)}`)).toHaveLength(1)
})

test.each(['，', '。', '、', '；', '：', '？', '！', '”', '’', '）', '》', '〉', '】', '〕', '…', '%', '·'])(
  '%s starts no line: the character before it goes along',
  (mark) => expect(lines(`${han(28)}${mark}${han(3)}`)[0]).toBe(han(27)),
)

test.each(['“', '‘', '（', '《', '〈', '【', '〔'])('%s ends no line', (mark) =>
  expect(lines(`${han(27)}${mark}${han(3)}`)[0]).toBe(han(27)),
)

test('several closing marks move back with the character they belong to', () => {
  expect(lines(`${han(26)}国》”）。${han(3)}`)[1]).toBe(`国》”）。${han(3)}`)
})

describe('what stays whole', () => {
  test.each(['——', '……', '2023', '12.5%', 'YAML', '2023-12-26', '1,000'])('%s', (word) => {
    for (let before = 20; before < 29; before++) {
      expect(lines(`${han(before)}${word}${han(9)}`).some((line) => line.includes(word))).toBe(true)
    }
  })
})

test('a word longer than a line is cut where the line ends, and nothing of it is lost', () => {
  const url = `https://www.example.gov.cn/${'a'.repeat(120)}`
  const broken = lines(`见${url}。`)
  expect(broken.join('')).toBe(`见${url}。`)
  expect(Math.max(...broken.map((line) => line.length))).toBeLessThanOrEqual(57)
})

test('spaces at the end of a line hang and open no line', () => {
  expect(lines(`${han(28)}   ${han(2)}`)).toEqual([`${han(28)}   `, han(2)])
})

test('a character beyond the basic plane is one cell and is not cut in two', () => {
  expect(lines('𠮷'.repeat(30)).map((line) => [...line].length)).toEqual([28, 2])
})

test('nothing but the kinsoku sets moves a break: Han text fills every line', () => {
  expect(lines(`${han(13)}，${han(14)}${han(28)}`)).toEqual([`${han(13)}，${han(14)}`, han(28)])
})
