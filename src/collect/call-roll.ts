import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { nearest, quoteAny } from '../diagnostics/nearest.ts'
import { type Unit, type UnitReport, unitOf } from './unit.ts'

/** Who must report: full names and what they are called in the document, in order; undefined if nobody says. */
type Roll = { names: Map<string, string> | undefined; year: number | undefined; own: string }

/** A report with errors, and what it says of its 单位 if that can be read. */
export type BrokenReport = { file: string; issuer: unknown }

/** Who has reported; `expected` undefined if nobody says who must. `leftOut` are the files that were not taken. */
export type Attendance = { units: Unit[]; expected: number | undefined; missing: string[]; leftOut: string[] }

/**
 * Sorts reports by the list of 汇总. Bureaus on it that have none, not even a broken one, are a warning; two of one bureau,
 * one of a bureau not on the list, and one of another year are errors and left out.
 */
export function callRoll(
  { source: template, data }: Pick<UnitReport, 'source' | 'data'>,
  reports: readonly UnitReport[],
  broken: readonly BrokenReport[],
  say: Diagnose,
): Attendance {
  const roll = readRoll(data)
  const leftOut = new Set<string>()
  const leaveOut = ({ source }: UnitReport) => leftOut.add(source.file)
  const byName = new Map<string, UnitReport[]>()
  for (const report of reports) {
    const name = nameOf(report.data)
    const place = report.source.keyPlace(['单位'])
    const { 年度: year } = report.data
    if (roll.names ? !roll.names.has(name) : name === roll.own) {
      const near = quoteAny(nearest(name, [...(roll.names?.keys() ?? [])]))
      say({ code: 'collect/not-listed', severity: 'error', args: { name, nearest: near, file: template.file }, place })
      leaveOut(report)
    } else if (roll.year !== undefined && year !== undefined && year !== roll.year) {
      const args = { year: String(year), wanted: roll.year }
      say({ code: 'collect/other-year', severity: 'error', args, place: report.source.keyPlace(['年度']) })
      leaveOut(report)
    } else byName.set(name, [...(byName.get(name) ?? []), report])
  }
  for (const [name, several] of byName) {
    const [first, second] = several
    if (!first || !second) continue
    const files = several.map(({ source }) => `“${source.file}”`).join('和')
    const place = second.source.keyPlace(['单位'])
    say({ code: 'collect/duplicate-unit', severity: 'error', args: { name, files }, place })
    several.forEach(leaveOut)
  }
  const names = roll.names ?? new Map([...byName.keys()].map((name) => [name, name]))
  const present = new Set([...byName.keys(), ...broken.map(({ issuer }) => nameOf({ 单位: issuer }))])
  const missing = [...names.keys()].filter((name) => !present.has(name))
  if (missing.length > 0) {
    const args = { count: missing.length, names: missing.join('、') }
    say({ code: 'collect/missing-units', severity: 'warning', args, place: template.keyPlace(['汇总', '单位']) })
  }
  const units = [...names].flatMap(([name, shown]) => {
    const [report, ...others] = byName.get(name) ?? []
    return report && others.length === 0 ? [unitOf(report, shown)] : []
  })
  const call = (name: string) => names.get(name) ?? name
  return { units, expected: roll.names?.size, missing: missing.map(call), leftOut: [...leftOut] }
}

type Fields = Record<string, unknown>

function readRoll(data: Fields): Roll {
  const { 单位: listed, 年度: year = data.年度 } = (data.汇总 ?? {}) as { 单位?: string[] | object; 年度?: number }
  const pairs = Array.isArray(listed) ? listed.map((name) => [name, name]) : Object.entries(listed ?? {})
  const names = pairs.map(([name, shown]) => [plain(String(name)), String(shown).trim()] as const)
  return {
    names: listed === undefined ? undefined : new Map(names),
    year: typeof year === 'number' ? year : undefined,
    own: nameOf(data),
  }
}

const nameOf = ({ 单位: issuers }: Fields) => plain([issuers].flat().join('、'))

/** Spaces and the width of brackets make no other bureau. */
const plain = (name: string) => name.replace(/\s+/gu, '').replaceAll('(', '（').replaceAll(')', '）')
