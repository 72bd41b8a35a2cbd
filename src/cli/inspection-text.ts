import type { WordInspection } from '../inspect/docx/inspect-docx.ts'
import type { Finding } from '../inspect/finding.ts'
import type { Inspection } from '../inspect/inspect-pdf.ts'

/** So many places of a finding are shown. */
const mostPlaces = 5

/** What a PDF claims, what is in it and what of it is not so, line by line. */
export function pdfText(inspection: Inspection): string[] {
  const { claims, findings, version, pages, fonts, tags, bookmarks, attachments } = inspection
  const claimed = [
    ...(claims.archive ? [`PDF/A-${claims.archive.part}${claims.archive.level.toLowerCase()}（长期保存）`] : []),
    ...(claims.accessible ? [`PDF/UA-${claims.accessible}（无障碍）`] : []),
  ]
  const outside = fonts.filter(({ embedded }) => !embedded).map(({ name }) => name)
  const sound = claimed.length > 0 ? '✓ 没有发现与声明不符的地方。' : '没有声明 PDF/A、PDF/UA，只看了文件是否完整。'
  return lines(
    [
      ['声明', claimed.join('、') || '没有'],
      ['标题', inspection.title],
      ['机关', inspection.issuer],
      ['文号', inspection.number],
      ['日期', inspection.date],
      ['语言', inspection.language],
      ['页数', `${pages}（PDF ${version}）`],
      ['字体', `${fonts.length} 种，${outside.length > 0 ? `没有嵌入：${outside.join('、')}` : '都已嵌入'}`],
      ['标签', tags.map(([role, count]) => `${role} ${count}`).join('、') || '没有'],
      ['书签', bookmarks > 0 ? `${bookmarks} 条` : '没有'],
      ['附带', attachments.map(({ name, relation }) => name + (relation ? `（${relation}）` : '')).join('、')],
    ],
    findings,
    sound,
  )
}

/** What a Word file says of itself, what is in it, and what an expert would have typed otherwise. */
export function wordText(inspection: WordInspection): string[] {
  const { findings, styles, headings, tables, pictures, fonts, directProperties } = inspection
  const embedded = fonts.filter((font) => font.embedded).map(({ name }) => name)
  return lines(
    [
      ['标题', inspection.title],
      ['机关', inspection.issuer],
      ['关键词', inspection.keywords],
      ['日期', inspection.date],
      ['语言', inspection.language],
      ['样式', styles.map(([name, count]) => `${shownName(name)}（${count}）`).join('、')],
      ['标题层次', `${headings} 个`],
      ['表格', `${tables} 个`],
      ['图片', `${pictures} 张`],
      [
        '字体',
        `${fonts.map(({ name }) => name).join('、')}${embedded.length > 0 ? `；嵌入了${embedded.join('、')}` : ''}`,
      ],
      ['样式以外的格式', `${directProperties} 处`],
    ],
    findings,
    '✓ 没有发现要改的地方。',
  )
}

/** Built-in styles as Word calls them in Chinese. */
const builtIn: Record<string, string> = { normal: '正文', title: '标题', caption: '题注', 'table grid': '网格型' }
const shownName = (name: string) => builtIn[name.toLowerCase()] ?? name.replace(/^heading (\d)$/i, '标题 $1')

function lines(
  facts: [label: string, text: string | undefined][],
  findings: readonly Finding[],
  sound: string,
): string[] {
  return [
    ...facts.flatMap(([label, text]) => (text ? [`${label}  ${text}`] : [])),
    ...findings.map((finding) => `✗ ${written(finding)}`),
    findings.length > 0 ? `共 ${findings.length} 项不符。` : sound,
  ]
}

function written({ says, clause, places }: Finding): string {
  const shown = places.filter((place) => place !== '')
  const more = shown.length > mostPlaces ? `等 ${shown.length} 处` : ''
  const where = shown.length > 0 ? `：${shown.slice(0, mostPlaces).join('、')}${more}` : ''
  return `${says}${where}（${clause}）`
}
