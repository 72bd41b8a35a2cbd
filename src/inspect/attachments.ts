import type { PdfFile } from './read-file.ts'
import { type Dictionary, isDictionary, nameOf, Stream, textOf, type Value } from './values.ts'

/** A file within the file. `relation`: what it is to the document: Source, Data. */
export type Attachment = { name: string; kind?: string; relation?: string; dictionary: Dictionary; stream?: Stream }

/** The attached files of a PDF, by the names it lists and what it associates (ISO 32000-1 7.11.4; ISO 19005-3 6.8). */
export function attachmentsOf(file: PdfFile): Attachment[] {
  const found = new Set<Dictionary>()
  const walk = (value: Value | undefined, depth: number) => {
    const node = file.get(value)
    if (!isDictionary(node) || depth > 16) return
    const names = file.list(node.get('Names'))
    for (const one of names.filter(isDictionary)) found.add(one)
    for (const kid of file.list(node.get('Kids'))) walk(kid, depth + 1)
  }
  walk(file.at(file.catalog, 'Names', 'EmbeddedFiles'), 0)
  for (const one of file.list(file.catalog.get('AF')).filter(isDictionary)) found.add(one)
  return [...found].map((dictionary) => {
    const stream = file.at(dictionary, 'EF', 'UF') ?? file.at(dictionary, 'EF', 'F')
    return {
      name: textOf(file.entry(dictionary, 'UF')) ?? textOf(file.entry(dictionary, 'F')) ?? '',
      relation: nameOf(file.entry(dictionary, 'AFRelationship')),
      kind: stream instanceof Stream ? nameOf(file.entry(stream, 'Subtype')) : undefined,
      dictionary,
      ...(stream instanceof Stream && { stream }),
    }
  })
}
