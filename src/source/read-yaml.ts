import { type Document, isScalar, parseAllDocuments } from 'yaml'
import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { checkNodes } from './check-nodes.ts'
import { decode } from './decode.ts'
import { dropZeroWidth } from './drop-zero-width.ts'
import { explainErrors } from './explain-errors.ts'
import type { Fault } from './fault.ts'
import { placeAt } from './place-at.ts'
import type { YamlSource } from './source.ts'
import { lineStart } from './text-lines.ts'
import { yamlSource } from './yaml-source.ts'

/**
 * Reads a YAML file (core schema, no anchors or tags). Everything wrong with its form is said at once, in the
 * order of the file, at the place of the cause; undefined if there was an error.
 */
export function readYaml(bytes: Uint8Array, file: string, diagnose: Diagnose): YamlSource | undefined {
  const text = decode(bytes, file, diagnose)
  if (text === undefined) return undefined
  // Duplicate keys are found by `checkNodes`, which can say where the first one is.
  const documents = parseAllDocuments(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' })
  const document = documents[0] as Document.Parsed | undefined
  if (!document?.contents || (isScalar(document.contents) && document.contents.value === null)) {
    diagnose({ code: 'file/empty', severity: 'error', args: {}, place: { file, line: 1, column: 1 } })
    return undefined
  }
  const faults = [...separators(text, documents), ...documents.flatMap((each) => explainErrors(text, each))]
  const invisible = dropZeroWidth(text, document)
  faults.push(...checkNodes(text, document, faults.length === 0), ...invisible)
  for (const { severity, start, end, ...rest } of oneALine(faults, text)) {
    diagnose({ ...rest, severity: severity ?? 'error', place: placeAt(text, file, start, end) })
  }
  if (faults.some(({ severity }) => severity !== 'warning')) return undefined
  return yamlSource(text, file, document)
}

/** The “---” that begins a second document. */
function separators(text: string, [, ...others]: Document.Parsed[]): Fault[] {
  return others.map(({ range }) => {
    const start = text.lastIndexOf('---', range[0])
    return { code: 'yaml/several-documents', args: {}, start, end: start + 3 }
  })
}

/** In the order of the file; one mistake makes several complaints about its line, of which the first is the best. */
function oneALine(faults: Fault[], text: string): Fault[] {
  const seen = new Set<number>()
  return faults
    .filter(({ start }) => !seen.has(lineStart(text, start)) && seen.add(lineStart(text, start)))
    .sort((left, right) => left.start - right.start)
}
