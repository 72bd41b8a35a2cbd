import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { readYaml } from '../../src/source/read-yaml.ts'
import type { YamlSource } from '../../src/source/source.ts'

const read = (text: string | Uint8Array, found: Diagnostic[] = []): YamlSource | undefined =>
  readYaml(
    typeof text === 'string' ? new TextEncoder().encode(text) : text,
    '年报.yaml',
    (each) => void found.push(each),
  )

test('Windows line ends and a byte order mark change nothing', () => {
  const unix = read('类型: 年报\n正文: |\n  一段。\n  二段。\n')
  const windows = read('\ufeff类型: 年报\r\n正文: |\r\n  一段。\r\n  二段。\r\n')
  expect(windows?.data).toEqual({ 类型: '年报', 正文: '一段。\n二段。\n' })
  expect(windows?.data).toEqual(unix?.data)
  expect(windows?.lines).toEqual(unix?.lines)
})

test('dates, yes and no stay texts, numbers are numbers', () => {
  expect(read('日期: 2023-12-26\n印章: no\n年度: 2023\n')?.data).toEqual({ 日期: '2023-12-26', 印章: 'no', 年度: 2023 })
})

test('columns count characters, not bytes or halves of one', () => {
  const source = read('单位: 𠮷林局\n联系人: {姓名: 张三, 电话: 1}\n')
  expect(source?.valuePlace(['单位'])).toEqual({ file: '年报.yaml', line: 1, column: 5, length: 3 })
  expect(source?.find('林局')).toMatchObject({ line: 1, column: 6 })
  expect(source?.keyPlace(['联系人', '电话'])).toMatchObject({ line: 2, column: 15, length: 2 })
})

test('a path that does not exist is where the nearest of its ancestors is', () => {
  const source = read('类型: 年报\n正文:\n  - 一段。\n  - 表格: {行: [[1, 2]]}\n')
  expect(source?.valuePlace(['正文', 1, '表格', '行', 0, 1])).toMatchObject({ line: 4, column: 18 })
  expect(source?.keyPlace(['正文', 1, '表格', '表头'])).toMatchObject({ line: 4, column: 5 })
  expect(source?.keyPlace(['正文', 0])).toMatchObject({ line: 3, column: 5 })
  expect(source?.keyPlace(['单位'])).toMatchObject({ line: 1, column: 1 })
})

test('a text is found outside comments, on its own line of a long text', () => {
  const source = read('# 违建\n类型: 年报 # 违建\n正文: |\n  一段。\n  拆除违建。\n备注: "违\\u5efa共3处"\n')
  expect(source?.find('违建')).toMatchObject({ line: 5, column: 5, length: 2 })
  expect(source?.find('违建共')).toMatchObject({ line: 6, column: 5 })
  expect(source?.find('没有的')).toBeUndefined()
})

test('all mistakes of a file are said at once, in order', () => {
  const found: Diagnostic[] = []
  read('类型: 年报\n单位：某局\n年度: 2023\n类型: 年报\n\t标题: 年报\n备注: "没有完\n', found)
  expect(found.map(({ code, place }) => `${place?.line} ${code}`)).toEqual([
    '2 yaml/full-width-colon',
    '4 yaml/duplicate-key',
    '5 yaml/tab-indent',
    '6 yaml/unclosed-quote',
  ])
})

test.each(['', '\n\n', '# 只有说明\n', '---\n'])('%j is an empty file', (text) => {
  const found: Diagnostic[] = []
  expect(read(text, found)).toBeUndefined()
  expect(found.map(({ code }) => code)).toEqual(['file/empty'])
})

test('nothing an author can type makes the reader throw', () => {
  const pieces = [
    '类型',
    ': ',
    '：',
    '\n',
    '  ',
    '\t',
    '　',
    '- ',
    '"',
    "'",
    '|',
    '>',
    '[',
    ']',
    '{',
    '}',
    '#',
    '&',
    '*',
    '!',
    '---',
    '%',
    '?',
    ',',
    '\\u',
  ]
  let seed = 7
  const random = () => {
    seed = (seed * 48271) % 2147483647
    return seed
  }
  for (let round = 0; round < 1500; round++) {
    const text = Array.from({ length: 1 + (random() % 14) }, () => pieces[random() % pieces.length]).join('')
    const found: Diagnostic[] = []
    const source = read(text, found)
    expect(source === undefined, text).toBe(found.some(({ severity }) => severity === 'error'))
    for (const { place } of found) expect(place?.column, text).toBeGreaterThan(0)
  }
})
