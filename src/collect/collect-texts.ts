import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { nearest, quoteAny } from '../diagnostics/nearest.ts'
import type { Path, YamlSource } from '../source/source.ts'
import { readText } from '../text/read-text.ts'
import { shiftHeadings } from './shift-headings.ts'
import { origin, type Unit } from './unit.ts'
import { type Body, movePictures, sectionsOf, unitBody } from './unit-body.ts'
import { indent, writeBody, writeItems, writeValue } from './write-lines.ts'

export type TextOrder = { 部分: string; 单位名称?: '标题' | '段首' }

/** How a list in the new file stands: the level of a heading in it, and the way from the new file's folder to that of a report. */
export type Setting = { level: number; wayTo(file: string): string }

/**
 * A 汇总文字 at a path as the items that come of it: what every unit wrote in that section under, or behind, its name, and
 * where. A unit without it is a warning; undefined, and said, if none has it.
 */
export function collectTexts(
  { 部分: section, 单位名称: style }: TextOrder,
  path: Path,
  units: readonly Unit[],
  { level, wayTo }: Setting,
  { valuePlace }: YamlSource,
  diagnose: Diagnose,
): string[] | undefined {
  const place = valuePlace([...path, '部分'])
  const bodies = units.map((unit) => ({ unit, body: unitBody(unit, section) }))
  const without = bodies.filter(({ body }) => body === undefined).map(({ unit }) => unit.name)
  if (without.length === units.length) {
    const known = [...new Set(units.flatMap(sectionsOf))]
    const args = { section, nearest: quoteAny(nearest(section, known)), known: known.join('、') }
    diagnose({ code: 'collect/unknown-section', severity: 'error', args, place })
    return undefined
  }
  if (without.length > 0) {
    const args = { section, names: without.join('、') }
    diagnose({ code: 'collect/no-section', severity: 'warning', args, place })
  }
  return bodies.flatMap(({ unit, body: written }) => {
    if (written === undefined) return []
    const body = shiftHeadings(movePictures(written, wayTo(unit.source.file)), level + 1)
    const note = `来自 ${origin(unit, [unit.source.keyPlace([section]).line])}`
    if (style === '段首') return writeItems(nameFirst(unit.name, body), note)
    const [title = ''] = writeValue({ 标题: unit.name })
    return [`- ${title} # ${note}`, ...writeBody('内容', body).map(indent)]
  })
}

/** The unit's name before the first paragraph; on a line of its own before anything else. */
function nameFirst(name: string, body: Body): Exclude<Body, string> {
  const [first, ...rest] = typeof body === 'string' ? [body] : body
  if (first === undefined) return []
  const [block] = typeof first === 'string' ? readText(first) : []
  const isParagraph = block?.block.kind === 'paragraph' && !block.block.lead
  if (typeof first !== 'string') return [`${name}：`, first, ...rest]
  return [`${name}：${isParagraph ? '' : '\n'}${first.trimStart()}`, ...rest]
}
