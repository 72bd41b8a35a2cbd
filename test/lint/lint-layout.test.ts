import { expect, test } from 'vitest'
import { layOut } from '../../src/layout/lay-out.ts'
import { lintLayout } from '../../src/lint/lint-layout.ts'
import type { Block } from '../../src/model/doc.ts'

function said(lines: number): string[] {
  const cell = (text: string) => ({ text, columns: 1, rows: 1 })
  const table: Block = { kind: 'table', head: [[cell('事项')]], rows: [[cell('检查。'.repeat(12 * lines))]] }
  const found: string[] = []
  const layout = layOut({ info: { title: '' }, format: 'ordinary', pieces: [{ body: [table] }] })
  lintLayout(
    layout,
    () => undefined,
    ({ code, args }) => found.push(`${code} ${'page' in args ? args.page : ''}`),
  )
  return found
}

test('a row of a table that fills its page passes, one that is taller is an error', () => {
  expect(said(20)).toEqual([])
  expect(said(60)).toEqual(['table/row-too-tall 1'])
})
