import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { usualAlign } from '../layout/flow-table.ts'
import type { ForeignBlock, ForeignCell, ForeignPicture, ForeignTable, Loss, Passage } from './foreign.ts'

/** What is to be looked at again: said where `find` stands in the report. */
export type Doubt = {
  [Each in Diagnostic as Each['code']]: Pick<Each, 'code' | 'args'> & { find?: string }
}[Diagnostic['code']]

/** Takes note of what a reader of the report must know. `savePicture` gives the name a picture is saved under. */
export type Notes = { doubt(doubt: Doubt): void; lose(loss: Loss): void; savePicture(picture: ForeignPicture): string }

type Cell = string | number
type Head = Cell | { [over: string]: Head[] }
export type TableField = {
  标题?: string
  编号?: '是'
  计量单位?: string
  表头: Head[]
  列宽?: number[]
  对齐?: string[]
  行: (Cell[] | string)[]
  注?: string
  横排?: '是'
}
export type PictureField = { 文件: string; 宽?: string; 标题?: string; 编号?: '是'; 说明?: string }
export type BodyPart = string | { 表格: TableField } | { 图片: PictureField } | { 分页: '是' }
/** A 正文 field: a text, or a list with tables and pictures between texts. A text ends with a line end. */
export type BodyField = string | BodyPart[]

/** Blocks as a 正文 field; undefined if there are none. */
export function writeBodyField(blocks: readonly ForeignBlock[], notes: Notes, exact: boolean): BodyField | undefined {
  const parts: BodyPart[] = []
  let lines: string[] = []
  const flush = () => {
    if (lines.length > 0) parts.push(`${lines.join('\n')}\n`)
    lines = []
  }
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as ForeignBlock
    if (block.kind === 'picture') {
      flush()
      const caption = captionOf(blocks[at + 1], '图')
      if (caption) at++
      parts.push({ 图片: writePicture(block, caption, notes) })
      continue
    }
    const above = tableBelow(blocks, at)
    if (above || block.kind === 'table') {
      flush()
      const table = above?.table ?? (block as ForeignTable)
      at = above?.at ?? at
      const note = noteOf(blocks[at + 1])
      if (note !== undefined) at++
      parts.push({ 表格: writeTable(table, { caption: above?.caption, unit: above?.unit, note }, notes) })
      continue
    }
    if (exact && block.newPage && (lines.length > 0 || parts.length > 0)) {
      flush()
      parts.push({ 分页: '是' })
    }
    lines.push((block as Passage).text)
  }
  flush()
  const [first, ...others] = parts
  return typeof first === 'string' && others.length === 0 ? first : first && parts
}

const isPassage = (block: ForeignBlock | undefined): block is Passage => block?.kind === 'passage'

/** A caption and 计量单位 that stand above a table. */
function tableBelow(blocks: readonly ForeignBlock[], at: number) {
  let caption: Caption | undefined
  let unit: string | undefined
  for (let below = at; below < at + 3; below++) {
    const block = blocks[below]
    if (block?.kind === 'table') return below > at ? { table: block, at: below, caption, unit } : undefined
    if (!isPassage(block)) return undefined
    const isUnit = /^[（(]?(?:计量)?单位\s*[:：]\s*.{1,12}$/u.test(block.text)
    if (isUnit && unit === undefined) unit = block.text
    else if (caption === undefined && !isUnit && captionOf(block, '表')) caption = captionOf(block, '表')
    else return undefined
  }
  return undefined
}

type Caption = { text: string; numbered: boolean }

function captionOf(block: ForeignBlock | undefined, kind: '表' | '图'): Caption | undefined {
  if (!isPassage(block)) return undefined
  const [, number, name = ''] = new RegExp(`^(${kind}\\s*\\d+)[\\s\\u3000]+(.+)$`, 'u').exec(block.text) ?? []
  if (block.role !== 'caption' && !number) {
    const plain =
      kind === '表' && block.align === 'center' && block.text.length <= 40 && !/[。；，：]/u.test(block.text)
    if (!plain) return undefined
  }
  return number ? { text: name, numbered: true } : { text: block.text, numbered: false }
}

const noteOf = (block: ForeignBlock | undefined): string | undefined =>
  isPassage(block) && (block.role === 'tableNote' || /^注\s*[:：]/u.test(block.text)) ? block.text : undefined

/** A figure as a number, if it is spelt as one. */
const cellOf = (text: string): Cell => (/^-?(?:0|[1-9]\d{0,14})(?:\.\d*[1-9])?$/.test(text) ? Number(text) : text)

type Beside = { caption?: Caption; unit?: string; note?: string }

function writeTable(
  { rows, heads: given, widths, landscape, where }: ForeignTable,
  { caption, unit, note }: Beside,
  notes: Notes,
): TableField {
  const count = Math.max(...rows.flat().map(({ column, columns }) => column + columns))
  const heads = Math.max(1, given || headRows(rows))
  const head = writeHead(rows.slice(0, heads), 0, count, 0)
  const body = rows.slice(heads)
  const written = body.map((cells) => writeRow(cells, count, where, notes))
  const ratio = widths && smallRatio(widths)
  const aligns = alignsOf(rows, heads, count)
  return {
    ...(caption && { 标题: caption.text }),
    ...(caption?.numbered && { 编号: '是' as const }),
    ...(unit && { 计量单位: unit }),
    表头: head,
    ...(ratio && { 列宽: ratio }),
    ...(aligns && { 对齐: aligns }),
    行: written.length > 0 ? written : [Array.from({ length: count }, () => '')],
    ...(note !== undefined && { 注: note }),
    ...(landscape && { 横排: '是' as const }),
  }
}

/** As many rows as the cells of the first one reach down, and the one below a cell that covers several columns. */
function headRows(rows: readonly ForeignCell[][]): number {
  const [first = []] = rows
  const down = Math.max(1, ...first.map((cell) => cell.rows))
  return down > 1 && rows.length > down ? down : 1
}

/** The heads of the columns from `from` to `to`; a cell over several holds those below it. */
function writeHead(rows: readonly ForeignCell[][], from: number, to: number, at: number): Head[] {
  const heads: Head[] = []
  for (let column = from; column < to; ) {
    const cell = rows[at]?.find((each) => each.column === column)
    if (!cell) {
      heads.push('')
      column++
      continue
    }
    const below = at + cell.rows
    if (cell.columns > 1 && below < rows.length)
      heads.push({ [cell.text]: writeHead(rows, column, column + cell.columns, below) })
    else if (cell.columns > 1) heads.push({ [cell.text]: Array.from({ length: cell.columns }, () => '') })
    else
      heads.push(
        below < rows.length
          ? cellOf([cell.text, ...under(rows, column, below)].filter(Boolean).join(''))
          : cellOf(cell.text),
      )
    column += cell.columns
  }
  return heads
}

const under = (rows: readonly ForeignCell[][], column: number, from: number) =>
  rows.slice(from).flatMap((cells) => cells.filter((cell) => cell.column === column).map(({ text }) => text))

/** A row of one cell over all columns is a group's name. What a merged cell holds stands in the first of its places. */
function writeRow(cells: readonly ForeignCell[], count: number, where: string, notes: Notes): Cell[] | string {
  const [only] = cells
  if (only && cells.length === 1 && only.columns === count && only.text !== '') return only.text
  const row: Cell[] = Array.from({ length: count }, () => '')
  for (const cell of cells) {
    row[cell.column] = cellOf(cell.text)
    if ((cell.columns > 1 || cell.rows > 1) && cell.text !== '')
      notes.doubt({ code: 'import/merged-cell', args: { text: cell.text, where }, find: cell.text })
  }
  return row
}

const signs = { left: '左', center: '中', right: '右' } as const

/** What the author asked for, where it is not what the content decides by itself. */
function alignsOf(rows: readonly ForeignCell[][], heads: number, count: number): string[] | undefined {
  const columns = Array.from({ length: count }, (_, column) => {
    const own = (from: number, to?: number) =>
      rows.slice(from, to).flatMap((cells) => cells.filter((cell) => cell.column === column && cell.columns === 1))
    const cells = own(heads)
    const usual = usualAlign(
      own(0, heads).map(({ text }) => text),
      cells.map(({ text }) => text),
    )
    const aligns = new Set(cells.map(({ align }) => align))
    const [align] = aligns
    return { usual, align: aligns.size === 1 ? align : undefined }
  })
  if (columns.some(({ align }) => align === undefined) || columns.every(({ usual, align }) => usual === align))
    return undefined
  return columns.map(({ align }) => signs[align as keyof typeof signs])
}

/** Widths in twips as the small whole numbers they stand to each other as; undefined if there are none. */
function smallRatio(widths: readonly number[]): number[] | undefined {
  const total = widths.reduce((sum, width) => sum + width, 0)
  for (let parts = widths.length; parts <= 40; parts++) {
    const ratio = widths.map((width) => (width / total) * parts)
    const whole = ratio.map(Math.round)
    if (whole.every((each, at) => each > 0 && Math.abs((each / parts) * total - (widths[at] as number)) <= 1.5)) {
      return new Set(whole).size === 1 ? undefined : whole
    }
  }
  return undefined
}

function writePicture(picture: ForeignPicture, caption: Caption | undefined, notes: Notes): PictureField {
  const { width, alt } = picture
  return {
    文件: notes.savePicture(picture),
    ...(width && { 宽: `${Number(width.toFixed(1))}毫米` }),
    ...(caption && { 标题: caption.text }),
    ...(caption?.numbered && { 编号: '是' as const }),
    ...(alt && alt !== caption?.text && { 说明: alt }),
  }
}
