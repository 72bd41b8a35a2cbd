import type { ForeignBlock, ForeignCell, Loss, Passage } from './foreign.ts'

/** Fewer rows with “|” in them are no table, as of a menu. */
const fewestRows = 3

/** Rows of words with “|” between them, as tables of web pages and Markdown are copied, become tables. */
export function pipeTables(blocks: readonly ForeignBlock[]): { blocks: ForeignBlock[]; losses: Loss[] } {
  const result: ForeignBlock[] = []
  const losses: Loss[] = []
  let rows: Passage[] = []
  const close = () => {
    // A table has its name above its head.
    while (rows[0] && cellsOf(rows[0].text).length === 1) {
      const [name] = rows.splice(0, 1) as [Passage]
      loseBars(name)
      result.push({ ...name, text: name.text.replace(/\s*[|｜]\s*/gu, '') })
    }
    const cells = rows.map(({ text }) => cellsOf(text)).filter((row) => !isFrame(row))
    const most = Math.max(0, ...cells.map((row) => row.length))
    if (cells.length < fewestRows || most < 2) result.push(...rows)
    else {
      rows.forEach(loseBars)
      const where = `${rows[0]?.where}起的表格`
      result.push({ kind: 'table', heads: 0, where, rows: cells.map((row) => asCells(row, most)) })
    }
    rows = []
  }
  for (const block of blocks) {
    if (block.kind === 'passage' && /[|｜]/u.test(block.text) && !/[。；]$/u.test(block.text)) rows.push(block)
    else {
      close()
      result.push(block)
    }
  }
  close()
  return { blocks: result, losses }

  function loseBars({ where, text }: Passage): void {
    losses.push({ where, text: isFrame(cellsOf(text)) ? text : text.replace(/[^|｜]/gu, ''), why: '表格的线' })
  }
}

/** The line below a head in Markdown. */
const isFrame = (row: readonly string[]) => row.every((cell) => /^:?-{2,}:?$/.test(cell))

/** A bar at either end belongs to the frame. */
const cellsOf = (text: string) =>
  text
    .replace(/^\s*[|｜]|[|｜]\s*$/gu, '')
    .split(/[|｜]/u)
    .map((cell) => cell.trim())

/** One cell alone goes over all columns. */
const asCells = (row: readonly string[], most: number): ForeignCell[] =>
  row.map((text, column) => ({ text, column, columns: row.length === 1 ? most : 1, rows: 1 }))
