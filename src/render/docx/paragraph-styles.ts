import { pitch, size, tablePitch, textWidth, wordLineWidth } from '../../layout/geometry.ts'
import type { Align, FlowParagraph, FontRole, ParagraphRole } from '../../layout/layout.ts'
import type { Level } from '../../model/doc.ts'

/** How paragraphs of a kind are set; lengths are points. `keep` keeps them whole and with the next one. */
export type ParagraphFormat = {
  align: Align
  indent: { left: number; right: number; firstLine: number }
  pitch: number
  keepNext: boolean
  keepLines: boolean
}

/**
 * A named style of the Word file. `name` is what Word knows it by: the built-in ones are shown in the user's language
 * (heading 1 as 标题 1), ours are Chinese.
 */
export type ParagraphStyle = {
  id: string
  name: string
  face: FontRole
  size: number
  red?: boolean
  format: ParagraphFormat
  level?: Level
}

/**
 * Word's line is a little wider than the text area, so that rounding never loses the 28th character. Text that is not
 * justified is kept to the text area by a right indent.
 */
export const wordSlack = wordLineWidth - textWidth

const justified: ParagraphFormat = {
  align: 'justify',
  indent: { left: 0, right: 0, firstLine: 0 },
  pitch,
  keepNext: false,
  keepLines: false,
}
const kept = { keepNext: true, keepLines: true }
const aligned = (align: Align) => ({ ...justified, align, indent: { left: 0, right: wordSlack, firstLine: 0 } })
const inCell = (align: Align) => ({ ...justified, align, pitch: tablePitch })

/** GB/T 9704-2012 5.2.2 and 7.3.3: 3号仿宋, the first line two characters in. */
export const normal: ParagraphStyle = {
  id: 'Normal',
  name: 'Normal',
  face: 'fangSong',
  size: size.body,
  format: { ...justified, indent: { left: 0, right: 0, firstLine: 2 * size.body } },
}

const heading = (level: Level, face: FontRole): ParagraphStyle => ({
  ...normal,
  id: `Heading${level}`,
  name: `heading ${level}`,
  face,
  level,
  format: { ...normal.format, ...kept },
})

/** 7.3.3: 黑体, 楷体, 仿宋, 仿宋, all of the size of the text, neither bold nor coloured. */
const headings: Record<Level, ParagraphStyle> = {
  1: heading(1, 'heiTi'),
  2: heading(2, 'kaiTi'),
  3: heading(3, 'fangSong'),
  4: heading(4, 'fangSong'),
}

/** Names as users know the elements; the built-in ones as Word knows them. */
const byRole: Record<Exclude<ParagraphRole, 'heading'>, ParagraphStyle> = {
  body: normal,
  blank: normal,
  serial: { ...normal, id: 'SerialNumber', name: '份号', format: justified },
  secrecy: { ...normal, id: 'Secrecy', name: '密级', face: 'heiTi', format: justified },
  urgency: { ...normal, id: 'Urgency', name: '紧急程度', face: 'heiTi', format: justified },
  mark: { ...normal, id: 'IssuerMark', name: '发文机关标志', face: 'biaoSong', red: true, format: aligned('center') },
  number: { ...normal, id: 'DocumentNumber', name: '发文字号', format: aligned('center') },
  title: { id: 'Title', name: 'Title', face: 'biaoSong', size: size.title, format: { ...aligned('center'), ...kept } },
  // Word has a style 题注, that of captions.
  titleNote: {
    ...normal,
    id: 'TitleNote',
    name: '标题下的题注',
    face: 'kaiTi',
    format: { ...aligned('center'), ...kept },
  },
  addressee: { ...normal, id: 'Addressee', name: '主送机关', format: { ...justified, keepNext: true } },
  attachments: { ...normal, id: 'AttachmentList', name: '附件说明' },
  signature: { ...normal, id: 'Issuer', name: '署名', format: aligned('right') },
  date: { ...normal, id: 'IssueDate', name: '成文日期', format: aligned('right') },
  note: { ...normal, id: 'DocumentNote', name: '附注' },
  attendance: { ...normal, id: 'Attendance', name: '出席' },
  label: { ...normal, id: 'AttachmentLabel', name: '附件标签', face: 'heiTi', format: justified },
  caption: { ...normal, id: 'Caption', name: 'caption', face: 'heiTi', format: { ...aligned('center'), ...kept } },
  tableNote: {
    ...normal,
    id: 'TableNote',
    name: '表注',
    size: size.table,
    format: { ...justified, pitch: tablePitch },
  },
  cell: { ...normal, id: 'TableText', name: '表格文字', size: size.table, format: inCell('left') },
  imprint: { ...normal, id: 'Imprint', name: '版记', size: size.imprint, format: justified },
}

/** The style of the text in a table's head. */
export const tableHead: ParagraphStyle = {
  ...byRole.cell,
  id: 'TableHead',
  name: '表头文字',
  face: 'heiTi',
  format: inCell('center'),
}

/** Every paragraph style there is, the default one first. */
export const paragraphStyles: ParagraphStyle[] = [
  ...new Set([normal, byRole.title, ...Object.values(headings), ...Object.values(byRole), tableHead]),
]

/** The style a paragraph gets for what it is. A paragraph that opens with a heading sentence is body text. */
export function styleOf({ role, level }: FlowParagraph): ParagraphStyle {
  return role === 'heading' ? headings[level ?? 1] : byRole[role]
}

/** How Word sets a paragraph: as layout says, within a line that is wider by `slack`. A rule is as wide as the text area. */
export function formatOf(
  { role, rule, align, indent, pitch, keepNext, keepLines }: FlowParagraph,
  slack: number,
): ParagraphFormat {
  const right = align === 'justify' && !rule ? indent.right : indent.right + slack
  if (role === 'blank') {
    const { align, indent } = normal.format
    return { align, indent: { ...indent, right: rule ? right : 0 }, pitch, keepNext, keepLines }
  }
  return { align, indent: { ...indent, right }, pitch, keepNext, keepLines }
}

/** The character style linked to a heading's style, for a heading sentence that opens a paragraph. */
export function leadStyle(level: Level): { id: string; name: string; face: FontRole } {
  const { id, face } = headings[level]
  return { id: `${id}Char`, name: `标题 ${level} 字符`, face }
}
