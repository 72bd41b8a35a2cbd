import { expect, test } from 'vitest'
import { readPrepared, writePrepared } from '../../src/source/prepared-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('what was made of a file is found by its bytes, and of no other', () => {
  const made = readPrepared(
    writePrepared([
      [bytes('名称: 通知\n'), '{"名称":"通知"}'],
      [bytes('名称: 报告\n'), '{"名称":"报告"}'],
      [bytes('{{单位}}'), 'function () {}'],
    ]),
  )
  expect(made(bytes('名称: 报告\n'))).toBe('{"名称":"报告"}')
  expect(made(bytes('{{单位}}'))).toBe('function () {}')
  expect(made(bytes('名称: 函数\n'))).toBeUndefined()
  expect(readPrepared(writePrepared([]))(bytes(''))).toBeUndefined()
})
