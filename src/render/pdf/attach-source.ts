import type { Info } from '../../model/doc.ts'
import type { PdfFile } from './pdf-file.ts'
import { midnight } from './properties.ts'
import { type Dictionary, text } from './values.ts'

/** The file that a document was made of: its name and its bytes as they are. */
export type Source = { name: string; bytes: Uint8Array }

/** A fixed day for a document without one: PDF/A asks for the date of an attached file, and the clock is not asked. */
const undated = { year: 2000, month: 1, day: 1 }

/**
 * Puts the source into the file as what it was made of (ISO 19005-3 6.8; ISO 32000-2 7.11.4, 14.13). Gives what the catalog
 * says of it.
 */
export function attachSource(file: PdfFile, { name, bytes }: Source, { date = undated }: Info): Dictionary {
  const params = { Size: bytes.length, ModDate: midnight(date) }
  const embedded = file.addDeflated({ Type: 'EmbeddedFile', Subtype: 'text/yaml', Params: params }, bytes)
  const specification = file.add({
    Type: 'Filespec',
    // For readers that take no Unicode here.
    F: text('source.yaml'),
    UF: text(name),
    Desc: text('生成本文件的 YAML'),
    AFRelationship: 'Source',
    EF: { F: embedded, UF: embedded },
  })
  return { Names: { EmbeddedFiles: { Names: [text(name), specification] } }, AF: [specification] }
}
