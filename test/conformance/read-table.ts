import { points, settingOf, type WordFile } from './read-word.ts'
import { type Element, find, value } from './read-xml.ts'
import { blocksIn, heightOf } from './set-paragraph.ts'

/** A cell in points from the left edge of its table; `covered` by one above, which spans rows. */
type Cell = { left: number; width: number; element: Element; covered: boolean; span: number }
export type Row = {
  cells: Cell[]
  height: number
  head: boolean
  /** Its paragraphs are kept with the next: the row stays with the one below it. */
  keepNext: boolean
  borders: Element[]
  margins: Margins
  last: boolean
  first: boolean
}
type Margins = { left: number; right: number; top: number; bottom: number }

/** The rows of a table with their heights; cells in points from the left edge of the table. */
export function rowsOf(file: WordFile, table: Element): Row[] {
  const edges = [0]
  for (const { attributes } of find(table, 'w:tblGrid')?.children ?? []) {
    edges.push((edges.at(-1) ?? 0) + points(attributes['w:w']))
  }
  const properties = tableProperties(file, table)
  const borders = properties.flatMap((one) => find(one, 'w:tblBorders') ?? [])
  const margins = marginsOf(properties)
  const rows = table.children.filter(({ name }) => name === 'w:tr')
  const placed = rows.map((row): Cell[] => {
    let column = 0
    return row.children
      .filter(({ name }) => name === 'w:tc')
      .map((element) => {
        const span = Number(value(find(element, 'w:tcPr', 'w:gridSpan')) ?? 1)
        const [left = 0, right = 0] = [edges[column], edges[column + span]]
        const merge = find(element, 'w:tcPr', 'w:vMerge')
        column += span
        return {
          left,
          width: right - left,
          element,
          covered: merge !== undefined && value(merge) !== 'restart',
          span: 1,
        }
      })
  })
  for (const [at, cells] of placed.entries()) {
    for (const cell of cells) {
      if (cell.covered) continue
      while (placed[at + cell.span]?.some(({ left, covered }) => covered && left === cell.left)) cell.span++
    }
  }
  return rows.map((row, at) => {
    const given = find(row, 'w:trPr', 'w:trHeight')
    const room = ({ width }: Cell) => width - margins.left - margins.right
    const needed = (placed[at] ?? [])
      .filter(({ covered, span }) => !covered && span === 1)
      .map((cell) => heightOf(file, blocksIn(cell.element), room(cell)) + margins.top + margins.bottom)
    const least = points(value(given))
    const height = given?.attributes['w:hRule'] === 'exact' ? least : Math.max(least, ...needed)
    const rule = Math.max(0, ...borders.map((one) => Number(find(one, 'w:insideH')?.attributes['w:sz'] ?? 0) / 8))
    return {
      cells: placed[at] ?? [],
      height: height + (given?.attributes['w:hRule'] === 'exact' ? 0 : rule),
      head: find(row, 'w:trPr', 'w:tblHeader') !== undefined,
      keepNext: blocksIn((placed[at] ?? [])[0]?.element).some((block) => settingOf(file, block).keepNext),
      borders,
      margins,
      first: at === 0,
      last: at === rows.length - 1,
    }
  })
}

/** The height of a row and those it stays with. */
export function keptHeight(rows: readonly Row[], from: number): number {
  const end = rows.findIndex(({ keepNext }, at) => at >= from && !keepNext)
  return rows.slice(from, end === -1 ? undefined : end + 1).reduce((sum, { height }) => sum + height, 0)
}

function tableProperties(file: WordFile, table: Element): Element[] {
  const own = find(table, 'w:tblPr')
  const chain: Element[] = []
  let id = value(find(own, 'w:tblStyle'))
  while (id !== undefined) {
    const style = file.styles.get(id)
    const properties = find(style, 'w:tblPr')
    if (properties) chain.unshift(properties)
    id = value(find(style, 'w:basedOn'))
  }
  return own ? [...chain, own] : chain
}

function marginsOf(properties: readonly Element[]): Margins {
  const said = properties.map((one) => find(one, 'w:tblCellMar')).reverse()
  const of = (side: string) => points(said.map((one) => find(one, side)).find((one) => one)?.attributes['w:w'])
  return { left: of('w:left'), right: of('w:right'), top: of('w:top'), bottom: of('w:bottom') }
}

/** The attributes of a cell's border: its own, or the table's, which differs at the edge and inside. */
export function borderOf({ element }: Cell, { borders }: Row, side: Side, atEdge: boolean) {
  const inside = side === 'left' || side === 'right' ? 'w:insideV' : 'w:insideH'
  const own = find(element, 'w:tcPr', 'w:tcBorders', `w:${side}`)
  const table = borders.map((one) => find(one, atEdge ? `w:${side}` : inside)).findLast((one) => one !== undefined)
  const attributes = (own ?? table)?.attributes
  return attributes && !['nil', 'none'].includes(attributes['w:val'] ?? 'none') ? attributes : undefined
}

type Side = 'top' | 'bottom' | 'left' | 'right'

/** Where the first column begins. */
export const indentOf = (file: WordFile, table: Element) =>
  points(
    tableProperties(file, table)
      .map((one) => find(one, 'w:tblInd'))
      .findLast((one) => one)?.attributes['w:w'],
  )
