import type { Heading, Inline, Level, Paragraph } from '../model/doc.ts'
import { readNumber, readText } from '../text/read-text.ts'
import { escapeXml } from './escape-xml.ts'
import { type TableField, writeTable } from './write-table.ts'

/** What a 正文 field may hold: natural text, or a list of it with tables, pictures, headings and page breaks between. */
export type Body = string | Part[]

type Part = string | { 表格: TableField } | { 图片: PictureField } | { 标题: string; 内容?: Body } | { 分页: unknown }
type PictureField = { 文件: string; 宽?: string; 标题?: string; 说明?: string; 编号?: '是' | '否' }

/** Writes a 正文 field as markup. A heading without a typed number stands on `level` and is numbered by the program. */
export function writeBody(body: Body, level: Level = 2): string {
  if (typeof body === 'string')
    return readText(body)
      .map(({ block }) => writeBlock(block))
      .join('')
  return body
    .map((part) => {
      if (typeof part === 'string') return writeBody(part, level)
      if ('表格' in part) return writeTable(part.表格)
      if ('图片' in part) return writePicture(part.图片)
      if ('分页' in part) return '<分页/>'
      return writeSection(part.标题, part.内容, level)
    })
    .join('')
}

function writeSection(title: string, content: Body | undefined, level: Level): string {
  const typed = readNumber(title.trim())
  const own = typed?.level ?? level
  const below = Math.min(own + 1, 4) as Level
  return (
    writeHeading(own, typed?.number, escapeXml(typed?.rest ?? title)) +
    (content === undefined ? '' : writeBody(content, below))
  )
}

function writeBlock(block: Heading | Paragraph): string {
  if (block.kind === 'heading') return writeHeading(block.level, block.number, writeInlines(block.children))
  const { lead } = block
  const opening = lead
    ? `<标题句 级="${lead.level}" 序号="${escapeXml(lead.number)}">${writeInlines(lead.children)}</标题句>`
    : ''
  return `<段落>${opening}${writeInlines(block.children)}</段落>`
}

function writeHeading(level: Level, number: string | undefined, content: string): string {
  const name = `${'一二三四'[level - 1]}级标题`
  return `<${name}${number === undefined ? '' : ` 序号="${escapeXml(number)}"`}>${content}</${name}>`
}

function writePicture({ 文件, 宽, 标题, 说明, 编号 }: PictureField): string {
  const attribute = (name: string, value?: string) => (value ? ` ${name}="${escapeXml(value)}"` : '')
  const number = attribute('编号', 编号 === '是' ? '是' : undefined)
  const caption = 标题 ? `<图题>${escapeXml(标题)}</图题>` : ''
  return `<图片${attribute('文件', 文件)}${attribute('宽', 宽)}${attribute('说明', 说明)}${number}>${caption}</图片>`
}

const writeInlines = (inlines: Inline[]): string =>
  inlines
    .map((inline) =>
      inline.kind === 'text' ? escapeXml(inline.text) : `<加粗>${writeInlines(inline.children)}</加粗>`,
    )
    .join('')
