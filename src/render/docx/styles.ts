import { cellPadding, pageNumberPitch, size, tableRule, tracking } from '../../layout/geometry.ts'
import type { FontRole } from '../../layout/layout.ts'
import type { Level, Style } from '../../model/doc.ts'
import { leadStyle, normal, type ParagraphFormat, type ParagraphStyle, paragraphStyles } from './paragraph-styles.ts'
import { twips } from './twips.ts'
import { escapeXml, wordNamespace, xmlDeclaration } from './xml.ts'

/** The family names written into the file, by role. */
export type FontFamilies = Record<FontRole, string>

export const tableStyle = 'DocumentTable'

/** word/styles.xml. What a paragraph has in common with others of its kind is said here, once. */
export function stylesXml(fonts: FontFamilies, { boldHeadings, timesNewRoman }: Style): string {
  const slots = (face: FontRole) => families(fonts[face], timesNewRoman ? fonts.latin : fonts[face])
  const weight = (level?: Level) => (level && boldHeadings.includes(level) ? '<w:b/><w:bCs/>' : '')
  const styles = [
    defaults(slots(normal.face), timesNewRoman),
    normalStyle(),
    ...paragraphStyles.filter((style) => style !== normal).map((style) => paragraphStyle(style, slots, weight)),
    ...characterStyles(slots, weight),
    headerStyle(),
    footerStyle(fonts),
    ...tableStyles(),
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>',
  ]
  return `${xmlDeclaration}<w:styles xmlns:w="${wordNamespace}">${styles.join('')}</w:styles>`
}

/** The faces of a role, as a style says them, and the weight of the headings of a level. */
type Slots = (face: FontRole) => string
type Weight = (level?: Level) => string

/**
 * Letters are not kerned. Word takes 0 for that and docx/layout for always; nothing means no kerning to both, which only
 * Times New Roman shows.
 */
function defaults(slots: string, timesNewRoman: boolean): string {
  const kerning = timesNewRoman ? '' : '<w:kern w:val="0"/>'
  const run = `${slots}${kerning}${typeSize(normal.size)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`
  return `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`
}

/** The tracking stands here and not in the defaults, so that the page number can do without it. */
function normalStyle(): string {
  const off = ['widowControl', 'overflowPunct', 'autoSpaceDE', 'autoSpaceDN', 'adjustRightInd', 'snapToGrid']
  const { pitch, indent, align } = normal.format
  const paragraph = `${off.map((name) => `<w:${name} w:val="0"/>`).join('')}${lineHeight(pitch)}${indents(indent)}${alignment(align)}`
  const run = `<w:snapToGrid w:val="0"/>${letterSpacing(tracking)}`
  return `<w:style w:type="paragraph" w:default="1" w:styleId="${normal.id}"><w:name w:val="${normal.name}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
}

function paragraphStyle(
  { id, name, face, size, red, format, level }: ParagraphStyle,
  slots: Slots,
  weight: Weight,
): string {
  const custom = /[^ -~]/.test(name) ? ' w:customStyle="1"' : ''
  const link = level ? `<w:link w:val="${leadStyle(level).id}"/>` : ''
  const paragraph = `${unlikeNormal(format)}${level ? `<w:outlineLvl w:val="${level - 1}"/>` : ''}`
  const run = `${face === normal.face ? '' : slots(face)}${weight(level)}${red ? '<w:color w:val="FF0000"/>' : ''}${size === normal.size ? '' : typeSize(size)}`
  return `<w:style w:type="paragraph"${custom} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${normal.id}"/><w:next w:val="${normal.id}"/>${link}<w:qFormat/>${filled('pPr', paragraph)}${filled('rPr', run)}</w:style>`
}

/** What a style says of its paragraphs that Normal does not. */
function unlikeNormal({ align, indent, pitch, keepNext, keepLines }: ParagraphFormat): string {
  const same = normal.format
  return [
    keepNext ? '<w:keepNext/>' : '',
    keepLines ? '<w:keepLines/>' : '',
    pitch === same.pitch ? '' : lineHeight(pitch),
    indent.firstLine === same.indent.firstLine && indent.right === same.indent.right ? '' : indents(indent),
    align === same.align ? '' : alignment(align),
  ].join('')
}

function characterStyles(slots: Slots, weight: Weight): string[] {
  const linked = ([1, 2, 3, 4] as Level[]).map((level) => {
    const { id, name, face } = leadStyle(level)
    return `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:link w:val="Heading${level}"/><w:rPr>${slots(face)}${weight(level)}</w:rPr></w:style>`
  })
  return [
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>',
    ...linked,
  ]
}

function headerStyle(): string {
  return `<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="${normal.id}"/><w:pPr>${marginIndents}</w:pPr></w:style>`
}

/** GB/T 9704-2012 7.5: 4号宋体. */
function footerStyle(fonts: FontFamilies): string {
  const paragraph = `${lineHeight(pageNumberPitch)}${marginIndents}${alignment('left')}`
  const run = `${families(fonts.songTi)}${letterSpacing(0)}${typeSize(size.pageNumber)}`
  return `<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="${normal.id}"/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
}

function tableStyles(): string[] {
  const sides = ['top', 'left', 'bottom', 'right'] as const
  const rule = `w:val="single" w:sz="${tableRule * 8}" w:space="0" w:color="000000"`
  const rules = [...sides, 'insideH', 'insideV'].map((side) => `<w:${side} ${rule}/>`).join('')
  const margins = (padding: typeof cellPadding) =>
    sides.map((side) => `<w:${side} w:w="${twips(padding[side])}" w:type="dxa"/>`).join('')
  return [
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>${margins({ top: 0, left: 0, bottom: 0, right: 0 })}</w:tblCellMar></w:tblPr></w:style>`,
    `<w:style w:type="table" w:customStyle="1" w:styleId="${tableStyle}"><w:name w:val="公文表格"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${rules}</w:tblBorders><w:tblCellMar>${margins(cellPadding)}</w:tblCellMar></w:tblPr><w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:style>`,
  ]
}

/** Latin letters and digits are set in the Chinese face too, for 5.2.2 knows no other; or in the one that is named. */
function families(chinese: string, latin = chinese): string {
  const [family, western] = [chinese, latin].map((name) => `"${escapeXml(name)}"`)
  return `<w:rFonts w:ascii=${western} w:eastAsia=${family} w:hAnsi=${western} w:cs=${western}/>`
}

const typeSize = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`

const letterSpacing = (points: number) => `<w:spacing w:val="${twips(points)}"/>`

const lineHeight = (points: number) => `<w:spacing w:line="${twips(points)}" w:lineRule="exact"/>`

/** Word counts the characters where they are given, other programs take the length. */
function indents({ right, firstLine }: ParagraphFormat['indent']): string {
  const characters = Math.round((firstLine / normal.size) * 100)
  return `<w:ind${right === 0 ? '' : ` w:right="${twips(right)}"`} w:firstLineChars="${characters}" w:firstLine="${twips(firstLine)}"/>`
}

const marginIndents = indents({ left: 0, right: 0, firstLine: 0 })

const alignment = (align: string) => `<w:jc w:val="${align === 'justify' ? 'both' : align}"/>`

const filled = (element: string, content: string) => (content === '' ? '' : `<w:${element}>${content}</w:${element}>`)
