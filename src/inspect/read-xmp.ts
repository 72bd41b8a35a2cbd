import sax from 'sax'

/** A value of a property with its language, and the namespace and name of the property. */
export type Statement = { namespace: string; name: string; value: string; language?: string }

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

export const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  extension: 'http://www.aiim.org/pdfa/ns/extension/',
  schema: 'http://www.aiim.org/pdfa/ns/schema#',
}

/** What a metadata packet says (ISO 16684-1): each property of the document with its values. Undefined if it is no XML. */
export function readXmp(packet: string): Statement[] | undefined {
  const statements: Statement[] = []
  const reader = sax.parser(true, { xmlns: true })
  const path: { namespace: string; name: string; language?: string; text: string; bare: boolean }[] = []
  reader.onopentag = (tag) => {
    if (!('uri' in tag)) return
    const parent = path.at(-1)
    if (parent) parent.bare = false
    const language = tag.attributes['xml:lang']?.value
    path.push({ namespace: tag.uri, name: tag.local, language, text: '', bare: true })
    if (tag.uri !== rdf || tag.local !== 'Description') return
    for (const { uri, local, value, prefix } of Object.values(tag.attributes)) {
      if (uri !== rdf && uri !== '' && prefix !== 'xmlns') statements.push({ namespace: uri, name: local, value })
    }
  }
  reader.ontext = (text) => {
    const open = path.at(-1)
    if (open) open.text += text
  }
  reader.onclosetag = () => {
    const closed = path.pop()
    if (!closed?.bare) return
    const owner = closed.namespace === rdf ? path.findLast(({ namespace }) => namespace !== rdf) : closed
    if (owner?.namespace && !owner.namespace.startsWith('adobe:ns:meta'))
      statements.push({ namespace: owner.namespace, name: owner.name, value: closed.text, language: closed.language })
  }
  try {
    reader.write(packet.replace(/^\uFEFF/, '').trim()).close()
  } catch {
    return undefined
  }
  return statements
}
