import type { PackCard } from '../pack/pack.ts'

/** A line of pack.yaml that is not what the standard says: `field: value`, the clause, and what it says. */
export type Deviation = { field: string; value: string; clause: string; standard: string }

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

/** Where a pack leaves the standard. */
export const deviations = (card: PackCard): Deviation[] =>
  rules.flatMap(({ written, ...rule }) => {
    const value = written(card)
    return value === undefined ? [] : [{ ...rule, value }]
  })
