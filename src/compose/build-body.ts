import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Block, Level, Paragraph, Picture } from '../model/doc.ts'
import { headingNumber, numberValue } from '../text/numbering.ts'
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

const headingLevels: Record<string, Level> = { 一级标题: 1, 二级标题: 2, 三级标题: 3, 四级标题: 4 }

export function buildBody(body: Element, tools: BodyTools): Block[] {
  const next = headingCounter()
  return elements(body).flatMap((element): Block[] => {
    if (element.name === '段落') return [buildParagraph(element, next)]
    if (element.name === '表格') return [buildTable(element, tools.caption(element), tools.diagnose)]
    if (element.name === '图片') return buildPicture(element, tools)
    if (element.name === '分页') return [{ kind: 'pageBreak' }]
    const level = headingLevels[element.name] as Level
    const number = next(level, element.attributes['序号'])
    return [{ kind: 'heading', level, number, children: inlines(element) }]
  })
}

/** Numbers headings: one that was typed is kept and counted on from, the others are given. A heading restarts what is below it. */
function headingCounter(): (level: Level, typed: string | undefined) => string {
  const counts = [0, 0, 0, 0, 0]
  return (level, typed) => {
    counts[level] = (typed && numberValue(typed)) || (counts[level] as number) + 1
    counts.fill(0, level + 1)
    return typed ?? headingNumber(level, counts[level] as number)
  }
}

function buildParagraph(element: Element, next: ReturnType<typeof headingCounter>): Paragraph {
  const [first, ...rest] = element.children.filter(
    (child, at) => at > 0 || typeof child !== 'string' || child.trim() !== '',
  )
  if (typeof first !== 'object' || first.name !== '标题句') return { kind: 'paragraph', children: inlines(element) }
  const level = Number(first.attributes['级']) as Level
  const lead = { level, number: next(level, first.attributes['序号']), children: inlines(first) }
  return { kind: 'paragraph', lead, children: inlines({ ...element, children: rest }) }
}

/** GB/T 9704-2012 5.2.1: the width of the text area, in millimetres. */
const textWidth = 156

function buildPicture(element: Element, { caption: number, readPicture }: BodyTools): Picture[] {
  const { 文件: file = '', 宽: width, 说明: alt } = element.attributes
  const image = readPicture(file, element.place)
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
