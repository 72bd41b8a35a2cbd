import { isMap, isScalar, isSeq, type Node, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Pack } from '../pack/pack.ts'
import { writeMissingFields } from '../pack/write-skeleton.ts'
import { type JsonSchema, schemaReader } from '../schema/json-schema.ts'
import { endOf, startOf } from '../source/node-span.ts'
import type { Path, YamlSource } from '../source/source.ts'
import { placeholder } from '../text/placeholder.ts'
import { clearText } from './clear-text.ts'
import { countYears, firstYear, yearsIn } from './count-years.ts'

/** Next year's file, and what became of the fields, by their names. */
export type Renewal = {
  text: string
  /** The year that was counted up; undefined if last year's report speaks of none. */
  year: number | undefined
  kept: string[]
  counted: string[]
  emptied: string[]
  unused: string[]
  /** Years that were left as they are in what was kept, and where. */
  leftYears: string[]
}

type Edit = { start: number; end: number; text: string }

/**
 * Last year's report as this year's to fill in, for a pack of the same or another type. What becomes of a field its
 * schema says with `沿用`; a field of which it says nothing is left to fill in. Comments, order and blank lines stay.
 */
export function renewReport(pack: Pack, sample: YamlSource, last: YamlSource): Renewal {
  const source = last.lines.join('\n')
  const root = parseDocument(source, { logLevel: 'silent' }).contents as YAMLMap
  const { resolve, part } = schemaReader(pack.schema)
  const year = baseYear(last.data as Record<string, unknown>, pack.schema, resolve)
  const edits: Edit[] = []
  const names = {
    kept: new Set<string>(),
    counted: new Set<string>(),
    emptied: new Set<string>(),
    unused: new Set<string>(),
  }
  const leftYears = new Set<string>()

  /** A text with its years counted up; those that stay are noted. */
  function count(text: string, name: string): string {
    const counted = year === undefined ? text : countYears(text, year)
    const left = yearsIn(text).filter((each) => yearsIn(counted).includes(each) && Number(each) !== (year ?? 0) + 1)
    for (const each of left) leftYears.add(`${name}里的${each}年`)
    return counted
  }

  function replace(node: Node, text: string): void {
    edits.push({ start: startOf(node), end: endOf(node, source), text })
  }

  function renew(node: Node | null, value: unknown, schema: JsonSchema, path: Path): void {
    if (!node || value === null) return
    const { 沿用: fate } = resolve(schema)
    const name = nameOf(path)
    if (fate === '是') names.kept.add(name)
    else if (fate === '年份') countIn(node, name)
    else if (fate === '首列' && isSeq(node)) for (const row of node.items) emptyRow(row as Node, name)
    else if (isMap(node)) renewFields(node, value, schema, path)
    else if (isSeq(node) && (fate || node.items.some((item) => !isScalar(item)))) renewItems(node, value, schema, path)
    else if (fate === '骨架' && isScalar(node)) emptyText(node, name)
    else if (fate === '字号' && isScalar(node)) emptyOrdinal(node, name)
    else empty(node, name)
  }

  function renewFields(map: YAMLMap, value: unknown, schema: JsonSchema, path: Path): void {
    for (const pair of map.items) {
      const key = String((pair.key as Scalar).value)
      const own = part(schema, value, key)
      const inner = [...path, key]
      const fate = own && resolve(own).沿用
      if (own && fate !== '停用') renew(pair.value as Node | null, fieldOf(value, key), own, inner)
      else if (!putOutOfUse(startOf(pair.key as Node), endOf((pair.value ?? pair.key) as Node, source)))
        names.kept.add(nameOf(inner))
      else names.unused.add(nameOf(inner))
    }
  }

  function renewItems(list: YAMLSeq, value: unknown, schema: JsonSchema, path: Path): void {
    const before = edits.length
    for (const [at, item] of list.items.entries()) {
      const own = part(schema, value, at)
      if (own) renew(item as Node, fieldOf(value, at), own, [...path, at])
    }
    const [first] = list.items
    const gone = list.items.every((item) =>
      edits
        .slice(before)
        .some(
          ({ start, text }) =>
            text === '# ' && start <= startOf(item as Node) && lineOf(start) === lineOf(startOf(item as Node)),
        ),
    )
    if (!gone || !first) return
    const dash = source.lastIndexOf('-', startOf(first as Node))
    // Before the “# ” at the same place.
    edits.unshift({ start: dash, end: dash, text: `- ${placeholder}\n${' '.repeat(dash - lineOf(dash))}` })
    names.emptied.add(nameOf(path))
  }

  /** Makes comments of the lines of a field, or of the item of a list that it is. False if it shares them with others. */
  function putOutOfUse(start: number, end: number): boolean {
    const [alone, margin = '', dash] = /^( *)(- +)?$/.exec(source.slice(lineOf(start), start)) ?? []
    if (alone === undefined) return false
    const column = dash === undefined ? start - lineOf(start) : margin.length
    for (let at = lineOf(start); at < end; at = lineEnd(at) + 1)
      if (source.slice(at, lineEnd(at)).trim() !== '') edits.push({ start: at + column, end: at + column, text: '# ' })
    return true
  }

  const lineOf = (at: number) => source.lastIndexOf('\n', at - 1) + 1
  const lineEnd = (at: number) => (source.indexOf('\n', at) + 1 || source.length + 1) - 1

  function countIn(node: Node, name: string): void {
    const [start, end] = [startOf(node), endOf(node, source)]
    const written = source.slice(start, end)
    const counted = count(written, name)
    if (counted !== written) edits.push({ start, end, text: counted })
    names[counted === written ? 'kept' : 'counted'].add(name)
  }

  function emptyText(scalar: Scalar, name: string): void {
    const lines = clearText(String(scalar.value), (heading) => count(heading, name))
    names.emptied.add(name)
    if (!scalar.type?.startsWith('BLOCK')) {
      const plain = scalar.type === 'PLAIN' && lines.length === 1
      replace(scalar, plain ? (lines[0] as string) : JSON.stringify(lines.join('\n')))
      return
    }
    const [start, end] = [startOf(scalar), endOf(scalar, source)]
    const [, head = '', body = ''] = /^([^\n]*\n)([\s\S]*)$/.exec(source.slice(start, end)) ?? []
    const margin = /^\n*( +)/.exec(body)?.[1] ?? '  '
    const written = lines.map((line) => (line === '' ? '' : margin + line)).join('\n')
    edits.push({ start, end, text: head.replace('>', '|') + written })
  }

  /** 江政发〔2024〕36号: the year counts on, the ordinal is given when the document is. */
  function emptyOrdinal(scalar: Scalar, name: string): void {
    const written = source.slice(startOf(scalar), endOf(scalar, source))
    const own = firstYear(written)
    const text = written.replace(/〕[^〕]*号/u, `〕${placeholder}号`)
    replace(scalar, own !== undefined && text !== written ? countYears(text, own) : placeholder)
    names.emptied.add(name)
  }

  /** The first cell names the row; figures of the others go, and words stay. A row of one text is the name of a group. */
  function emptyRow(row: Node, name: string): void {
    if (!isSeq(row)) countIn(row, name)
    else
      for (const [at, cell] of row.items.entries()) {
        if (at === 0) countIn(cell as Node, name)
        else if (/\d/.test(String((cell as Scalar).value))) empty(cell as Node, name)
      }
  }

  function empty(node: Node, name: string): void {
    const isBlock = (isSeq(node) || isMap(node)) && !node.flow
    const start = isBlock ? source.slice(0, startOf(node)).trimEnd().length : startOf(node)
    edits.push({ start, end: endOf(node, source), text: isBlock ? ` ${placeholder}` : placeholder })
    names.emptied.add(name)
  }

  renewFields(root, last.data, pack.schema, [])
  const type = root.items.find(({ key }) => (key as Scalar).value === '类型')?.value as Scalar | undefined
  const written = String(type?.value ?? '').trim()
  if (type && ![pack.name, ...pack.aliases].includes(written)) replace(type, pack.name)
  const text = [...apply(source, edits).trimEnd().split('\n'), ...writeMissingFields(pack, sample, last)].join('\n')
  const { kept, counted, emptied, unused } = names
  return {
    text: `${text}\n`,
    year,
    kept: [...kept].filter((name) => !counted.has(name) && !emptied.has(name)),
    counted: [...counted],
    emptied: [...emptied],
    unused: [...unused],
    leftYears: [...leftYears],
  }
}

/** The year that a field counts, such as 年度; else the first one in the title. */
function baseYear(data: Record<string, unknown>, schema: JsonSchema, resolve: (schema: JsonSchema) => JsonSchema) {
  const fields = Object.entries(schema.properties ?? {}).filter(([, field]) => resolve(field).沿用 === '年份')
  const counted = fields.find(([, field]) => resolve(field).type === 'integer')
  const written = counted && data[counted[0]]
  if (written !== undefined) return firstYear(`${written}年`)
  return fields.map(([name]) => firstYear(String(data[name] ?? ''))).find((year) => year !== undefined)
}

function apply(source: string, edits: readonly Edit[]): string {
  let at = 0
  const pieces: string[] = []
  for (const { start, end, text } of [...edits].sort((left, right) => left.start - right.start)) {
    pieces.push(source.slice(at, start), text)
    at = end
  }
  return pieces.join('') + source.slice(at)
}

/** “版记的印发日期”; deeper than two a place is not told. */
const nameOf = (path: Path) =>
  path
    .filter((step) => typeof step === 'string')
    .slice(0, 2)
    .join('的')

const fieldOf = (value: unknown, step: string | number) => (value as Record<string | number, unknown>)[step]
