import type { Check, Finding } from './check.ts'
import { readPercentages } from './quantity.ts'

/** Of what cannot be more than everything; a plan can be fulfilled beyond 100%. */
const bounded =
  /((?:办结|结案|整改|覆盖|满意|合格|达标|参考|参训|持证|出庭|应诉|公开|处置|回复|答复|化解|销号|知晓|通过|审核|激活|开通|应用|实施|按时办结|法制审核|即办|好评|及时|准确|无害化处理|处理)率|满意度)(?:均|都|已)?(?:达到了?|达|为|是)?\s*$/u

/** 整改率103%. */
export const checkRates: Check = ({ statements }) =>
  statements.flatMap(({ text: statement, start: from }) =>
    readPercentages(statement).flatMap(({ start, end, text, value }): Finding[] => {
      if (value.lte(100)) return []
      const [, name] = bounded.exec(statement.slice(0, start)) ?? []
      if (!name) return []
      const diagnostic = { code: 'arithmetic/over-all', severity: 'warning', args: { name, found: text } } as const
      return [{ diagnostic, start: from + start, end: from + end }]
    }),
  )
