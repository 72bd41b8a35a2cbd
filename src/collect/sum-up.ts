import { allFigures } from '../figures/figure.ts'
import type { Attendance, BrokenReport } from './call-roll.ts'
import { origin, type Unit } from './unit.ts'
import { sectionsOf } from './unit-body.ts'
import type { Ledger } from './work-out.ts'

/** What no place took, by name, and the reports that have it. */
export type Untaken = Map<string, Unit[]>

/** Sections that no place took and figures that none used, and in which reports. */
export function findUntaken({ units, used }: Ledger, sections: ReadonlySet<string>): Untaken {
  const untaken = new Map<string, Unit[]>()
  for (const unit of units) {
    const own = sectionsOf(unit).filter((name) => !sections.has(name))
    const figures = allFigures(unit.figures).filter((figure) => !used.get(unit)?.has(figure))
    for (const name of [...own, ...figures.map(({ path }) => path)])
      untaken.set(name, [...(untaken.get(name) ?? []), unit])
  }
  return untaken
}

/** Who has reported and what was left, a line each. */
export function sumUp(
  { units, expected, missing, leftOut }: Attendance,
  broken: readonly BrokenReport[],
  untaken: Untaken,
): string[] {
  const list = (says: string, names: readonly string[]) => (names.length > 0 ? [`${says}：${names.join('、')}`] : [])
  const taken = `汇总了 ${units.length} 个`
  const filesOf = (reports: readonly Unit[]) =>
    reports.length === units.length ? '各份' : reports.map(({ label }) => label).join('、')
  return [
    expected === undefined ? `${taken}单位，没有写名单` : `应报 ${expected} 个单位，${taken}`,
    ...list('未报', missing),
    ...list('有错误，没有汇总', [...broken.map(({ file }) => file), ...leftOut]),
    ...list(
      '没有汇总的内容',
      [...untaken].map(([name, reports]) => `${name}（${filesOf(reports)}）`),
    ),
  ]
}

/** What a quoted total was added up of: 42，上年40（甲局.yaml 第 5 行）+… */
export function writeSum(path: string, { units, used }: Ledger): string {
  const parts = units.flatMap((unit) =>
    [...(used.get(unit) ?? [])]
      .filter((figure) => figure.path === path || figure.path.startsWith(`${path}.`))
      .map((figure) => {
        const last = figure.上年 === undefined ? '' : `，上年${figure.上年}`
        return `${figure.数值}${last}（${origin(unit, [unit.source.keyPlace(figure.path.split('.')).line])}）`
      }),
  )
  return `正文里的 ${path} 是合计：${parts.join('+')}`
}
