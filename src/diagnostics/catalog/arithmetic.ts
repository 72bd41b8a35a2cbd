import type { Sentences } from './sentences.ts'

/** Figures of texts and tables that are reckoned again. */
export const arithmetic = {
  'arithmetic/parts': {
    says: '总数是{whole}，后面各项相加是{total}（{sum}）。',
    remedy: '请核对总数和各项；各项有交叉或者没有列全的，可以不改。',
  },
  'arithmetic/part-exceeds': {
    says: '总数是{whole}，其中的“{part}”却比总数还多。',
    remedy: '请核对总数和这一项；它不在总数之内的，请不要写成“其中”。',
  },
  'arithmetic/share': {
    says: '{reading}，{name}应为{expected}，文中为{found}。',
    remedy: '请核对这两个数和百分比；百分比不是用这两个数算的，请写明是占什么的比例。',
  },
  'arithmetic/cut-off': {
    says: '{reading}，⟦{name}⟧四舍五入是{expected}，文中的{found}是直接去掉了后面的小数。',
    remedy: '请改成四舍五入的数。',
  },
  'arithmetic/growth': {
    says: '{reading}，应为{expected}，文中为{found}。',
    remedy: '请核对前后两个数、增减幅度，以及是增长还是下降。',
  },
  'arithmetic/growth-impossible': {
    says: '{amount}，同比{found}，倒推不出上年的整数：⟦上年{below}的是{belowRate}，⟧上年{above}的是{aboveRate}。',
    remedy: '请找出上年的数，重新算一遍。',
  },
  'arithmetic/over-all': {
    says: '{name}是{found}，超过了100%。',
    remedy: '请核对；这种比例最多是100%，也可能是小数点点错了位置。',
  },
  'arithmetic/two-values': {
    says: '这里是“{text}”，第 {line} 行是“{earlier}”，同一件事两个数。',
    remedy: '请核对后改成一样的；范围、时段不同的，请在文字里写明。',
  },
  'arithmetic/listed': {
    says: '“{count}”前面列了{listed}个：{items}。',
    remedy: '请核对个数，或者少列几个。',
  },
  'arithmetic/points': {
    says: '前面说“{announced}”，后面写了{found}点。',
    remedy: '请改正前面的个数；后面漏写或者编错序号的，请补上、改正。',
  },
  'arithmetic/table-row': {
    says: '“{row}”这一行的“{column}”是{found}，各行相加应为{expected}⟦（{sum}={expected}）⟧。',
    remedy: '请核对这一列的数；合计不是各行之和的（例如有重复统计），可以不改。',
  },
  'arithmetic/table-column': {
    says: '“{row}”这一行的“{column}”是{found}，各列相加应为{expected}⟦（{sum}={expected}）⟧。',
    remedy: '请核对这一行的数；合计不是各列之和的（例如有重复统计），可以不改。',
  },
} as const satisfies Sentences
