import { widestWord } from './break-lines.ts'
import { cellPadding, size } from './geometry.ts'
import type { PlacedCell } from './place-cells.ts'
import { widthOf } from './width.ts'

/** Besides its padding a column has this to spare for faces that are a little wider; in points. */
const spare = 3
const padding = cellPadding.left + cellPadding.right + spare

/** 小四, and 五号 or 小五 where words would not fit their columns; in points. */
const usualTypes = [size.table, 10.5, 9]

/**
 * The widths of `count` columns that fill `width`, and the type they are set in: the largest of `types` at which no word
 * is wider than its column, or the smallest of them. The author's shares decide, else the content. `latin`: Western
 * characters in Times New Roman.
 */
export function tableColumns(
  rows: readonly PlacedCell[][],
  count: number,
  shares: number[] | undefined,
  width: number,
  latin: boolean,
  types: readonly number[] = usualTypes,
): { columns: number[]; type: number } {
  const texts = Array.from({ length: count }, (_, column) =>
    rows.flat().flatMap((cell) => (cell.column === column && cell.columns === 1 ? [cell.text] : [])),
  )
  const tries = types.map((type) => {
    const widest = (measure: Measure) =>
      texts.map((cells) => Math.max(0, ...cells.map((text) => measure(text, type, latin))) + padding)
    const columns = shares ? share(shares, width) : byContent(widest(leastWidth), widest(widthOf), width)
    const fits = widest(shares ? widestWord : leastWidth).every(
      (least, at) => least - spare <= (columns[at] as number) + 0.01,
    )
    return { columns, type, fits }
  })
  return tries.find(({ fits }) => fits) ?? (tries.at(-1) as (typeof tries)[number])
}

type Measure = (text: string, size: number, latin: boolean) => number

/** Every column at least as wide as it must be, what is left by need; where all fits, every column grows alike. */
function byContent(least: number[], wished: number[], width: number): number[] {
  const room = width - sum(least)
  if (room <= 0) return share(least, width)
  const needs = wished.map((wish, column) => wish - (least[column] as number))
  if (sum(needs) <= room) return share(wished, width)
  const extra = share(needs, room)
  return least.map((one, column) => one + (extra[column] as number))
}

/** A cell of a few characters stays on one line; a longer one may break between its words. */
const leastWidth: Measure = (text, type, latin) =>
  text.length <= 4 ? widthOf(text, type, latin) : widestWord(text, type, latin)

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** A length cut in the proportion of the shares. */
const share = (shares: readonly number[], length: number) => shares.map((one) => (one / sum(shares)) * length)
