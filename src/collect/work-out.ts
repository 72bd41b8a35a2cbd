import type { Diagnose, Diagnostic, Place } from '../diagnostics/diagnostic.ts'
import { sentence } from '../diagnostics/sentence.ts'
import { evaluate } from '../figures/evaluate.ts'
import type { Figure, Figures } from '../figures/figure.ts'
import { readExpressions } from '../figures/read-expressions.ts'
import { placeholder } from '../text/placeholder.ts'
import type { Unit } from './unit.ts'

/** All units, the figures of all of them added up, and which figures of which unit were used. */
export type Ledger = { units: readonly Unit[]; totals: Figures; used: ReadonlyMap<Unit, Set<Figure>> }

/** A value and the figures it was worked out of. */
type Worked = { text: string; figures: ReadonlySet<Figure> }

/** What a column holds: a value for each unit, one of the totals, and the unit that its figures are counted in. */
type Column = { values: Worked[]; total: string; unit: string | undefined }

/**
 * A column of `数据.立案` or `同比 数据.立案`, worked out for every unit and, for the total, of the figures added up. A unit that
 * lacks what it takes is a warning and “……”; what no unit has is an error and nothing.
 */
export function workOutColumn(written: string, ledger: Ledger, place: Place, diagnose: Diagnose): Column | undefined {
  const [expression] = readExpressions(`{{${written.replace(/[{}｛｝]/gu, ' ')}}}`)
  const words = expression?.words ?? []
  const fault = whollyWrong(words, written, ledger)
  if (fault) {
    diagnose({ ...fault, place })
    return undefined
  }
  const values = ledger.units.map((unit): Worked => {
    const figures = new Set<Figure>()
    const text = evaluate(words, written, unit.figures, figures)
    for (const figure of figures) ledger.used.get(unit)?.add(figure)
    if (typeof text === 'string') return { text, figures }
    const args = { unit: unit.name, text: written, reason: reasonOf(text) }
    diagnose({ code: 'collect/left-open', severity: 'warning', args, place: unit.source.keyPlace(['数据']) })
    return { text: placeholder, figures }
  })
  const total = evaluate(words, written, ledger.totals, new Set())
  const first = values.flatMap(({ figures }) => [...figures]).find(({ 单位 }) => 单位)
  return {
    values,
    total: typeof total === 'string' ? total : placeholder,
    unit: isFigure(words) ? first?.单位 : undefined,
  }
}

/** The words give a number that is counted in the unit of its figures. */
const isFigure = ([head = '', ...rest]: readonly string[]) =>
  /^(?:数据\.|上年$|合计$)/u.test(head) && ![head, ...rest].some((word) => word.endsWith('.单位'))

/**
 * What a text of the collection quotes of all units together; said, and “……”, if one of them lacks it; undefined, and said,
 * if all do.
 */
export function workOutTotal(
  words: readonly string[],
  written: string,
  ledger: Ledger,
  place: Place,
  diagnose: Diagnose,
): string | undefined {
  const fault = whollyWrong(words, written, ledger)
  if (fault) {
    diagnose({ ...fault, place })
    return undefined
  }
  const without = ledger.units.filter((unit) => {
    const figures = new Set<Figure>()
    const own = evaluate(words, written, unit.figures, figures)
    for (const figure of figures) ledger.used.get(unit)?.add(figure)
    return own === placeholder || (typeof own !== 'string' && own.code !== 'figure/misuse')
  })
  const total = evaluate(words, written, ledger.totals, new Set())
  if (typeof total === 'string' && total !== placeholder) return total
  const names = without.map(({ name }) => name).join('、')
  const reason = names || typeof total === 'string' ? `${names || '各单位'}没有这个数，或者还没有填写` : reasonOf(total)
  diagnose({ code: 'collect/open-total', severity: 'warning', args: { text: written, reason }, place })
  return placeholder
}

/** What is wrong with the words themselves, or with the figures of all units alike. */
function whollyWrong(words: readonly string[], written: string, { units, totals }: Ledger): Diagnostic | undefined {
  const whole = evaluate(words, written, totals, new Set())
  const results = units.map(({ figures }) => evaluate(words, written, figures, new Set()))
  const faults = results.flatMap((result) => (typeof result === 'string' ? [] : [result]))
  if (faults.length < units.length) return undefined
  return typeof whole === 'string' ? faults[0] : whole
}

const reasonOf = (diagnostic: Diagnostic) => sentence(diagnostic).says.replace(/。$/u, '')
