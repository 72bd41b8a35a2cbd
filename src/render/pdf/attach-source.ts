import type { Info } from '../../model/doc.ts'
import type { PdfDocument } from './pdfmake.ts'
import { midnight } from './properties.ts'

/** The file that a document was made of: its name and its bytes as they are. */
export type Source = { name: string; bytes: Uint8Array }

/** A fixed day for a document without one: PDF/A asks for the date of an attached file, and the clock is not asked. */
const undated = { year: 2000, month: 1, day: 1 }

/** Puts the source into the file as what it was made of (ISO 19005-3 6.8; ISO 32000-2 7.11.4, 14.13). */
export function attachSource(document: PdfDocument, { name, bytes }: Source, { date = undated }: Info): void {
  const file = document.ref({
    Type: 'EmbeddedFile',
    Subtype: 'text#2Fyaml',
    Params: { Size: bytes.length, ModDate: midnight(date) },
  })
  file.end(bytes)
  const specification = document.ref({
    Type: 'Filespec',
    // For readers that take no Unicode here.
    F: new String('source.yaml'),
    UF: new String(name),
    Desc: new String('生成本文件的 YAML'),
    AFRelationship: 'Source',
    EF: { F: file, UF: file },
  })
  specification.end()
  const { data } = document._root
  const names = data.Names as typeof document._root
  names.data.EmbeddedFiles = { Names: [new String(name), specification] }
  data.AF = [specification]
}
