import {
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { editText, type TextEdit } from '../source/edit-text.ts'
import type { YamlSource } from '../source/source.ts'
import { lineEnd, lineStart } from '../source/text-lines.ts'
import { readNumber } from '../text/read-text.ts'
import { changesBetween } from './changes.ts'
import type { Fields } from './fill-fields.ts'
import { keepQuotes } from './keep-quotes.ts'
import { writeReport } from './write-report.ts'

/**
 * A report with the changes that lead from `before`, what its own Word file says, to `after`, what that file says now. All
 * else of its text, comments and order, stays as it is. `changed` names the fields that were touched.
 */
export function updateReport(source: YamlSource, before: Fields, after: Fields): { text: string; changed: string[] } {
  const text = source.lines.join('\n')
  const root = parseDocument(text, { logLevel: 'silent' }).contents
  const edits: TextEdit[] = []
  const changed: string[] = []
  if (!isMap(root)) return { text, changed }
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => name !== '类型')
  for (const name of names) {
    if (isSame(before[name], after[name])) continue
    changed.push(name)
    updateField(root, name, before[name], after[name], Object.keys(after))
  }
  return { text: editText(text, edits).text, changed }

  function updateField(map: YAMLMap, name: string, old: unknown, now: unknown, order: readonly string[]): void {
    const pair = pairOf(map, name)
    if (!pair) {
      if (now !== undefined) addField(map, name, now, order)
    } else if (now === undefined) edits.push({ ...wholeLines(pair), text: '' })
    else if (!updateValue(pair.value as Node | null, old, now)) replaceField(pair, name, now)
  }

  /** Changes a value in its place; false if it must be written anew. */
  function updateValue(node: Node | null, old: unknown, now: unknown): boolean {
    const had = edits.length
    const done = isBody(old) && isBody(now) ? updateBody(node, old, now) : updatePlain(node, old, now)
    if (!done) edits.length = had
    return done
  }

  function updatePlain(node: Node | null, old: unknown, now: unknown): boolean {
    if (isMap(node) && isRecord(old) && isRecord(now) && !node.flow) {
      for (const name of new Set([...Object.keys(old), ...Object.keys(now)]))
        if (!isSame(old[name], now[name])) updateField(node, name, old[name], now[name], Object.keys(now))
      return true
    }
    // A part may stand without its heading, which is then the program's.
    if (isRecord(old) && isRecord(now) && '内容' in old && '内容' in now && isSame(old.标题, now.标题))
      return updateValue(node, old.内容, now.内容)
    if (isSeq(node) && Array.isArray(old) && Array.isArray(now)) return updateItems(node, old, now)
    if (!isScalar(node) || typeof now === 'object' || (typeof now === 'string' && now.includes('\n'))) return false
    replaceScalar(node, typeof now === 'string' ? keepQuotes(String(node.value), String(old), now) : now)
    return true
  }

  /** Items that stand for each other one by one. */
  function updateItems(node: YAMLSeq, old: unknown[], now: unknown[]): boolean {
    if (node.items.length !== old.length) return false
    const rows = (values: unknown[]) => values.map((value) => JSON.stringify(value))
    return changesBetween(rows(old), rows(now)).every(({ from, to, begin, end }) => {
      const both = Math.min(to - from, end - begin)
      for (let at = 0; at < both; at++)
        if (!updateValue(node.items[from + at] as Node, old[from + at], now[begin + at])) return false
      for (let at = from + both; at < to; at++) if (!removeItem(node, at)) return false
      const added = now.slice(begin + both, end)
      return added.length === 0 || addItems(node, from + both, added)
    })
  }

  function removeItem(node: YAMLSeq, at: number): boolean {
    if (node.flow || node.items.length === 1) return false
    const item = node.items[at] as Node
    edits.push({
      start: lineStart(text, startOf(item)),
      end: Math.min(text.length, lineEnd(text, endOf(item)) + 1),
      text: '',
    })
    return true
  }

  /** New items before the one at this rank, or behind the last. */
  function addItems(node: YAMLSeq, at: number, values: unknown[]): boolean {
    const beside = node.items[Math.min(at, node.items.length - 1)] as Node | undefined
    if (node.flow || !beside) return false
    const margin = lineHead(startOf(beside)).replace(/-.*$/s, '')
    // A list is written as a report's fields are.
    const lines = indent(writeReport(values as unknown as Fields, []), margin)
    const behind = at >= node.items.length
    const place = behind ? Math.min(text.length, lineEnd(text, endOf(beside)) + 1) : lineStart(text, startOf(beside))
    const newline = behind && text[place - 1] !== '\n' ? '\n' : ''
    edits.push({ start: place, end: place, text: newline + lines })
    return true
  }

  /** A 正文 field paragraph by paragraph. */
  function updateBody(node: Node | null, old: BodyValue, now: BodyValue): boolean {
    const units = node ? unitsOf(node) : undefined
    const [was, is] = [valuesOf(old), valuesOf(now)]
    if (!units || units.length !== was.length) return false
    const keys = (values: unknown[]) => values.map((value) => JSON.stringify(value))
    return changesBetween(keys(was), keys(is)).every(({ from, to, begin, end }) => {
      const both = Math.min(to - from, end - begin)
      for (let at = 0; at < both; at++)
        if (!updateUnit(units[from + at] as Unit, was[from + at], is[begin + at])) return false
      for (let at = from + both; at < to; at++) if (!removeUnit(units[at] as Unit)) return false
      const added = is.slice(begin + both, end)
      return added.length === 0 || addUnits(units, from + both, added)
    })
  }

  function updateUnit(unit: Unit, old: unknown, now: unknown): boolean {
    if (unit.kind === 'block') return isRecord(old) && isRecord(now) && updatePlain(unit.node, old, now)
    if (typeof now !== 'string' || typeof old !== 'string') return false
    if (unit.kind === 'line') edits.push({ ...unit, text: keepQuotes(text.slice(unit.start, unit.end), old, now) })
    else {
      // The program wrote the number, unless the author had typed it.
      const [typed, written] = [readNumber(now), readNumber(old)]
      const own = typed && typed.number === written?.number && !readNumber(String(unit.node.value)) ? typed.rest : now
      replaceScalar(unit.node, own)
    }
    return true
  }

  function removeUnit(unit: Unit): boolean {
    if (unit.kind !== 'line') return false
    edits.push({ start: lineStart(text, unit.start), end: Math.min(text.length, unit.end + 1), text: '' })
    return true
  }

  /** New paragraphs below the line above them, or above the one below. */
  function addUnits(units: readonly Unit[], at: number, added: unknown[]): boolean {
    if (added.some((value) => typeof value !== 'string')) return false
    const [above, below] = [units[at - 1], units[at]]
    if (above?.kind === 'line') {
      const margin = text.slice(lineStart(text, above.start), above.start)
      edits.push({ start: above.end, end: above.end, text: added.map((line) => `\n${margin}${line}`).join('') })
    } else if (below?.kind === 'line') {
      const start = lineStart(text, below.start)
      const margin = text.slice(start, below.start)
      edits.push({ start, end: start, text: added.map((line) => `${margin}${line}\n`).join('') })
    } else return false
    return true
  }

  /** The paragraphs and blocks of a body, in order; undefined if one of them is spelt so that it cannot be edited. */
  function unitsOf(node: Node): Unit[] | undefined {
    if (isScalar(node)) return textUnits(node)
    if (!isSeq(node)) return undefined
    const units: Unit[] = []
    for (const item of node.items as Node[]) {
      const title = isMap(item) ? pairOf(item, '标题') : undefined
      const content = isMap(item) ? pairOf(item, '内容') : undefined
      if (title && isScalar(title.value)) units.push({ kind: 'title', node: title.value })
      const inside = title ? content?.value : item
      if (isMap(inside)) units.push({ kind: 'block', node: inside })
      else if (inside) {
        const own = unitsOf(inside as Node)
        if (!own) return undefined
        units.push(...own)
      }
    }
    return units
  }

  function textUnits(node: Scalar): Unit[] | undefined {
    if (node.type === 'PLAIN' && !text.slice(startOf(node), endOf(node)).includes('\n'))
      return [{ kind: 'title', node }]
    if (node.type !== 'BLOCK_LITERAL') return undefined
    const units: Unit[] = []
    for (let at = lineEnd(text, startOf(node)) + 1; at < (node.range?.[1] ?? 0); at = lineEnd(text, at) + 1) {
      const line = text.slice(at, lineEnd(text, at))
      if (line.trim() === '') continue
      const start = at + line.length - line.trimStart().length
      units.push({ kind: 'line', start, end: start + line.trim().length })
    }
    return units
  }

  function replaceScalar(node: Scalar, value: unknown): void {
    // So is a list of one, whose value is taken out again.
    const written = writeReport([value] as unknown as Fields, []).replace(/^\[(.*)\]\n$|^- (.*)\n$/s, '$1$2')
    edits.push({ start: startOf(node), end: endOf(node), text: written })
  }

  function replaceField(pair: Pair, name: string, value: unknown): void {
    const { start } = wholeLines(pair)
    const margin = lineHead(startOf(pair.key as Node)).replace(/\S.*$/s, '')
    edits.push({ start, end: wholeLines(pair).end, text: indent(writeReport({ [name]: value }, []), margin) })
  }

  /** Behind the nearest field that goes before it. */
  function addField(map: YAMLMap, name: string, value: unknown, order: readonly string[]): void {
    const before = order
      .slice(0, order.indexOf(name))
      .toReversed()
      .flatMap((each) => pairOf(map, each) ?? [])
    const beside = before[0] ?? (map.items.at(-1) as Pair)
    const { end } = wholeLines(beside)
    const margin = ' '.repeat(startOf(beside.key as Node) - lineStart(text, startOf(beside.key as Node)))
    const newline = end > 0 && text[end - 1] !== '\n' ? '\n' : ''
    edits.push({ start: end, end, text: newline + indent(writeReport({ [name]: value }, []), margin) })
  }

  function wholeLines({ key, value }: Pair): { start: number; end: number } {
    const last = (value ?? key) as Node
    return { start: lineStart(text, startOf(key as Node)), end: Math.min(text.length, lineEnd(text, endOf(last)) + 1) }
  }

  function lineHead(at: number): string {
    return text.slice(lineStart(text, at), at)
  }

  /** Where the last character of a value stands. */
  function endOf(node: Node): number {
    const last = (isSeq(node) || isMap(node)) && !node.flow ? node.items.at(-1) : undefined
    if (last) return endOf((isSeq(node) ? last : ((last as Pair).value ?? (last as Pair).key)) as Node)
    const [start = 0, end = 0] = node.range ?? []
    return start + text.slice(start, end).trimEnd().length
  }
}

type Unit =
  | { kind: 'line'; start: number; end: number }
  | { kind: 'title'; node: Scalar }
  | { kind: 'block'; node: YAMLMap }

type BodyValue = string | unknown[]

/** A text of lines, or a list with such texts in it. */
const isBody = (value: unknown): value is BodyValue =>
  (typeof value === 'string' && value.endsWith('\n')) ||
  (Array.isArray(value) && value.some((part) => isRecord(part) && ('表格' in part || '图片' in part || '分页' in part)))

/** The paragraphs of a body one by one, and its tables and pictures. */
const valuesOf = (body: BodyValue): unknown[] =>
  (typeof body === 'string' ? [body] : body).flatMap((part) =>
    typeof part === 'string' ? part.split('\n').filter((line) => line !== '') : [part],
  )

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const startOf = (node: Node) => node.range?.[0] ?? 0

const pairOf = (map: YAMLMap, name: string): Pair | undefined =>
  map.items.find(({ key }) => isScalar(key) && String(key.value) === name)

const indent = (written: string, margin: string) =>
  written
    .split('\n')
    .map((line) => (line === '' ? line : margin + line))
    .join('\n')
