import { denseTable, imprintPitch, pitch, size, tablePitch, textWidth, wordLineWidth } from '../../layout/geometry.ts'
import type { Align, FlowParagraph, FontRole, ParagraphRole } from '../../layout/layout.ts'
import type { Level } from '../../model/doc.ts'
import { twips } from './twips.ts'

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
 * (heading 1 as 标题 1), with our Chinese name for it (`alias`) beside; the others are Chinese.
 */
export type ParagraphStyle = {
  id: string
  name: string
  alias?: string
  /** What it is based on, Normal if nothing is said; nothing but what differs from that is written. */
  base?: ParagraphStyle
  face: FontRole
  size: number
  red?: boolean
  format: ParagraphFormat
  /** Its place in the navigation pane; with `lead` its first sentence is the heading and the rest is body text. */
  level?: Level
  lead?: true
  /** The style of the paragraph that the Enter key begins after it; without it the same. */
  next?: string
  /** Whether a document that has nothing of it shows it, hides it until it is used, or does without. */
  unused: 'shown' | 'hidden' | 'absent'
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
const inCorner = { ...aligned('left'), keepNext: true }

/** GB/T 9704-2012 5.2.2 and 7.3.3: 3号仿宋, the first line two characters in. */
export const normal: ParagraphStyle = {
  id: 'Normal',
  name: 'Normal',
  face: 'fangSong',
  size: size.body,
  format: { ...justified, indent: { left: 0, right: 0, firstLine: 2 * size.body } },
  unused: 'shown',
}

/** Where most documents have something: staff find it in the gallery. */
const usual: ParagraphStyle = { ...normal, next: normal.id }
/** What few documents have; Word shows it once it is used. */
const rare: ParagraphStyle = { ...usual, unused: 'hidden' }

const levels: Level[] = [1, 2, 3, 4]
const levelNames = ['一级标题', '二级标题', '三级标题', '四级标题']
/** 7.3.3: 黑体, 楷体, 仿宋, 仿宋, all of the size of the text, neither bold nor coloured. */
const levelFaces: FontRole[] = ['heiTi', 'kaiTi', 'fangSong', 'fangSong']

const headings = levels.map(
  (level, at): ParagraphStyle => ({
    ...usual,
    id: `Heading${level}`,
    name: `heading ${level}`,
    alias: levelNames[at],
    face: levelFaces[at] as FontRole,
    level,
    format: { ...normal.format, ...kept },
  }),
)

/** A paragraph that opens with a heading sentence: body text with a place in the navigation pane. */
const leads = levels.map(
  (level, at): ParagraphStyle => ({
    ...usual,
    id: `Lead${level}`,
    name: `${levelNames[at]}（段首）`,
    level,
    lead: true,
  }),
)

/** Names as users know the elements; the built-in ones as Word knows them. */
const byRole: Record<Exclude<ParagraphRole, 'heading' | 'cell'>, ParagraphStyle> = {
  body: normal,
  title: {
    ...usual,
    id: 'Title',
    name: 'Title',
    alias: '公文标题',
    face: 'biaoSong',
    size: size.title,
    format: { ...aligned('center'), ...kept },
    next: 'Addressee',
  },
  // Word has a style 题注, that of captions.
  titleNote: {
    ...rare,
    id: 'TitleNote',
    name: '标题下的题注',
    face: 'kaiTi',
    format: { ...aligned('center'), ...kept },
    next: 'Addressee',
  },
  addressee: { ...usual, id: 'Addressee', name: '主送机关', format: { ...justified, keepNext: true } },
  attachments: { ...usual, id: 'AttachmentList', name: '附件说明', next: undefined },
  signature: {
    ...usual,
    id: 'Issuer',
    name: '署名',
    format: { ...aligned('right'), keepNext: true },
    next: 'IssueDate',
  },
  date: { ...usual, id: 'IssueDate', name: '成文日期', format: aligned('right'), next: 'DocumentNote' },
  note: { ...usual, id: 'DocumentNote', name: '附注' },
  label: {
    ...usual,
    id: 'AttachmentLabel',
    name: '附件标签',
    face: 'heiTi',
    format: { ...aligned('left'), keepNext: true },
    next: 'Title',
  },
  caption: {
    ...usual,
    id: 'Caption',
    name: 'caption',
    alias: '图表标题',
    face: 'heiTi',
    format: { ...aligned('center'), ...kept },
  },
  tableNote: {
    ...rare,
    id: 'TableNote',
    name: '表注',
    size: size.table,
    format: { ...justified, pitch: tablePitch },
  },
  attendance: { ...rare, id: 'Attendance', name: '出席', next: undefined },
  blank: { ...rare, id: 'BlankLine', name: '空行', format: { ...normal.format, keepNext: true } },
  serial: { ...rare, id: 'SerialNumber', name: '份号', format: inCorner, next: 'Secrecy' },
  secrecy: { ...rare, id: 'Secrecy', name: '密级', face: 'heiTi', format: inCorner, next: 'Urgency' },
  urgency: { ...rare, id: 'Urgency', name: '紧急程度', face: 'heiTi', format: inCorner, next: 'IssuerMark' },
  mark: {
    ...rare,
    id: 'IssuerMark',
    name: '发文机关标志',
    face: 'biaoSong',
    red: true,
    format: { ...aligned('center'), keepNext: true },
    next: 'DocumentNumber',
  },
  number: {
    ...rare,
    id: 'DocumentNumber',
    name: '发文字号',
    format: { ...aligned('center'), keepNext: true },
    next: 'Title',
  },
  imprint: {
    ...rare,
    id: 'Imprint',
    name: '版记',
    size: size.imprint,
    format: { ...justified, pitch: imprintPitch },
    next: undefined,
  },
}

/** 计量单位 above the right end of a table. */
const unit: ParagraphStyle = {
  ...byRole.tableNote,
  id: 'TableUnit',
  name: '计量单位',
  format: { ...aligned('right'), pitch: tablePitch, keepNext: true },
}

/** Text in cells: one style for every size and alignment that layout may choose. */
const cellTypes = [
  { size: size.table, pitch: tablePitch, id: '', name: '' },
  { size: 10.5, pitch: 17.5, id: 'Medium', name: '（五号）' },
  { size: 9, pitch: 15, id: 'Small', name: '（小五）' },
  { size: denseTable.type, pitch: denseTable.pitch, id: 'Dense', name: '（小五密排）' },
]
const cellAligns = [
  { align: 'left', id: '', name: '' },
  { align: 'center', id: 'Center', name: '居中' },
  { align: 'right', id: 'Right', name: '居右' },
] as const

const tableText: ParagraphStyle = {
  ...usual,
  id: 'TableText',
  name: '表格文字',
  size: size.table,
  format: { ...justified, align: 'left', pitch: tablePitch },
  next: undefined,
}

const cells = cellTypes.flatMap((type) =>
  cellAligns.map(({ align, id, name }): ParagraphStyle => {
    const variant = id + type.id
    if (variant === '') return tableText
    return {
      ...tableText,
      id: tableText.id + variant,
      name: tableText.name + name + type.name,
      base: tableText,
      size: type.size,
      format: { ...tableText.format, align, pitch: type.pitch },
      unused: 'absent',
    }
  }),
)

/** A head is centred, in 黑体, and stays with the rows below it. */
const heads = cellTypes.map(
  ({ size, pitch, id, name }, at): ParagraphStyle => ({
    ...tableText,
    id: `TableHead${id}`,
    name: `表头文字${name}`,
    base: tableText,
    face: 'heiTi',
    size,
    format: { ...tableText.format, align: 'center', pitch, keepNext: true },
    unused: at === 0 ? 'shown' : 'absent',
  }),
)

const everyStyle = new Set([
  ...[normal, byRole.title, ...headings, ...leads],
  ...[...Object.values(byRole), unit, ...cells, ...heads],
])
const isShown = ({ unused }: ParagraphStyle) => unused === 'shown'

/** Every paragraph style there is, in the order in which Word shows them, the default one first. */
export const paragraphStyles: ParagraphStyle[] = [
  ...[...everyStyle].filter(isShown),
  ...[...everyStyle].filter((style) => !isShown(style)),
]

/** The style a paragraph gets for what it is; `head`: in the head of a table. */
export function styleOf({ role, level, keepNext, align, pitch }: FlowParagraph, head = false): ParagraphStyle {
  const ofLevel = (styles: readonly ParagraphStyle[]) => styles[(level ?? 1) - 1] as ParagraphStyle
  if (role === 'heading') return ofLevel(headings)
  if (role === 'body' && level) return ofLevel(leads)
  if (role === 'blank' && !keepNext) return normal
  if (role === 'tableNote' && align === 'right') return unit
  if (role !== 'cell') return byRole[role]
  const ofSize = (head ? heads : cells).filter(({ format }) => twips(format.pitch) === twips(pitch))
  return ofSize.find(({ format }) => format.align === align) ?? ofSize[0] ?? tableText
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
  const { id, face } = headings[level - 1] as ParagraphStyle
  return { id: `${id}Char`, name: `标题 ${level} 字符`, face }
}
