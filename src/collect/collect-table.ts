import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Path, YamlSource } from '../source/source.ts'
import { origin } from './unit.ts'
import { type Ledger, workOutColumn } from './work-out.ts'
import { indent, writeValue } from './write-lines.ts'

/** What a 汇总表 asks for: heads and what is worked out below them; the rest is the table's own. */
export type TableOrder = { 列: Record<string, string>; 合计?: '是' | '否' } & Record<string, unknown>

/** A 汇总表 at a path as the 表格 that comes of it: a row for each unit, with where it came from. Undefined, and said, if a column fails. */
export function collectTable(
  order: TableOrder,
  path: Path,
  ledger: Ledger,
  { valuePlace }: YamlSource,
  diagnose: Diagnose,
): string[] | undefined {
  const { 列: heads, 合计: total, 注: note, 横排: turned, ...above } = order
  const columns = Object.entries(heads).flatMap(([head, written]) => {
    const column = workOutColumn(written, ledger, valuePlace([...path, '列', head]), diagnose)
    return column ? [{ head, ...column }] : []
  })
  if (columns.length < Object.keys(heads).length) return undefined
  const headRow = columns.map(({ head, unit }) => headOf(head, order.计量单位 === undefined ? unit : undefined))
  const rows = ledger.units.map((unit, at) => {
    const cells = columns.map(({ values }) => values[at])
    const figures = cells.flatMap((cell) => [...(cell?.figures ?? [])])
    const lines = figures.map((figure) => unit.source.keyPlace(figure.path.split('.')).line)
    return `- ${writeValue([unit.name, ...cells.map((cell) => cell?.text ?? '')])} # 来自 ${origin(unit, lines)}`
  })
  const sums = `- ${writeValue(['合计', ...columns.map((column) => column.total)])} # 以上 ${ledger.units.length} 个单位的合计`
  return [
    '- 表格:',
    ...[
      ...fields(above),
      `表头: ${writeValue(['单位', ...headRow])}`,
      '行:',
      ...[...rows, ...(total === '是' ? [sums] : [])].map(indent),
      ...fields({ 注: note, 横排: turned }),
    ].map((line) => indent(indent(line))),
  ]
}

/** The lines of those that were given. */
function fields(values: Record<string, unknown>): string[] {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  return given.length > 0 ? writeValue(Object.fromEntries(given)) : []
}

/** 立案（件）, unless the head says its unit already. */
const headOf = (head: string, unit: string | undefined) =>
  unit === undefined || head.includes(unit) ? head : `${head}（${unit}）`
