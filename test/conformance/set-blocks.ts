import { borderOf, indentOf, keptHeight, type Row, rowsOf } from './read-table.ts'
import type { WordFile } from './read-word.ts'
import { type Element, find, findAll } from './read-xml.ts'
import { joinLines, millimetres, type SeenPicture, type SeenRule } from './seen.ts'
import { blocksIn, heightOf, type SetParagraph, setParagraph } from './set-paragraph.ts'
import type { Page, Room } from './word-page.ts'

export function put({ runs, pictures, height }: SetParagraph['lines'][number], { page, left }: Room, y: number): void {
  page.runs.push(...runs(left, y))
  for (const picture of pictures) {
    const top = y + height - picture.height
    page.pictures.push(boxOf(left + picture.x, top, picture.width, picture.height, false))
  }
}

const boxOf = (x: number, y: number, width: number, height: number, behind: boolean): SeenPicture => ({
  left: millimetres(x),
  right: millimetres(x + width),
  top: millimetres(y),
  bottom: millimetres(y + height),
  behind,
})

/** A border below a paragraph: w:space points under its last line, its weight below that. Gives the room the two take. */
export function drawBorder(
  block: Element,
  { left, right }: { left: number; right: number },
  room: Room,
  y: number,
): number {
  const attributes = find(block, 'w:pPr', 'w:pBdr', 'w:bottom')?.attributes
  if (!attributes || ['none', 'nil'].includes(attributes['w:val'] ?? 'none')) return 0
  const weight = Number(attributes['w:sz']) / 8
  const space = Number(attributes['w:space'] ?? 0)
  const middle = y + space + weight / 2
  const [from, to] = [room.left + left, room.left + room.width - right]
  room.page.rules.push(ruleOf(from, middle, to, middle, weight, attributes['w:color']))
  return space + weight
}

const ruleOf = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  weight: number,
  color: string | undefined,
): SeenRule => ({
  left: millimetres(x1),
  right: millimetres(x2),
  top: millimetres(y1),
  bottom: millimetres(y2),
  weight: millimetres(weight),
  color: color === undefined || color === 'auto' ? '#000000' : `#${color.replace('#', '').toLowerCase()}`,
})

/** Sets paragraphs and tables below each other from `y` on; gives where they end. */
export function stack(file: WordFile, blocks: readonly Element[], room: Room, y: number): number {
  let top = y
  for (const element of blocks) {
    if (element.name === 'w:tbl') {
      top = flowTable(file, element, room, top, Number.POSITIVE_INFINITY, () => ({ room, y: top }))
      continue
    }
    const { setting, lines, anchors } = setParagraph(file, element, room.width, room.page.number)
    const start = top
    top += setting.before
    for (const line of lines) {
      put(line, room, top)
      top += line.height
    }
    top += drawBorder(element, setting, room, top) + setting.after
    for (const anchor of anchors) floatPicture(anchor, room, start)
    floatShapes(file, element, room.page)
  }
  return top
}

/** A picture off the text, placed from the page, the margin, the column or the paragraph that holds it. */
export function floatPicture(anchor: Element, { page, left }: Room, y: number): void {
  const { sheet } = page
  const [horizontal, vertical] = [find(anchor, 'wp:positionH'), find(anchor, 'wp:positionV')]
  const extent = find(anchor, 'wp:extent')?.attributes ?? {}
  const [width, height] = [Number(extent['cx']) / 12700, Number(extent['cy']) / 12700]
  const offset = (position: Element | undefined) => Number(find(position, 'wp:posOffset')?.text ?? 0) / 12700
  const fromX = horizontal?.attributes['relativeFrom'] === 'page' ? 0 : left
  const from = vertical?.attributes['relativeFrom']
  const fromY = from === 'page' ? 0 : from === 'margin' ? sheet.top : y
  const behind = anchor.attributes['behindDoc'] === '1' || anchor.attributes['behindDoc'] === 'true'
  page.pictures.push(boxOf(fromX + offset(horizontal), fromY + offset(vertical), width, height, behind))
}

/** Rules and text boxes drawn at places of the page (VML). */
export function floatShapes(file: WordFile, element: Element, page: Page): void {
  for (const { attributes, children } of findAll(element, 'v:rect')) {
    const style = new Map((attributes['style'] ?? '').split(';').map((said) => said.split(':') as [string, string]))
    const length = (name: string) => Number.parseFloat(style.get(name) ?? '0')
    const [left, top, width, height] = [length('margin-left'), length('margin-top'), length('width'), length('height')]
    const content = children.flatMap((child) => findAll(child, 'w:txbxContent'))[0]
    const turned = children.some((child) => child.attributes['style']?.includes('layout-flow:vertical'))
    if (content && turned) turnText(file, content, page, { left, top, width, height })
    else if (content) stack(file, blocksIn(content), { page, left, width }, top)
    else
      page.rules.push(ruleOf(left, top + height / 2, left + width, top + height / 2, height, attributes['fillcolor']))
  }
}

type Box = { left: number; top: number; width: number; height: number }

/** Text that reads down the sheet: its lines run from the top of the box, the first of them at the right. */
function turnText(file: WordFile, content: Element, page: Page, { left, top, width, height }: Box): void {
  const aside: Page = { ...page, runs: [], rules: [], pictures: [] }
  stack(file, blocksIn(content), { page: aside, left: 0, width: height }, 0)
  for (const { text, left: along, right, middle, size, face } of joinLines(aside.runs)) {
    const [from, to] = [millimetres(top) + along, millimetres(top) + right]
    page.turned.push({ text, angle: -90, from, to, across: millimetres(left + width) - middle, size, face })
  }
}

/** `heights` of this row and those below, for cells that span several. */
function setRow(file: WordFile, row: Row, { page, left }: Room, y: number, heights: readonly number[]): void {
  const { margins, cells } = row
  for (const cell of cells) {
    const { element, left: from, width, covered, span } = cell
    if (!covered) {
      const height = heights.slice(0, span).reduce((sum, one) => sum + one, 0)
      const room = { page, left: left + from + margins.left, width: width - margins.left - margins.right }
      const slack = height - heightOf(file, blocksIn(element), room.width)
      stack(file, blocksIn(element), room, y + slack / 2)
    }
    const [x1, x2, y2] = [left + from, left + from + width, y + row.height]
    const draw = (border: Record<string, string> | undefined, ...ends: [number, number, number, number]) => {
      if (border) page.rules.push(ruleOf(...ends, Number(border['w:sz']) / 8, border['w:color']))
    }
    if (!covered) draw(borderOf(cell, row, 'top', row.first), x1, y, x2, y)
    if (row.last) draw(borderOf(cell, row, 'bottom', true), x1, y2, x2, y2)
    draw(borderOf(cell, row, 'left', from === 0), x1, y, x1, y2)
    if (cell === cells.at(-1)) draw(borderOf(cell, row, 'right', true), x2, y, x2, y2)
  }
}

/** A table in the flow; rows are whole, the head is repeated on every page. Gives where it ends. */
export function flowTable(
  file: WordFile,
  table: Element,
  room: Room,
  y: number,
  end: number,
  nextPage: () => { room: Room; y: number },
): number {
  const rows = rowsOf(file, table)
  const indent = indentOf(file, table)
  const heads = rows.filter(({ head }) => head)
  let at = y
  let here = { ...room, left: room.left + indent }
  const set = (row: Row, index: number) => {
    setRow(
      file,
      row,
      here,
      at,
      rows.slice(index).map(({ height }) => height),
    )
    at += row.height
  }
  for (const [index, row] of rows.entries()) {
    const top = here.page.sheet.top
    const kept = keptHeight(rows, index)
    const leaves = kept <= end - top ? at + kept > end : at + row.height > end
    if (leaves && at > top) {
      const next = nextPage()
      here = { ...next.room, left: next.room.left + indent }
      at = next.y
      if (!row.head) for (const head of heads) set(head, rows.indexOf(head))
    }
    set(row, index)
  }
  return at
}
