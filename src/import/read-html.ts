import { type DefaultTreeAdapterMap, parse } from 'parse5'
import type { Level } from '../model/doc.ts'
import type { Foreign, ForeignBlock, ForeignCell, ForeignTable, Loss, Passage } from './foreign.ts'

type Node = DefaultTreeAdapterMap['childNode']
type Element = DefaultTreeAdapterMap['element']

const skipped = new Set('script style noscript template head iframe svg video audio button select form'.split(' '))
const furniture = new Set('nav header footer aside'.split(' '))
const blocks = new Set(
  'p div section article main h1 h2 h3 h4 h5 h6 ul ol li table blockquote pre dl dt dd hr center body html figure'.split(
    ' ',
  ),
)

/** A web page, or what Word saves as one. Headings keep their level, lists their numbers; h1 is the title. */
export function readHtml(text: string): Foreign {
  const found: ForeignBlock[] = []
  const losses: Loss[] = []
  let [line, blanks, revisions, count] = ['', 0, 0, 0]
  let style: Pick<Passage, 'role' | 'level' | 'align'> = {}

  function close(): void {
    const content = line.replace(/[ \t\r\n]+/g, ' ')
    line = ''
    if (content.replace(/[\s\u00a0]/g, '') === '') {
      blanks++
      return
    }
    found.push({ kind: 'passage', text: content, where: `第${++count}段`, blanks: Math.floor(blanks / 2), ...style })
    blanks = 0
  }

  function read(node: Node, prefix?: string): void {
    if (node.nodeName === '#text') line += (node as DefaultTreeAdapterMap['textNode']).value
    else if ('tagName' in node) readElement(node, prefix)
  }

  function readElement(element: Element, prefix = ''): void {
    const { tagName: name } = element
    if (skipped.has(name)) return
    if (furniture.has(name)) {
      lose(element, '网页的导航、页眉或者页脚')
      return
    }
    if (name === 'del' || name === 's' || name === 'strike') {
      revisions++
      lose(element, '划去的文字')
      return
    }
    if (name === 'ins') revisions++
    if (name === 'br') {
      close()
      return
    }
    if (name === 'img') {
      losses.push({
        where: `第${count + 1}段`,
        text: attribute(element, 'alt') || '（一张图片）',
        why: '网页里的图片请另存后自己插入',
      })
      return
    }
    if (name === 'table' && isData(element)) {
      close()
      found.push(readTable(element, `第${count + 1}段起的表格`))
      return
    }
    if (!blocks.has(name)) {
      readChildren(element)
      return
    }
    close()
    const outer = style
    style = { ...outer, ...styleOf(element) }
    line = prefix
    let item = Number(attribute(element, 'start') || 1)
    for (const child of element.childNodes) {
      const numbered = name === 'ol' && 'tagName' in child && child.tagName === 'li'
      read(child, numbered ? `${item++}.` : undefined)
    }
    close()
    style = outer
  }

  const readChildren = (element: Element) => {
    for (const child of element.childNodes) read(child)
  }

  const lose = (element: Element, why: string) => {
    const content = wordsOf(element).replace(/\s+/g, ' ').trim()
    if (content !== '') losses.push({ where: `第${count + 1}段前后`, text: content, why })
  }

  for (const child of parse(text).childNodes) read(child)
  close()
  return { blocks: found, losses, revisions }
}

function styleOf(element: Element): Pick<Passage, 'role' | 'level' | 'align'> {
  const [, heading] = /^h([1-6])$/.exec(element.tagName) ?? []
  const align = /text-align:\s*(center|right)/.exec(attribute(element, 'style'))?.[1] ?? attribute(element, 'align')
  const level = Number(heading) - 1
  return {
    ...(heading === '1' && { role: 'title' as const }),
    ...(heading && level >= 1 && level <= 4 && { level: level as Level }),
    ...((align === 'center' || align === 'right') && { align }),
    ...(element.tagName === 'center' && { align: 'center' as const }),
  }
}

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value ?? ''

const wordsOf = (node: Node): string =>
  node.nodeName === '#text'
    ? (node as DefaultTreeAdapterMap['textNode']).value
    : 'childNodes' in node
      ? node.childNodes.map(wordsOf).join('')
      : ''

const elementsOf = (element: Element, ...names: string[]): Element[] =>
  element.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return []
    if (names.includes(child.tagName)) return [child]
    return child.tagName === 'table' ? [] : elementsOf(child, ...names)
  })

/** A table that lays out a page holds other tables, or one cell a row. */
function isData(table: Element): boolean {
  const rows = elementsOf(table, 'tr').map((row) => elementsOf(row, 'td', 'th'))
  const nested = rows.flat().some((cell) => elementsOf(cell, 'table').length > 0)
  return !nested && rows.filter((cells) => cells.length > 1).length >= Math.min(2, rows.length) && rows.length > 0
}

function readTable(table: Element, where: string): ForeignTable {
  const rows: ForeignCell[][] = []
  const taken: boolean[][] = []
  let heads = 0
  for (const [at, row] of elementsOf(table, 'tr').entries()) {
    const cells = elementsOf(row, 'td', 'th')
    if (heads === at && cells.length > 0 && cells.every(({ tagName }) => tagName === 'th')) heads++
    let column = 0
    rows.push(
      cells.map((cell) => {
        while (taken[at]?.[column]) column++
        const [columns, down] = ['colspan', 'rowspan'].map((name) =>
          Math.max(1, Number(attribute(cell, name)) || 1),
        ) as [number, number]
        for (let below = at; below < at + down; below++) {
          taken[below] ??= []
          for (let each = column; each < column + columns; each++) (taken[below] as boolean[])[each] = true
        }
        const text = wordsOf(cell)
          .replace(/[\s\u00a0]+/g, ' ')
          .trim()
        const found: ForeignCell = { text, column, columns, rows: down }
        column += columns
        return found
      }),
    )
  }
  return { kind: 'table', rows, heads, where }
}
