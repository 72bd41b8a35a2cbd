import { describe, expect, test } from 'vitest'
import { readYaml } from '../../src/source/read-yaml.ts'

/** What the file spells where the wanted part of the value of 正文 stands, and its line and column. */
function placed(yaml: string, wanted: string) {
  const source = readYaml(new TextEncoder().encode(yaml), '报告.yaml', () => {})
  if (!source) throw new Error('it cannot be read')
  const start = (source.data as { 正文: string }).正文.indexOf(wanted)
  const { place, spelt } = source.placeIn(['正文'], start, start + wanted.length)
  return `${place.line}:${place.column} ${spelt}`
}

describe('a stretch of a text has its line and column', () => {
  test.each([
    ['in one line', '正文: 甲乙，丙', '乙，', '1:6 乙，'],
    ['below |', '正文: |\n  甲。\n\n  乙丙。\n单位: 丁', '丙。', '4:4 丙。'],
    ['below |, in a line that is indented further', '正文: |\n  甲。\n    乙 丙。', '乙 丙', '3:5 乙 丙'],
    ['below |, the end of a line', '正文: |\n  甲。\n  乙。', '甲。', '2:3 甲。'],
    ['in single quotes, with one inside', "正文: '甲''乙，丙'", '，丙', '1:10 ，丙'],
    ['the quote itself', "正文: '甲''乙'", "'", "1:7 ''"],
    ['in double quotes', '正文: "甲：乙"', '：', '1:7 ：'],
    ['in characters beyond the basic plane', '正文: 𠮷甲乙', '乙', '1:7 乙'],
  ])('%s', (_, yaml, wanted, place) => expect(placed(yaml, wanted)).toBe(place))

  test('in quotes with escapes it is the whole text, which is spelt otherwise', () =>
    expect(placed('正文: "甲\\u4e59丙"', '丙')).toBe('1:5 "甲\\u4e59丙"'))
})
