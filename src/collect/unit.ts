import { type Figures, readFigures } from '../figures/figure.ts'
import type { Pack } from '../pack/pack.ts'
import type { YamlSource } from '../source/source.ts'

/**
 * A bureau's report without errors; its texts have their figures in place of the quotes, 数据 holds `Figure`s. `label` is what comments call its file.
 */
export type UnitReport = { source: YamlSource; label: string; data: Record<string, unknown>; pack: Pack }

/** A report that is taken, and what the collection calls its bureau. */
export type Unit = UnitReport & { name: string; figures: Figures }

export function unitOf(report: UnitReport, name: string): Unit {
  const { 数据: figures } = report.data
  return { ...report, name, figures: (figures ?? readFigures({})) as Figures }
}

/** Where something in a report came from, for a comment: 甲局.yaml 第 5、6 行. */
export function origin({ label }: UnitReport, lines: Iterable<number>): string {
  const sorted = [...new Set(lines)].sort((left, right) => left - right)
  return sorted.length > 0 ? `${label} 第 ${sorted.join('、')} 行` : label
}
