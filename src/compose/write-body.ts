import type { Heading, Inline, Level, Paragraph } from '../model/doc.ts'
import { readNumber, readText } from '../text/read-text.ts'

/** What a 正文 field may hold: natural text, or a list of it with tables, headings and page breaks between. */
export type Body = string | (string | { 表格: TableField } | { 标题: string; 内容?: Body } | { 分页: unknown })[]

type Scalar = string | number | boolean | null
type TableField = { 标题?: string; 表头: Scalar[]; 列宽?: number[]; 行: Scalar[][] }

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

function writeTable({ 标题, 表头, 列宽, 行 }: TableField): string {
  const row = (name: string, cells: Scalar[]) =>
    `<${name}>${cells.map((cell) => `<格>${escapeXml(cell ?? '')}</格>`).join('')}</${name}>`
  const caption = 标题 ? `<表题>${escapeXml(标题)}</表题>` : ''
  const widths = 列宽 ? ` 列宽="${列宽.join(' ')}"` : ''
  return `<表格${widths}>${caption}${row('表头', 表头)}${行.map((cells) => row('行', cells)).join('')}</表格>`
}

const writeInlines = (inlines: Inline[]): string =>
  inlines
    .map((inline) =>
      inline.kind === 'text' ? escapeXml(inline.text) : `<加粗>${writeInlines(inline.children)}</加粗>`,
    )
    .join('')

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** XML escaping, for what stands between tags and in attributes. */
const escapeXml = (value: unknown) => String(value).replace(/[&<>"]/g, (mark) => entities[mark] as string)
