import type { PackCard } from '../pack/pack.ts'
import { type Deviation, styleDeviations } from '../pack/style-deviations.ts'
import type { Path } from '../source/source.ts'

type Rule = Omit<Deviation, 'value'> & { written(card: PackCard): string | undefined }

const rules: readonly Rule[] = [
  {
    field: '可以多头主送',
    written: ({ severalAddressees }) => (severalAddressees ? '是' : undefined),
    clause: '条例第十五条',
    standard: '上行文原则上主送一个上级机关',
  },
  {
    field: '版式',
    written: ({ documentType, format }) => (documentType === '命令' && format !== '命令' ? format : undefined),
    clause: 'GB/T 9704-2012 10.2',
    standard: '命令（令）有自己的格式',
  },
  {
    field: '版式',
    written: ({ documentType, format }) => (documentType === '纪要' && format !== '纪要' ? format : undefined),
    clause: 'GB/T 9704-2012 10.3',
    standard: '纪要有自己的格式',
  },
]

/** Where a pack leaves the standard, and where in pack.yaml it says so. */
export function deviations(card: PackCard): (Deviation & { path: Path })[] {
  const facts = rules.flatMap(({ written, ...rule }) => {
    const value = written(card)
    return value === undefined ? [] : [{ ...rule, value, path: [rule.field] }]
  })
  const habits = card.style ? styleDeviations(card.style) : []
  return [...facts, ...habits.map((habit) => ({ ...habit, path: ['样式', habit.field] }))]
}
