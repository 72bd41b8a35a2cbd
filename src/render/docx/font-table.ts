import type { FontRole } from '../../layout/layout.ts'
import type { Style } from '../../model/doc.ts'
import type { EmbeddedFont } from './embed-fonts.ts'
import type { FontFamilies } from './styles.ts'
import { escapeXml, wordNamespace, xmlDeclaration } from './xml.ts'

/** Faces that come with Windows and look alike: what Word takes where the one that is named is not installed. */
const alternatives: Record<Exclude<FontRole, 'latin' | 'latinBold'>, string> = {
  fangSong: '仿宋',
  kaiTi: '楷体',
  heiTi: 'SimHei',
  biaoSong: '华文中宋',
  songTi: 'SimSun',
}

/**
 * word/fontTable.xml: the faces of the document, their stand-ins, and that they are Chinese (code page 936); Times New
 * Roman, where it is used, is on every machine with Word. An embedded face (`offices` are the names of those it comes
 * in for) has the office's own as its stand-in.
 */
export function fontTableXml(
  fonts: FontFamilies,
  { timesNewRoman }: Style,
  embedded: readonly EmbeddedFont[],
  offices: FontFamilies,
): string {
  const roles = Object.keys(alternatives) as (keyof typeof alternatives)[]
  const entries = new Map(
    roles.map((role) => [fonts[role], fonts[role] === offices[role] ? alternatives[role] : offices[role]]),
  )
  const file = (name: string) => {
    const at = embedded.findIndex(({ family }) => family === name)
    const font = embedded[at]
    return font ? `<w:embedRegular r:id="rId${at + 1}" w:fontKey="${font.key}"/>` : ''
  }
  const font = ([name, alternative]: [string, string]) =>
    `<w:font w:name="${escapeXml(name)}"><w:altName w:val="${escapeXml(alternative)}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/>${file(name)}</w:font>`
  const latin = `<w:font w:name="${escapeXml(fonts.latin)}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`
  const all = [...[...entries].map(font), ...(timesNewRoman ? [latin] : [])]
  return `${xmlDeclaration}<w:fonts xmlns:w="${wordNamespace}" xmlns:r="${relationsNamespace}">${all.join('')}</w:fonts>`
}

const relationsNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** word/_rels/fontTable.xml.rels: where the embedded fonts are. */
export function fontRelationsXml(embedded: readonly EmbeddedFont[]): string {
  const relations = embedded.map(
    ({ path }, at) => `<Relationship Id="rId${at + 1}" Type="${relationsNamespace}/font" Target="${path}"/>`,
  )
  return `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`
}
