import type { Diagnose, Place } from '../diagnostics/diagnostic.ts'
import type { Path } from '../source/source.ts'
import { placeholder } from '../text/placeholder.ts'
import { type JsonSchema, schemaReader } from './json-schema.ts'
import { readEquation } from './read-equation.ts'

type Fields = Record<string, unknown>
/** A number, or one for each column of a row. */
type Figures = number | Record<string, number>

/**
 * The report with what its schema has for absent fields (`default`) and the sums of its `勾稽` that were not given.
 * Undefined if figures do not agree: errors, each at its place. A figure still to be filled in leaves its sums so too.
 */
export function settleFigures(
  data: Fields,
  schema: JsonSchema,
  placeOf: (path: Path) => Place,
  diagnose: Diagnose,
): Fields | undefined {
  let agree = true
  const settled = fillFigures(data, schema, placeOf, (diagnostic) => {
    agree = false
    diagnose(diagnostic)
  })
  return agree ? settled : undefined
}

/** The same, whether or not the figures agree. */
export function fillFigures(data: Fields, schema: JsonSchema, placeOf: (path: Path) => Place, fault: Diagnose): Fields {
  const reader = schemaReader(schema)
  const sumsIn = (row: JsonSchema = {}): string[] =>
    (reader.resolve(row).勾稽 ?? [])
      .map((each) => readEquation(each).left)
      .flatMap((left) => (left.length === 1 ? left : []))
  const settleFields = (fields: Fields, form: JsonSchema, path: Path): Fields => {
    const equations = (form.勾稽 ?? []).map(readEquation)
    const sums = sumsIn(form)
    const settled = { ...fields }
    for (const [name, field] of Object.entries(form.properties ?? {})) {
      const { default: absent } = reader.resolve(field)
      const value = fields[name] ?? absent
      if (value !== undefined && !sums.includes(name)) settled[name] = settle(value, field, [...path, name])
    }
    const say = teller(path, placeOf, fault)
    for (const { left, right } of equations) {
      const [sum] = left
      if (sum && left.length === 1) settled[sum] = settleSum(sum, settled, right, say)
      else checkBalance(left, right, settled, sumsIn(form.properties?.[left[0] as string]), say)
    }
    return settled
  }
  const settle = (value: unknown, written: JsonSchema, path: Path): unknown => {
    const form = reader.chosenForm(written, value)
    return form?.properties && isFields(value) ? settleFields(value, form, path) : value
  }
  return settleFields(data, schema, [])
}

type Say = ReturnType<typeof teller>

function teller(path: Path, placeOf: (path: Path) => Place, diagnose: Diagnose) {
  const where = path.length > 0 ? `“${path.at(-1)}”的` : ''
  return {
    sum(name: string, column: string | undefined, given: number, terms: string, sum: number) {
      const at = column === undefined ? [name] : [name, column]
      const args = { field: `${where}${at.map((step) => `“${step}”`).join('的')}`, given, terms, sum }
      diagnose({ code: 'sum/differs', severity: 'error', args, place: placeOf([...path, ...at]) })
    },
    balance(name: string, column: string | undefined, left: string, right: string, sums: [number, number]) {
      const place = placeOf([...path, name, ...(column === undefined ? [] : [column])])
      const args = { column: column ?? '', left, leftSum: sums[0], right, rightSum: sums[1] }
      diagnose({ code: 'sum/unbalanced', severity: 'error', args, place })
    },
  }
}

/** The sum of the terms; where the author gave another, that is said. */
function settleSum(name: string, fields: Fields, terms: string[], say: Say): unknown {
  const figures = terms.map((term) => figuresOf(fields[term]))
  const sum = addUp(figures)
  const given = fields[name]
  const compare = (column: string | undefined, computed: number, written: unknown) => {
    if (typeof written === 'number' && !Number.isNaN(computed) && !equal(written, computed))
      say.sum(name, column, written, writeSum(terms, figures, column), computed)
  }
  if (typeof sum === 'number') compare(undefined, sum, given)
  else for (const [column, computed] of Object.entries(sum)) compare(column, computed, isFields(given) && given[column])
  return shown(sum)
}

/** Columns that are themselves `sums` of others say nothing new. */
function checkBalance(left: string[], right: string[], fields: Fields, sums: string[], say: Say): void {
  const of = (terms: string[]) => terms.map((term) => figuresOf(fields[term]))
  const [ours, theirs] = [of(left), of(right)]
  const [one, other] = [addUp(ours), addUp(theirs)]
  const columns = typeof one === 'number' ? [undefined] : Object.keys({ ...one, ...(other as object) })
  for (const column of columns) {
    if (column !== undefined && sums.includes(column)) continue
    const both: [number, number] = [inColumn(one, column), inColumn(other, column)]
    if (both.some(Number.isNaN) || equal(...both)) continue
    say.balance(left[0] as string, column, writeSum(left, ours, column), writeSum(right, theirs, column), both)
  }
}

/** What a field adds to a sum: its number, its row of numbers, or those of the rows in it, added up. */
function figuresOf(value: unknown): Figures {
  if (!isFields(value)) return value === undefined ? 0 : Number(value)
  const parts = Object.values(value)
  return parts.some(isFields)
    ? addUp(parts.map(figuresOf))
    : Object.fromEntries(Object.entries(value).map(([column, figure]) => [column, Number(figure ?? 0)]))
}

function addUp(figures: readonly Figures[]): Figures {
  const columns = new Set(figures.flatMap((each) => (typeof each === 'number' ? [] : Object.keys(each))))
  const total = (column?: string) => exact(figures.reduce<number>((sum, each) => sum + inColumn(each, column), 0))
  return columns.size === 0 ? total() : Object.fromEntries([...columns].map((column) => [column, total(column)]))
}

const inColumn = (figures: Figures, column: string | undefined): number =>
  typeof figures === 'number' ? figures : column === undefined ? 0 : (figures[column] ?? 0)

/** “自然人 24 + 商业企业 3”, without those that add nothing. */
function writeSum(terms: string[], figures: Figures[], column: string | undefined): string {
  const parts = terms.map((term, at) => [term, inColumn(figures[at] as Figures, column)] as const)
  const some = parts.filter(([, figure]) => figure !== 0)
  return some.length > 0 ? some.map(([term, figure]) => `${term} ${figure}`).join(' + ') : '各项都是 0'
}

const shown = (sum: Figures): unknown =>
  typeof sum === 'number'
    ? Number.isNaN(sum)
      ? placeholder
      : sum
    : Object.fromEntries(Object.entries(sum).map(([column, figure]) => [column, shown(figure)]))

/** Money has two places after the point, and binary fractions more. */
const exact = (sum: number) => Math.round(sum * 1e6) / 1e6
const equal = (one: number, other: number) => exact(one) === exact(other)

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
