import type { Properties } from './properties.ts'

/** What a file claims: the part of ISO 19005 it follows, and whether ISO 14289-1. */
export type Claims = { archive?: 2 | 3; accessible: boolean }

/**
 * The metadata packet (ISO 16684-1; ISO 19005-2 6.6): all that the information dictionary says, the 发文字号, and the claims.
 * PDF/UA's own schema is not among those that PDF/A knows, so it is described.
 */
export function xmp(properties: Properties, number: string | undefined, { archive, accessible }: Claims): string {
  const { Title: title, Author: issuer, Creator: creator, Producer: producer, CreationDate: date } = properties
  const moment = date && `${date.toISOString().slice(0, 19)}Z`
  const lines = [
    value('dc:format', 'application/pdf'),
    // In one language: pdf.js shows all of them joined as the title.
    list('dc:title', 'Alt', [item(title, 'x-default')]),
    issuer && list('dc:creator', 'Seq', [item(issuer)]),
    number && value('dc:identifier', number),
    list('dc:language', 'Bag', [item('zh-CN')]),
    moment && list('dc:date', 'Seq', [item(moment)]),
    moment && value('xmp:CreateDate', moment),
    value('xmp:CreatorTool', creator),
    value('pdf:Producer', producer),
    archive && value('pdfaid:part', String(archive)) + value('pdfaid:conformance', 'U'),
    accessible && value('pdfuaid:part', '1'),
    archive && accessible && accessibleSchema,
  ]
  const spaces = Object.entries(namespaces).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${spaces.join('')}>`,
    ...lines.filter((line) => typeof line === 'string' && line !== ''),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n')
}

const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaExtension: 'http://www.aiim.org/pdfa/ns/extension/',
  pdfaSchema: 'http://www.aiim.org/pdfa/ns/schema#',
  pdfaProperty: 'http://www.aiim.org/pdfa/ns/property#',
}

const accessibleSchema = `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${namespaces.pdfuaid}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>`

const value = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`

const item = (text: string, language?: string) =>
  `<rdf:li${language ? ` xml:lang="${language}"` : ''}>${escapeXml(text)}</rdf:li>`

const list = (name: string, kind: 'Alt' | 'Bag' | 'Seq', items: readonly string[]) =>
  `<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>`

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
