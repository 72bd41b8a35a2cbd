import { expect, test } from 'vitest'
import { readArguments } from '../../src/cli/read-arguments.ts'

const known = [
  { name: 'out', value: '文件夹', says: '' },
  { name: 'draft', value: '文字', otherwise: '草稿', says: '' },
  { name: 'help', says: '' },
]

const read = (...argv: string[]) =>
  readArguments(
    argv,
    known,
    (text) => !text.endsWith('.yaml'),
    () => {},
  )

test('options and operands may stand in any order', () => {
  const sorted = { options: { out: '成品' }, operands: ['a.yaml', 'b.yaml'] }
  expect(read('a.yaml', '--out', '成品', 'b.yaml')).toEqual(sorted)
  expect(read('--out=成品', 'a.yaml', 'b.yaml')).toEqual(sorted)
})

test('an optional value is taken from the next word only if that may be one', () => {
  expect(read('--draft')).toEqual({ options: { draft: '草稿' }, operands: [] })
  expect(read('--draft', '送审稿', 'a.yaml')).toEqual({ options: { draft: '送审稿' }, operands: ['a.yaml'] })
  expect(read('--draft', 'a.yaml')).toEqual({ options: { draft: '草稿' }, operands: ['a.yaml'] })
  expect(read('--draft', '--out', '成品')).toEqual({ options: { draft: '草稿', out: '成品' }, operands: [] })
  expect(read('--draft=a.yaml')).toEqual({ options: { draft: 'a.yaml' }, operands: [] })
})

test('what follows -- is an operand, whatever it looks like', () => {
  expect(read('--', '--out', '-')).toEqual({ options: {}, operands: ['--out', '-'] })
})

test('-h is --help; an option that is not known or lacks its value is refused', () => {
  expect(read('-h')).toEqual({ options: { help: '' }, operands: [] })
  expect(read('--ouf', 'x')).toBeUndefined()
  expect(read('--out')).toBeUndefined()
  expect(read('--out=')).toBeUndefined()
})
