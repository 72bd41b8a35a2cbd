import type { CalendarDate, Info } from '../../model/doc.ts'
import { escapeXml, xmlDeclaration } from './xml.ts'

const undated: CalendarDate = { year: 2000, month: 1, day: 1 }

/** docProps/core.xml. Its dates are the document's own, never the clock's: the same report gives the same file. */
export function coreXml({ title, type, number, issuer, date = undated }: Info): string {
  const moment = `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}T00:00:00Z`
  const creator = escapeXml(issuer ?? '')
  const keywords = [type, number].filter((word) => word !== undefined).join('；')
  return `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${creator}</dc:creator><cp:keywords>${escapeXml(keywords)}</cp:keywords><cp:lastModifiedBy>${creator}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified><dc:language>zh-CN</dc:language></cp:coreProperties>`
}

/** docProps/app.xml: the issuer is the company. */
export function appXml({ issuer }: Info): string {
  const company = issuer === undefined ? '' : `<Company>${escapeXml(issuer)}</Company>`
  return `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>文牍</Application>${company}</Properties>`
}

const pad = (value: number, length: number) => String(value).padStart(length, '0')
