import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Block, Level, Paragraph, Picture } from '../model/doc.ts'
import { buildTable, caption } from './build-table.ts'
import type { Element } from './parse-markup.ts'
import { elements, inlines, textOf } from './read-element.ts'
import type { ReadPicture } from './read-picture.ts'

/** What bodies share: captions are numbered through the whole document. */
export type BodyTools = {
  caption: (element: Element) => string | undefined
  readPicture: ReadPicture
  diagnose: Diagnose
}

/** Numbers the tables and pictures that ask for it: 表1, 表2, 图1. */
export function captionCounter(): BodyTools['caption'] {
  const counts = { 表格: 0, 图片: 0 }
  return ({ name, attributes }) =>
    attributes['编号'] === '是'
      ? `${name[0] === '表' ? '表' : '图'}${++counts[name as keyof typeof counts]}`
      : undefined
}

export const headingLevels: Record<string, Level> = { 一级标题: 1, 二级标题: 2, 三级标题: 3, 四级标题: 4 }

export function buildBody(body: Element, tools: BodyTools): Block[] {
  return elements(body).flatMap((element): Block[] => {
    if (element.name === '段落') return [buildParagraph(element)]
    if (element.name === '表格') return [buildTable(element, tools.caption(element), tools.diagnose)]
    if (element.name === '图片') return buildPicture(element, tools)
    if (element.name === '分页') return [{ kind: 'pageBreak' }]
    const level = headingLevels[element.name] as Level
    return [{ kind: 'heading', level, number: numberOf(element), children: inlines(element) }]
  })
}

/** Every heading has one: `numberHeadings`. */
const numberOf = (heading: Element) => heading.attributes['序号'] as string

function buildParagraph(element: Element): Paragraph {
  const [first, ...rest] = element.children.filter(
    (child, at) => at > 0 || typeof child !== 'string' || child.trim() !== '',
  )
  if (typeof first !== 'object' || first.name !== '标题句') return { kind: 'paragraph', children: inlines(element) }
  const level = Number(first.attributes['级']) as Level
  const lead = { level, number: numberOf(first), children: inlines(first) }
  return { kind: 'paragraph', lead, children: inlines({ ...element, children: rest }) }
}

/** GB/T 9704-2012 5.2.1: the width of the text area, in millimetres. */
const textWidth = 156

function buildPicture(element: Element, { caption: number, readPicture }: BodyTools): Picture[] {
  const { 文件: file = '', 宽: width, 说明: alt } = element.attributes
  const image = readPicture(file)
  if (!image) return []
  const name = textOf(element, '图题')
  const [, amount, unit] = /^([\d.]+)(毫米|%)$/u.exec(width ?? '') ?? []
  const millimetres = amount && (unit === '%' ? (Number(amount) / 100) * textWidth : Number(amount))
  return [
    {
      kind: 'picture',
      image,
      width: millimetres || undefined,
      caption: caption(number(element), name),
      alt: alt ?? name ?? '',
    },
  ]
}
