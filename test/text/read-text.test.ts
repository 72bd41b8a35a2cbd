import { describe, expect, test } from 'vitest'
import type { Heading, Paragraph } from '../../src/model/doc.ts'
import { headingNumber, numberValue } from '../../src/text/numbering.ts'
import { readText } from '../../src/text/read-text.ts'

const plain = (children: Heading['children']) =>
  children.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')

/** One line a block: `二级标题（一）|文字`, `标题句（一）|标题。|正文`, `段落|文字`. */
function show(block: Heading | Paragraph): string {
  if (block.kind === 'heading') return `${block.level}级标题 ${block.number}|${plain(block.children)}`
  if (!block.lead) return `段落|${plain(block.children)}`
  return `${block.lead.level}级标题句 ${block.lead.number}|${plain(block.lead.children)}|${plain(block.children)}`
}
const read = (text: string) => readText(text).map(({ block }) => show(block))

describe('headings', () => {
  test.each([
    ['一、主要举措和成效', '1级标题 一、|主要举措和成效'],
    ['（一）深入学习，注重培养', '2级标题 （一）|深入学习，注重培养'],
    ['1.落实制度，增强能力', '3级标题 1.|落实制度，增强能力'],
    ['（1）组织领导', '4级标题 （1）|组织领导'],
    ['十二、附则', '1级标题 十二、|附则'],
    ['(二)完善机制', '2级标题 （二）|完善机制'],
    ['１．完善机制', '3级标题 1.|完善机制'],
    ['1. 完善机制', '3级标题 1.|完善机制'],
    ['1、完善机制', '3级标题 1、|完善机制'],
    ['(3)完善机制', '4级标题 （3）|完善机制'],
    ['　　二、存在不足', '1级标题 二、|存在不足'],
    ['二、十四五规划实施情况', '1级标题 二、|十四五规划实施情况'],
  ])('%s', (text, expected) => expect(read(text)).toEqual([expected]))
})

describe('a short line that ends with a stop', () => {
  test('is a heading where its text follows', () => {
    expect(read('（一）加强队伍建设，提升水平。\n完善机制。')[0]).toBe('2级标题 （一）|加强队伍建设，提升水平。')
    expect(read('一、加强队伍建设。\n（一）完善机制')[0]).toBe('1级标题 一、|加强队伍建设。')
  })
  test('is an item of a list where its like follows, or nothing', () => {
    expect(read('一、双方共享信息。\n二、各明确一名联络员。')).toEqual([
      '段落|一、双方共享信息。',
      '段落|二、各明确一名联络员。',
    ])
  })
})

describe('run-in headings', () => {
  test('the first sentence is the heading, the rest of the line its text', () => {
    expect(read('（一）加强队伍建设。完善机制。提高效能。')).toEqual([
      '2级标题句 （一）|加强队伍建设。|完善机制。提高效能。',
    ])
  })

  test('a paragraph of 900 characters is not swallowed by its heading', () => {
    const body = '落实各项任务，取得明显成效。'.repeat(64)
    expect(read(`（二）以整治为抓手，工作纵深推进。${body}`)).toEqual([
      `2级标题句 （二）|以整治为抓手，工作纵深推进。|${body}`,
    ])
  })

  test('a full stop inside quotes or brackets ends no heading', () => {
    expect(read('1.落实“一件事。”要求（试行。）。全面推开。')).toEqual([
      '3级标题句 1.|落实“一件事。”要求（试行。）。|全面推开。',
    ])
  })

  test('一是…二是… stays in the paragraph', () => {
    expect(read('（三）强调审查。一是加强管理。二是加强审查。')).toEqual([
      '2级标题句 （三）|强调审查。|一是加强管理。二是加强审查。',
    ])
    expect(read('一是加强管理。二是加强审查。')).toEqual(['段落|一是加强管理。二是加强审查。'])
    expect(read('（三）强调审查，一是加强管理。二是加强审查。')).toEqual([
      '段落|（三）强调审查，一是加强管理。二是加强审查。',
    ])
  })
})

describe('numbered lines that are no headings', () => {
  const long = `认真贯彻落实各项部署要求，${'切实抓好各项任务的落实，'.repeat(6)}取得明显成效`
  test.each([
    ['one long sentence', `（一）${long}。`],
    ['one long sentence without a stop', `（一）${long}`],
    ['a long first sentence', `（一）${long}。下一步继续努力。`],
    ['an item of a list', '1.制定工作方案；'],
    ['a short numbered sentence', '1.开展培训7次。'],
  ])('%s', (_, text) => expect(read(text)).toEqual([`段落|${text}`]))
})

test.each([
  '2023年，我局认真履职',
  '1.5万元用于培训',
  '3·15消费者权益日',
  '3.15活动期间开展宣传',
  '12.4宪法宣传周',
  '100%完成任务',
  '（2022年14件）',
  '（试行）',
  '一、二季度完成投资1亿元',
  '三、四线城市',
  '十大行动',
  '1.',
])('text that merely begins with a number: %s', (text) => expect(read(text)).toEqual([`段落|${text}`]))

test('blank lines and white space around lines are no content; the line of each block is kept', () => {
  expect(readText('\n一、甲\r\n\r\n　　乙。 \n').map(({ line, block }) => [line, show(block)])).toEqual([
    [1, '1级标题 一、|甲'],
    [3, '段落|乙。'],
  ])
})

test('numbers of the four levels, and their values', () => {
  expect([1, 2, 3, 4].map((level) => headingNumber(level as 1, 12))).toEqual(['十二、', '（十二）', '12.', '（12）'])
  for (let value = 1; value < 100; value++) {
    expect(numberValue(headingNumber(1, value))).toBe(value)
    expect(numberValue(headingNumber(4, value))).toBe(value)
  }
  expect(numberValue('（）')).toBeUndefined()
})
