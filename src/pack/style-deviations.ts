import { type PackStyle, readStyle } from './style.ts'

/** A line of 样式 that is not what the standard says: `field: value` of pack.yaml, the clause, and what it says. */
export type Deviation = { field: string; value: string; clause: string; standard: string }

type Rule = Omit<Deviation, 'value'> & { read(style: PackStyle): string }

const rules: Rule[] = [
  {
    field: '加粗标题',
    read: ({ boldHeadings }) => boldHeadings.join('、'),
    clause: 'GB/T 9704-2012 7.3.3',
    standard: '层次标题第一层用黑体，第二层用楷体，第三层和第四层用仿宋，没有规定加粗',
  },
  {
    field: '西文字体',
    read: ({ latinFace }) => latinFace,
    clause: 'GB/T 9704-2012 5.2.2',
    standard: '没有特殊说明的，各要素一般用3号仿宋，数字和字母没有另定字体',
  },
  {
    field: '页码',
    read: ({ pageNumbers }) => pageNumbers,
    clause: 'GB/T 9704-2012 7.5',
    standard: '单页码居右空一字，双页码居左空一字',
  },
]

const standard = readStyle({})

/** Where a pack's style leaves the standard, in the order of its fields. */
export const styleDeviations = (style: PackStyle): Deviation[] =>
  rules
    .filter(({ read }) => read(style) !== read(standard))
    .map(({ read, ...rule }) => ({ ...rule, value: read(style) }))
