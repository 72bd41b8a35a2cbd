import { type JsonSchema, schemaReader } from '../schema/json-schema.ts'
import { readDate } from '../schema/read-date.ts'
import { readEquation } from '../schema/read-equation.ts'
import { literally } from './literally.ts'

/**
 * A place in a report that holds one value: 来文.标题 is ['来文', '标题'], 问题清单 has '[]' for each of its items. `body`: any
 * number of blocks. `usual`: the value it has where nothing is written; `reckoned`: the program works it out.
 */
export type Leaf = {
  path: string[]
  kind: 'text' | 'names' | 'number' | 'date' | 'body'
  usual?: unknown
  reckoned?: boolean
}

/** Data that has a sign of its own in every place, and what the signs are once a template has printed them. */
export type Signs = {
  data: Record<string, unknown>
  leavesIn(printed: string): Leaf[]
  /** A text with signs in it as what another may be in its place; a group for each leaf. */
  patternOf(printed: string): { pattern: RegExp; leaves: Leaf[] }
}

const shapes: Record<Leaf['kind'], string> = {
  text: '(.+?)',
  names: '(.+?)',
  body: '(.+?)',
  number: '(-?\\d[\\d,]*(?:\\.\\d+)?)',
  date: '(\\d{4}年\\d{1,2}月\\d{1,2}日)',
}

/** Signs for some fields of a schema. */
export function makeSigns(root: JsonSchema, names: readonly string[]): Signs {
  const reader = schemaReader(root)
  const leaves: { sign: string; leaf: Leaf }[] = []

  function make(schema: JsonSchema, path: string[], reckoned: boolean): unknown {
    const forms = reader.forms(schema)
    const { properties, items, default: usual } = forms[0] ?? {}
    const kinds = forms.flatMap(({ type }) => type ?? [])
    if (schema.$ref === '#/$defs/正文') return add({ path, kind: 'body' })
    if (properties) {
      const sums = (forms[0]?.勾稽 ?? [])
        .map((written) => readEquation(written).left)
        .filter(({ length }) => length === 1)
      const isSum = (name: string) => reckoned || sums.some(([left]) => left === name)
      return Object.fromEntries(
        Object.entries(properties).map(([name, field]) => [name, make(field, [...path, name], isSum(name))]),
      )
    }
    if (kinds.length === 1 && kinds[0] === 'array' && items && reader.resolve(items).properties)
      return [make(items, [...path, '[]'], reckoned)]
    if (kinds.includes('array')) return add({ path, kind: 'names', usual })
    if (forms.some(({ format }) => format === 'date')) return add({ path, kind: 'date', usual })
    const isNumber = kinds.some((kind) => kind === 'integer' || kind === 'number')
    return add({ path, kind: isNumber ? 'number' : 'text', usual, ...(reckoned && { reckoned }) })
  }

  /** Numbers and days that no report has; of texts, characters that no font has. */
  function add(leaf: Leaf): unknown {
    const rank = leaves.length
    const day = `1${String(100 + Math.floor(rank / 28))}-01-${String((rank % 28) + 1).padStart(2, '0')}`
    const [, year, of] = /^(\d+)-01-(\d+)$/.exec(day) ?? []
    if (leaf.kind === 'number') leaves.push({ leaf, sign: String(71_000_001 + rank) })
    else if (leaf.kind === 'date') leaves.push({ leaf, sign: `${year}年1月${Number(of)}日` })
    else leaves.push({ leaf, sign: `\ue000${rank}\ue001` })
    const { sign } = leaves.at(-1) as { sign: string }
    return leaf.kind === 'number' ? Number(sign) : leaf.kind === 'date' ? day : sign
  }

  const data = Object.fromEntries(names.map((name) => [name, make(root.properties?.[name] ?? {}, [name], false)]))
  const any = new RegExp(`(${leaves.map(({ sign }) => sign).join('|') || '(?!)'})`, 'u')
  const bySign = new Map(leaves.map(({ sign, leaf }) => [sign, leaf]))
  const leavesIn = (printed: string) => printed.split(any).flatMap((part) => bySign.get(part) ?? [])
  return {
    data,
    leavesIn,
    patternOf(printed) {
      const parts = printed.split(any).map((part) => {
        const leaf = bySign.get(part)
        return leaf ? shapes[leaf.kind] : literally(part)
      })
      return { pattern: new RegExp(`^${parts.join('')}$`, 'su'), leaves: leavesIn(printed) }
    },
  }
}

/** Writes a value as it was printed into the place of a leaf; `item`: which of a list's. What goes without saying stays out. */
export function setLeaf(data: Record<string, unknown>, leaf: Leaf, printed: string, item: number): void {
  const value = read(leaf.kind, printed)
  const last = leaf.path.at(-1) as string
  let at = data
  for (const [depth, step] of leaf.path.slice(0, -1).entries()) {
    if (step === '[]') continue
    const isList = leaf.path[depth + 1] === '[]'
    const known = (at[step] ?? (isList ? [] : {})) as Record<string, unknown> & Record<string, unknown>[]
    at[step] = known
    if (isList) known[item] ??= {}
    at = isList ? (known[item] as Record<string, unknown>) : known
  }
  if (!leaf.reckoned && value !== leaf.usual) at[last] = value
}

function read(kind: Leaf['kind'], printed: string): unknown {
  if (kind === 'number') return Number(printed.replaceAll(',', ''))
  if (kind === 'date') return readDate(printed)
  const names = printed.split('、')
  return kind === 'names' && names.length > 1 ? names : printed
}
