import { whole } from '../finding.ts'
import type { Pdf } from '../open-pdf.ts'
import { namespaces } from '../read-xmp.ts'
import type { Rule } from '../rule.ts'
import { nameOf, Stream, textOf } from '../values.ts'

/** What the information dictionary and XMP call the same thing (ISO 19005-2 6.1.5, as 19005-1 table 1 has them). */
const twins = [
  ['Title', '标题', 'dc', 'title'],
  ['Author', '作者', 'dc', 'creator'],
  ['Subject', '主题', 'dc', 'description'],
  ['Keywords', '关键词', 'pdf', 'Keywords'],
  ['Creator', '创建程序', 'xmp', 'CreatorTool'],
  ['Producer', '生成程序', 'pdf', 'Producer'],
  ['CreationDate', '创建时间', 'xmp', 'CreateDate'],
  ['ModDate', '修改时间', 'xmp', 'ModifyDate'],
] as const

/** Schemas that PDF/A knows without being told (ISO 19005-2 6.6.2.3.1). */
const known = new Set<string>([
  namespaces.dc,
  namespaces.xmp,
  namespaces.pdf,
  namespaces.pdfaid,
  namespaces.extension,
  namespaces.schema,
  'http://www.aiim.org/pdfa/ns/property#',
  'http://www.aiim.org/pdfa/ns/type#',
  'http://www.aiim.org/pdfa/ns/field#',
  'http://ns.adobe.com/xap/1.0/mm/',
  'http://ns.adobe.com/xap/1.0/rights/',
  'http://ns.adobe.com/xap/1.0/bj/',
  'http://ns.adobe.com/xap/1.0/t/pg/',
  'http://ns.adobe.com/xap/1.0/sType/ResourceRef#',
  'http://ns.adobe.com/xap/1.0/sType/ResourceEvent#',
  'http://ns.adobe.com/photoshop/1.0/',
  'http://ns.adobe.com/tiff/1.0/',
  'http://ns.adobe.com/exif/1.0/',
])

/** What a file says of itself. */
export const metadataRules: readonly Rule[] = [
  {
    id: 'metadata',
    of: ['file'],
    clause: 'ISO 19005-2 6.6.2.1、ISO 14289-1 7.1',
    says: '元数据（XMP）不是完整的 XML，看不出文件声明了什么',
    find: ({ file, catalog, xmp }) => {
      const packet = file.entry(catalog, 'Metadata')
      const subtype = packet instanceof Stream && nameOf(packet.dictionary.get('Subtype'))
      return whole(packet !== undefined && (subtype !== 'XML' || !xmp))
    },
  },
  {
    id: 'archive-claim',
    of: ['archive'],
    clause: 'ISO 19005-2 6.6.4',
    says: '声明的归档标准或级别不存在',
    find: ({ claims: { archive } }) =>
      whole(!archive || ![2, 3].includes(archive.part) || !/^[ABU]$/.test(archive.level)),
  },
  {
    id: 'accessible-claim',
    of: ['accessible'],
    clause: 'ISO 14289-1 5',
    says: '声明的无障碍标准不存在',
    find: ({ claims }) => whole(claims.accessible !== 1),
  },
  {
    id: 'info',
    of: ['archive'],
    clause: 'ISO 19005-2 6.1.5',
    says: '文档信息（Info）与元数据（XMP）说的不一样',
    find: (pdf) =>
      twins.flatMap(([key, called, namespace, name]) => {
        const info = textOf(pdf.file.at(pdf.file.trailer, 'Info', key))
        if (info === undefined) return []
        const said = pdf.said(namespace, name)
        const same = key.endsWith('Date') ? momentOf(info) === momentOf(said ?? '') : info === said
        return same ? [] : [called]
      }),
  },
  {
    id: 'title',
    of: ['accessible'],
    clause: 'ISO 14289-1 7.1',
    says: '元数据里没有标题（dc:title）',
    find: (pdf) => whole(!pdf.said('dc', 'title')?.trim()),
  },
  {
    id: 'display-title',
    of: ['accessible'],
    clause: 'ISO 14289-1 7.1',
    says: '打开文件时窗口不显示标题（DisplayDocTitle）',
    find: ({ file, catalog }) => whole(file.at(catalog, 'ViewerPreferences', 'DisplayDocTitle') !== true),
  },
  {
    id: 'schemas',
    of: ['archive'],
    clause: 'ISO 19005-2 6.6.2.3.1',
    says: '元数据用了没有说明的项目（缺扩展模式）',
    find: (pdf) => undescribed(pdf),
  },
  {
    id: 'language',
    of: ['accessible'],
    clause: 'ISO 14289-1 7.2',
    says: '没有写明文件的语言（Lang）',
    find: ({ file, catalog }) => whole(!/^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(textOf(file.entry(catalog, 'Lang')) ?? '')),
  },
]

/** The namespaces of properties that no schema in the packet describes. */
function undescribed({ xmp = [] }: Pdf): string[] {
  const described = xmp
    .filter(({ namespace, name }) => namespace === namespaces.schema && name === 'namespaceURI')
    .map(({ value }) => value)
  const used = new Set(xmp.map(({ namespace }) => namespace))
  return [...used].filter((namespace) => !known.has(namespace) && !described.includes(namespace))
}

/** D:20240109000000Z and 2024-01-09T00:00:00Z alike as milliseconds; what is missing counts as its first. */
function momentOf(written: string): number {
  const digits = /^(?:D:)?(\d{4})-?(\d\d)?-?(\d\d)?T?(\d\d)?:?(\d\d)?:?(\d\d)?(.*)$/.exec(written)
  if (!digits) return Number.NaN
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = digits
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part)))
  const zone = /^([-+])(\d\d):?'?(\d\d)?/.exec(digits[7] ?? '')
  const offset = zone ? Number(`${zone[1]}1`) * (Number(zone[2]) * 60 + Number(zone[3] ?? 0)) : 0
  return Date.UTC(year, month - 1, day, hour, minute - offset, second)
}
