import { isMap, isScalar, isSeq, type Node, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Figure } from '../figures/figure.ts'
import { readExpressions } from '../figures/read-expressions.ts'
import { editText, type TextEdit } from '../source/edit-text.ts'
import { endOf, startOf } from '../source/node-span.ts'
import type { Path } from '../source/source.ts'
import { readNumber } from '../text/read-text.ts'
import { type Attendance, type BrokenReport, callRoll } from './call-roll.ts'
import { collectTable, type TableOrder } from './collect-table.ts'
import { collectTexts, type TextOrder } from './collect-texts.ts'
import { findUntaken, sumUp, type Untaken, writeSum } from './sum-up.ts'
import { checkUnits, totalFigures } from './total-figures.ts'
import type { UnitReport } from './unit.ts'
import { type Ledger, workOutTotal } from './work-out.ts'

/**
 * One report made of many: its file, who has reported, what of them no place of it took and which reports have it; all of
 * it in words.
 */
export type Collection = Attendance & { text: string; untaken: Untaken; summary: string[] }

/** What is collected by: the file as written, and the reports that were read; `broken` those that had errors. */
export type Order = {
  template: Omit<UnitReport, 'pack'>
  reports: readonly UnitReport[]
  broken: readonly BrokenReport[]
  /** The way from the new file's folder to that of a report. */
  wayTo(file: string): string
}

/**
 * Fills the places of a file with what bureaus report: every 汇总表 and 汇总文字, and in texts `{{汇总.…}}` and, unless it has
 * 数据 of its own, `{{数据.…}}` of all together. The rest of it stays as it is written. Undefined, and said, if a place cannot be filled.
 */
export function collectReports(order: Order, diagnose: Diagnose): Collection | undefined {
  const { source, data } = order.template
  let sound = true
  const say: Diagnose = (diagnostic) => {
    sound &&= diagnostic.severity !== 'error'
    diagnose(diagnostic)
  }
  const attendance = callRoll(order.template, order.reports, order.broken, diagnose)
  const { units, expected, missing } = attendance
  if (units.length === 0) {
    diagnose({ code: 'collect/no-reports', severity: 'error', args: {} })
    return undefined
  }
  const used = new Map(units.map((unit) => [unit, new Set<Figure>()]))
  const ledger: Ledger = { units, totals: totalFigures(units), used }
  const sections = new Set<string>()
  const edits: TextEdit[] = []
  const text = source.lines.join('\n')
  const root = parseDocument(text, { logLevel: 'silent' }).contents as YAMLMap
  let places = 0

  function visit(node: Node | null, path: Path, level: number): void {
    if (isScalar(node)) fillText(node, path)
    else if (isSeq(node))
      for (const [at, item] of node.items.entries()) visitItem(node, item as Node, [...path, at], level)
    else if (isMap(node))
      for (const { key, value } of node.items) {
        const name = String((key as Scalar).value)
        if (path.length > 0 || name !== '汇总') visit(value as Node | null, [...path, name], level)
      }
  }

  function visitItem(list: YAMLSeq, item: Node, path: Path, level: number): void {
    const { 汇总表: table, 汇总文字: texts, 标题: title, 内容: content } = fieldsOf(path)
    if (isOrder(table)) {
      replaceItem(list, item, path, collectTable(table as TableOrder, [...path, '汇总表'], ledger, source, say))
    } else if (isOrder(texts)) {
      const setting = { level, wayTo: order.wayTo }
      sections.add((texts as TextOrder).部分)
      replaceItem(
        list,
        item,
        path,
        collectTexts(texts as TextOrder, [...path, '汇总文字'], units, setting, source, say),
      )
    } else if (content !== undefined) {
      const own = readNumber(String(title).trim())?.level ?? level
      visit(item, path, Math.min(own + 1, 4))
    } else visit(item, path, level)
  }

  const fieldsOf = (path: Path) => {
    const value = path.reduce<unknown>((part, step) => (part as Fields | undefined)?.[step], data)
    return (isOrder(value) ? value : {}) as Fields
  }

  /** The lines of new items in the place of one. */
  function replaceItem(list: YAMLSeq, item: Node, path: Path, lines: readonly string[] | undefined): void {
    places++
    if (!lines) return
    const [start, end] = [startOf(item), endOf(item, text)]
    if (list.flow) {
      say({ code: 'collect/in-brackets', severity: 'error', args: {}, place: source.valuePlace(path) })
      return
    }
    const dash = start - (/-(?:\s|(?<=\s)#.*\n)*$/.exec(text.slice(0, start))?.[0].length ?? 0)
    const margin = ' '.repeat(dash - (text.lastIndexOf('\n', dash) + 1))
    edits.push({ start: dash, end, text: lines.map((line, at) => (at > 0 && line ? margin : '') + line).join('\n') })
  }

  const counts: Record<string, string> =
    expected === undefined
      ? { '汇总.实报数': String(units.length) }
      : {
          '汇总.应报数': String(expected),
          '汇总.实报数': String(expected - missing.length),
          '汇总.未报数': String(missing.length),
          '汇总.未报单位': missing.join('、') || '无',
        }
  const quoted = new Set<string>()

  function fillText(node: Scalar, path: Path): void {
    const [start, end] = [startOf(node), endOf(node, text)]
    const inside = readExpressions(text.slice(start, end))
    for (const [at, { start: from, end: to, written, words }] of readExpressions(String(node.value)).entries()) {
      const typed = inside[at]
      if (!typed || !words) continue
      const place = source.placeIn(path, from, to).place
      const [head = ''] = words
      const isCount = head.startsWith('汇总')
      if (!isCount && (data.数据 !== undefined || !words.some((word) => word.startsWith('数据.')))) continue
      places++
      const result = isCount ? counts[head] : workOutTotal(words, written, ledger, place, say)
      if (isCount && result === undefined) {
        const args = { text: written, known: Object.keys(counts).join('、') }
        say({ code: 'collect/unknown-count', severity: 'error', args, place })
      }
      if (result === undefined) continue
      if (!isCount)
        for (const word of words) if (word.startsWith('数据.')) quoted.add(word.replace(/\.(?:数值|单位|上年)$/u, ''))
      edits.push({ start: start + typed.start, end: start + typed.end, text: result })
    }
  }

  visit(root, [], 2)
  if (places === 0) {
    say({ code: 'collect/no-places', severity: 'error', args: { path: source.file }, place: source.keyPlace([]) })
    return undefined
  }
  checkUnits(used, say)
  if (!sound) return undefined

  const untaken = findUntaken(ledger, sections)
  const [first = '', ...others] = sumUp(attendance, order.broken, untaken)
  const sums = [...quoted].map((path) => writeSum(path, ledger))
  const notes = [`按 ${order.template.label} 汇总：${first}`, ...others, ...sums].map((line) => `# ${line}`)
  const filled = editText(text, [...edits, noteEdit(root, text, notes)])
  return { ...attendance, text: `${filled.text.trimEnd()}\n`, untaken, summary: [first, ...others] }
}

type Fields = Record<string | number, unknown>

const isOrder = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The notes stand where 汇总 stood; without it above the first field. */
function noteEdit(root: YAMLMap, text: string, notes: readonly string[]): TextEdit {
  const own = root.items.find(({ key }) => String((key as Scalar).value) === '汇总')
  const start = startOf((own ?? root.items[0])?.key as Node)
  const body = notes.join('\n')
  return own ? { start, end: endOf(own.value as Node, text), text: body } : { start, end: start, text: `${body}\n` }
}
