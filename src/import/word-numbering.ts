import { hanNumber } from '../text/han-number.ts'
import { child, inner, type Node, nodes } from './xml-tree.ts'

type LevelFormat = { format: string; text: string; start: number }
export type NumberReference = { id: string; level: number }

/** Writes the automatic numbers of a Word file as text, counting on with every paragraph it is asked for. */
export function wordNumbering(numbering: Node | undefined): (reference: NumberReference) => string {
  const abstracts = new Map<string, LevelFormat[]>()
  const instances = new Map<string, { abstract: string; starts: Record<number, number> }>()
  for (const node of nodes(numbering)) {
    const { 'w:abstractNumId': abstractId = '', 'w:numId': id = '' } = node.attributes
    if (node.name === 'w:abstractNum') abstracts.set(abstractId, levelsOf(node))
    if (node.name !== 'w:num') continue
    const overrides = nodes(node).filter(({ name }) => name === 'w:lvlOverride')
    const starts = overrides.flatMap((each) => {
      const start = child(each, 'w:startOverride')?.attributes['w:val']
      return start === undefined ? [] : [[Number(each.attributes['w:ilvl']), Number(start)] as const]
    })
    instances.set(id, { abstract: setting(node, 'w:abstractNumId'), starts: Object.fromEntries(starts) })
  }
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return ({ id, level }) => {
    const instance = instances.get(id)
    const levels = instance && abstracts.get(instance.abstract)
    const own = levels?.[level]
    if (!instance || !levels || !own) return ''
    const counted = counts.get(instance.abstract) ?? []
    counts.set(instance.abstract, counted)
    const first = `${id} ${level}`
    const restarts = !begun.has(first) && instance.starts[level] !== undefined
    begun.add(first)
    const before = counted[level]
    counted[level] = restarts || before === undefined ? (instance.starts[level] ?? own.start) : before + 1
    counted.length = level + 1
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const { format, start } = levels[at] ?? own
      return writeNumber(counted[at] ?? start, format)
    })
  }
}

const levelsOf = (abstract: Node): LevelFormat[] =>
  nodes(abstract)
    .filter(({ name }) => name === 'w:lvl')
    .map((level) => ({
      format: setting(level, 'w:numFmt') || 'decimal',
      text: setting(level, 'w:lvlText'),
      start: Number(setting(level, 'w:start') || 1),
    }))

const setting = (node: Node, ...path: string[]) => inner(node, ...path)?.attributes['w:val'] ?? ''

/** ECMA-376 17.18.59, those that Chinese documents use. A bullet is no number. */
function writeNumber(value: number, format: string): string {
  if (/^(chinese|japanese|ideographDigital|taiwanese)/.test(format))
    return value < 100 ? hanNumber(value) : String(value)
  if (/EnclosedCircle/.test(format)) return value <= 20 ? String.fromCodePoint(0x245f + value) : String(value)
  if (format === 'ideographTraditional') return '甲乙丙丁戊己庚辛壬癸'[value - 1] ?? String(value)
  if (/^(lower|upper)Letter$/.test(format)) {
    const letter = String.fromCodePoint(0x60 + Math.min(26, value))
    return format === 'upperLetter' ? letter.toUpperCase() : letter
  }
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  return format === 'bullet' || format === 'none' ? '' : String(value)
}
