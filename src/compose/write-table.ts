import { escapeXml } from './escape-xml.ts'

type Scalar = string | number | boolean | null
/** A column, or the head over several: `- 受理: [新收, 结转]`. */
type Head = Scalar | { [over: string]: Head[] }

/** 表格 of a 正文 field. A row that is a text is the name of a group, over all columns. */
export type TableField = {
  标题?: string
  编号?: '是' | '否'
  计量单位?: string
  表头: Head[]
  列宽?: number[]
  对齐?: string[]
  行: (Scalar[] | string)[]
  注?: string
  横排?: '是' | '否'
}

export function writeTable({ 标题, 编号, 计量单位, 表头, 列宽, 对齐, 行, 注, 横排 }: TableField): string {
  const columns = columnsOf(表头)
  const optional = (name: string, text?: string) => (text ? `<${name}>${escapeXml(text)}</${name}>` : '')
  const row = (cells: Scalar[] | string) =>
    typeof cells === 'string' ? writeCell(cells, columns, 1) : cells.map((cell) => writeCell(cell, 1, 1)).join('')
  return [
    `<表格${list('列宽', 列宽)}${list('对齐', 对齐)}${编号 === '是' ? ' 编号="是"' : ''}${横排 === '是' ? ' 横排="是"' : ''}>`,
    optional('表题', 标题),
    optional('计量单位', 计量单位),
    writeHead(表头),
    ...行.map((cells) => `<行>${row(cells)}</行>`),
    optional('表注', 注),
    '</表格>',
  ].join('')
}

const list = (attribute: string, values?: unknown[]) => (values ? ` ${attribute}="${values.join(' ')}"` : '')

function writeCell(text: Scalar, columns: number, rows: number): string {
  const over = columns > 1 ? ` 跨列="${columns}"` : ''
  const down = rows > 1 ? ` 跨行="${rows}"` : ''
  return `<格${over}${down}>${escapeXml(text ?? '')}</格>`
}

/** Each head with the heads below it, if it is one over several. */
const entries = (heads: Head[]): [Scalar, Head[]][] =>
  heads.flatMap((head): [Scalar, Head[]][] =>
    typeof head === 'object' && head !== null ? Object.entries(head) : [[head, []]],
  )

const depthOf = (heads: Head[]): number =>
  1 + Math.max(...entries(heads).map(([, below]) => (below.length > 0 ? depthOf(below) : 0)))

const columnsOf = (heads: Head[]): number =>
  entries(heads).reduce((sum, [, below]) => sum + (below.length > 0 ? columnsOf(below) : 1), 0)

/** Rows of head cells; one without heads below it reaches down to the table's body. */
function writeHead(heads: Head[]): string {
  const rows = Array.from({ length: depthOf(heads) }, () => '')
  const write = (level: Head[], at: number) => {
    for (const [text, below] of entries(level)) {
      rows[at] += below.length > 0 ? writeCell(text, columnsOf(below), 1) : writeCell(text, 1, rows.length - at)
      if (below.length > 0) write(below, at + 1)
    }
  }
  write(heads, 0)
  return rows.map((cells) => `<表头>${cells}</表头>`).join('')
}
