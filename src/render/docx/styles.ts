import { cellPadding, pageNumberPitch, size, tableRule, tracking } from '../../layout/geometry.ts'
import type { FontRole } from '../../layout/layout.ts'
import type { Level, Style } from '../../model/doc.ts'
import { faceStyles, strongStyle } from './character-styles.ts'
import { hairlineHeight, hairlineStyle } from './hairline.ts'
import { pageNumberStyles } from './page-number-styles.ts'
import {
  leadStyle,
  normal,
  type ParagraphFormat,
  type ParagraphStyle,
  paragraphStyles,
  wordSlack,
} from './paragraph-styles.ts'
import { pictureStyle } from './picture.ts'
import { twips } from './twips.ts'
import { escapeXml, wordNamespace, xmlDeclaration } from './xml.ts'

/** The family names written into the file, by role. */
export type FontFamilies = Record<FontRole, string>

export const tableStyle = 'DocumentTable'

/**
 * word/styles.xml. What a paragraph has in common with others of its kind is said here, once. `used`: the ids of the
 * styles that the document has paragraphs of.
 */
export function stylesXml(
  fonts: FontFamilies,
  { boldHeadings, timesNewRoman }: Style,
  used: ReadonlySet<string>,
): string {
  const slots = (face: FontRole) => families(fonts[face], timesNewRoman ? fonts.latin : fonts[face])
  const weight = (level?: Level) => (level && boldHeadings.includes(level) ? '<w:b/><w:bCs/>' : '')
  const styles = [
    defaults(slots(normal.face), timesNewRoman),
    latentStyles,
    ...paragraphStyles
      .filter(({ id, unused }) => unused !== 'absent' || used.has(id))
      .map((style, at) => {
        const place = gallery(at, used.has(style.id) || style.unused === 'shown')
        return style === normal ? normalStyle(place) : paragraphStyle(style, place, slots, weight)
      }),
    ...characterStyles(slots, weight),
    ...furnitureStyles(fonts),
    ...tableStyles(),
    `<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>${outOfSight}</w:style>`,
  ]
  return `${xmlDeclaration}<w:styles xmlns:w="${wordNamespace}">${styles.join('')}</w:styles>`
}

/** The faces of a role, as a style says them, and the weight of the headings of a level. */
type Slots = (face: FontRole) => string
type Weight = (level?: Level) => string

/** Of the styles that Word brings along it shows none but ours. */
const latentStyles =
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
const outOfSight = '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'

/** Its place in Word's gallery of styles; a hidden one comes there once it is used. */
const gallery = (place: number, shown: boolean) =>
  `<w:uiPriority w:val="${place}"/>${shown ? '' : '<w:semiHidden/><w:unhideWhenUsed/>'}<w:qFormat/>`

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
function normalStyle(place: string): string {
  const off = ['widowControl', 'overflowPunct', 'autoSpaceDE', 'autoSpaceDN', 'adjustRightInd', 'snapToGrid']
  const { pitch, indent, align } = normal.format
  const paragraph = `${off.map((name) => `<w:${name} w:val="0"/>`).join('')}${lineHeight(pitch)}${indents(indent)}${alignment(align)}`
  const run = `<w:snapToGrid w:val="0"/>${letterSpacing(tracking)}`
  return `<w:style w:type="paragraph" w:default="1" w:styleId="${normal.id}"><w:name w:val="${normal.name}"/>${place}<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
}

function paragraphStyle(style: ParagraphStyle, place: string, slots: Slots, weight: Weight): string {
  const { id, name, alias, base = normal, next, face, size, red, format, level, lead } = style
  const heading = lead ? undefined : level
  const head = [
    `<w:name w:val="${name}"/>`,
    alias ? `<w:aliases w:val="${alias}"/>` : '',
    `<w:basedOn w:val="${base.id}"/>`,
    next ? `<w:next w:val="${next}"/>` : '',
    heading ? `<w:link w:val="${leadStyle(heading).id}"/>` : '',
  ]
  const paragraph = `${unlike(base.format, format)}${level ? `<w:outlineLvl w:val="${level - 1}"/>` : ''}`
  const run = `${face === base.face ? '' : slots(face)}${weight(heading)}${red ? '<w:color w:val="FF0000"/>' : ''}${size === base.size ? '' : typeSize(size)}`
  return `<w:style w:type="paragraph"${custom(name)} w:styleId="${id}">${head.join('')}${place}${filled('pPr', paragraph)}${filled('rPr', run)}</w:style>`
}

/** Word's own styles have English names. */
const custom = (name: string) => (/[^ -~]/.test(name) ? ' w:customStyle="1"' : '')

/** What a style says of its paragraphs that the one it is based on does not. */
function unlike(base: ParagraphFormat, { align, indent, pitch, keepNext, keepLines }: ParagraphFormat): string {
  return [
    keepNext === base.keepNext ? '' : '<w:keepNext/>',
    keepLines === base.keepLines ? '' : '<w:keepLines/>',
    pitch === base.pitch ? '' : lineHeight(pitch),
    indent.firstLine === base.indent.firstLine && indent.right === base.indent.right ? '' : indents(indent),
    align === base.align ? '' : alignment(align),
  ].join('')
}

function characterStyles(slots: Slots, weight: Weight): string[] {
  const style = (id: string, name: string, middle: string, run: string) =>
    `<w:style w:type="character"${custom(name)} w:styleId="${id}"><w:name w:val="${name}"/>${middle}<w:rPr>${run}</w:rPr></w:style>`
  const based = '<w:basedOn w:val="DefaultParagraphFont"/>'
  const linked = ([1, 2, 3, 4] as Level[]).map((level) => {
    const { id, name, face } = leadStyle(level)
    return style(id, name, `${based}<w:link w:val="Heading${level}"/>`, slots(face) + weight(level))
  })
  const faces = faceStyles.map(({ id, name, face }) =>
    style(id, name, `${based}${outOfSight}<w:qFormat/>`, slots(face)),
  )
  return [
    `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>${outOfSight}</w:style>`,
    ...linked,
    ...faces,
    style(
      strongStyle,
      'Strong',
      `<w:aliases w:val="加粗"/>${based}<w:uiPriority w:val="98"/><w:qFormat/>`,
      '<w:b/><w:bCs/>',
    ),
  ]
}

type Furniture = { base?: string; next?: string; paragraph: string; run?: string }

/** What the program itself needs; nobody looks for it. */
const furniture = (id: string, name: string, { base = normal.id, next, paragraph, run = '' }: Furniture) =>
  `<w:style w:type="paragraph"${custom(name)} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>${next ? `<w:next w:val="${next}"/>` : ''}<w:uiPriority w:val="99"/><w:semiHidden/>${filled('pPr', paragraph)}${filled('rPr', run)}</w:style>`

function furnitureStyles(fonts: FontFamilies): string[] {
  const centred = `${indents({ left: 0, right: wordSlack, firstLine: 0 })}${alignment('center')}`
  return [
    furniture(hairlineStyle, '细行', { next: normal.id, paragraph: lineHeight(hairlineHeight) }),
    // A line of exact height would cut a picture off: this one is as high as what stands in it, above a mark of 1 pt.
    furniture(pictureStyle, '图片', {
      next: 'Caption',
      paragraph: `<w:spacing w:line="240" w:lineRule="auto"/>${centred}`,
      run: typeSize(1),
    }),
    furniture('Header', 'header', { paragraph: marginIndents }),
    // GB/T 9704-2012 7.5: 4号宋体.
    furniture('Footer', 'footer', {
      paragraph: `${lineHeight(pageNumberPitch)}${marginIndents}${alignment('left')}`,
      run: `${families(fonts.songTi)}${letterSpacing(0)}${typeSize(size.pageNumber)}`,
    }),
    ...Object.values(pageNumberStyles).map(({ id, name, left = 0, right = 0, align }) =>
      furniture(id, name, {
        base: 'Footer',
        paragraph: `<w:ind w:left="${twips(left)}" w:right="${twips(right)}"/>${align ? alignment(align) : ''}`,
      }),
    ),
  ]
}

function tableStyles(): string[] {
  const sides = ['top', 'left', 'bottom', 'right'] as const
  const rule = `w:val="single" w:sz="${tableRule * 8}" w:space="0" w:color="000000"`
  const rules = [...sides, 'insideH', 'insideV'].map((side) => `<w:${side} ${rule}/>`).join('')
  const margins = (padding: typeof cellPadding) =>
    sides.map((side) => `<w:${side} w:w="${twips(padding[side])}" w:type="dxa"/>`).join('')
  return [
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>${outOfSight}<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>${margins({ top: 0, left: 0, bottom: 0, right: 0 })}</w:tblCellMar></w:tblPr></w:style>`,
    `<w:style w:type="table" w:customStyle="1" w:styleId="${tableStyle}"><w:name w:val="公文表格"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="98"/><w:qFormat/><w:tblPr><w:tblBorders>${rules}</w:tblBorders><w:tblCellMar>${margins(cellPadding)}</w:tblCellMar></w:tblPr><w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:style>`,
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
