import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { calculations } from '../figures/calculations.ts'
import { Figure, type Figures } from '../figures/figure.ts'
import { placeholder } from '../text/placeholder.ts'
import type { Unit } from './unit.ts'

/**
 * The figures of all units added up, exactly. One that some unit has not, or not yet, or that they count in different
 * units, is “……”; its 上年 is there if every unit has it.
 */
export function totalFigures(units: readonly Unit[]): Figures {
  return total(
    units.map(({ figures }) => figures),
    units.length,
    '数据',
  )
}

function total(groups: readonly Figures[], count: number, path: string): Figures {
  const names = new Set(groups.flatMap((group) => Object.keys(group)))
  const entries = [...names].map((name) => {
    const values = groups.flatMap((group) => (Object.hasOwn(group, name) ? [group[name] as Figure | Figures] : []))
    const figures = values.filter((value) => value instanceof Figure)
    const inner = `${path}.${name}`
    if (figures.length > 0) return [name, add(figures, count, inner)] as const
    return [name, total(values as Figures[], count, inner)] as const
  })
  return Object.fromEntries(entries)
}

function add(figures: readonly Figure[], count: number, path: string): Figure {
  const units = unitsOf(figures)
  const complete = figures.length === count && units.length < 2
  const last = figures.flatMap(({ 上年 }) => 上年 ?? [])
  return new Figure(path, {
    数值: complete ? sum(figures.map(({ 数值 }) => 数值)) : placeholder,
    单位: units[0],
    上年: last.length === figures.length ? (complete ? sum(last) : placeholder) : undefined,
  })
}

const sum = (numbers: readonly string[]) =>
  numbers.includes(placeholder) ? placeholder : calculations.合计(numbers, {})

const unitsOf = (figures: readonly Figure[]) => [...new Set(figures.flatMap(({ 单位 }) => 单位 ?? []))]

/** Figures of one name are counted in one unit, else an error at the first that is counted in another. */
export function checkUnits(used: ReadonlyMap<Unit, ReadonlySet<Figure>>, diagnose: Diagnose): void {
  const byPath = new Map<string, { unit: Unit; figure: Figure }[]>()
  for (const [unit, figures] of used)
    for (const figure of figures)
      if (figure.单位) byPath.set(figure.path, [...(byPath.get(figure.path) ?? []), { unit, figure }])
  for (const [path, found] of byPath) {
    const [first] = found
    const other = found.find(({ figure }) => figure.单位 !== first?.figure.单位)
    if (!first || !other) continue
    const args = {
      name: path,
      first: first.figure.单位 ?? '',
      firstFile: first.unit.source.file,
      other: other.figure.单位 ?? '',
    }
    const place = other.unit.source.valuePlace([...path.split('.'), '单位'])
    diagnose({ code: 'collect/units-differ', severity: 'error', args, place })
  }
}
