import { expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { lintTables } from '../../src/lint/lint-tables.ts'

function said(table: object): string[] {
  const found: Diagnostic[] = []
  // A place stands for its path here.
  lintTables(
    { 正文: ['文', { 表格: table }] },
    (path) => ({ file: path.join('/'), line: 1, column: 1 }),
    (one) => found.push(one),
  )
  return found.map(({ code, args, place }) => `${place?.file} ${code} ${Object.values(args).join(' ')}`)
}

test('a table whose rows fit its head passes', () => {
  expect(
    said({
      表头: ['甲', '乙'],
      列宽: [1, 2],
      行: [
        ['1', '2'],
        ['3', null],
      ],
    }),
  ).toEqual([])
})

test('a row too long, one too short, and widths that do not fit are each an error at their place', () => {
  expect(said({ 表头: ['甲', '乙'], 列宽: [1], 行: [['1', '2', '3'], ['4', '5'], ['6']] })).toEqual([
    '正文/1/表格/列宽 table/widths 1 2',
    '正文/1/表格/行/0 table/row-length 3 2',
    '正文/1/表格/行/2 table/row-length 1 2',
  ])
})

test('heads over several columns count as those columns; a text is the name of a group', () => {
  expect(
    said({
      表头: ['甲', { 乙: ['丙', { 丁: ['戊', '己'] }] }],
      对齐: ['左', '右', '右', '右'],
      行: ['城区', ['1', '2', '3', '4']],
    }),
  ).toEqual([])
  expect(said({ 表头: ['甲', { 乙: ['丙', '丁'] }], 对齐: ['左', '右'], 行: [['1', '2']] })).toEqual([
    '正文/1/表格/对齐 table/aligns 2 3',
    '正文/1/表格/行/0 table/row-length 2 3',
  ])
})
