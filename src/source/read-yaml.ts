import { type Document, isMap, isScalar, parseAllDocuments, visit } from 'yaml'
import type { Diagnose, Edit } from '../diagnostics/diagnostic.ts'
import { checkCount, checkDepth } from './check-limits.ts'
import { checkNodes } from './check-nodes.ts'
import { decode } from './decode.ts'
import { dropZeroWidth } from './drop-zero-width.ts'
import { editText, type TextEdit } from './edit-text.ts'
import { explainErrors } from './explain-errors.ts'
import { explainLines } from './explain-lines.ts'
import type { Fault } from './fault.ts'
import type { IsField } from './folded-text.ts'
import type { Host } from './host.ts'
import { placeAt } from './place-at.ts'
import { repairIndents } from './repair-indents.ts'
import type { YamlSource } from './source.ts'
import { lineStart } from './text-lines.ts'
import { yamlSource } from './yaml-source.ts'

/**
 * Reads a YAML file (core schema, no anchors or tags). Everything wrong with its form is said at once, in the
 * order of the file, at the place of the cause; undefined if there was an error.
 */
export function readYaml(
  bytes: Uint8Array,
  file: string,
  diagnose: Diagnose,
  prepared: Host['prepared'] = () => undefined,
): YamlSource | undefined {
  const known = readPrepared(bytes, file, prepared)
  if (known) return known
  let sound = true
  const source = readAsMeant(bytes, file, (diagnostic) => {
    sound &&= diagnostic.severity !== 'error'
    diagnose(diagnostic)
  })
  return sound ? source : undefined
}

/** A file that was read when the program was built; it is parsed again only where a place in it is asked for. */
function readPrepared(bytes: Uint8Array, file: string, prepared: Host['prepared']): YamlSource | undefined {
  const made = prepared?.(bytes)
  if (made === undefined) return undefined
  let parsed: YamlSource | undefined
  const source = () => {
    parsed ??= parsePrepared(bytes, file)
    return parsed
  }
  return {
    file,
    prepared: true,
    data: JSON.parse(made),
    get lines() {
      return source().lines
    },
    keyPlace: (path) => source().keyPlace(path),
    valuePlace: (path) => source().valuePlace(path),
    placeIn: (path, start, end) => source().placeIn(path, start, end),
    written: (path) => source().written(path),
    find: (text, from) => source().find(text, from),
  }
}

function parsePrepared(bytes: Uint8Array, file: string): YamlSource {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n')
  const document = parse(text, () => false).document as Document.Parsed
  return yamlSource({ text, data: document.toJS(), document, file, original: text, back: (offset) => offset })
}

export type FieldsFor = (text: string) => IsField

/**
 * As `readYaml`, but what has an error of form is read on where only one reading is possible, so that what else is wrong
 * with it can be said as well; places are those of the file as it stands. `fieldsFor` knows the fields of the kind of report
 * that a text is. Undefined if it cannot be read so.
 */
export function readAsMeant(
  bytes: Uint8Array,
  file: string,
  diagnose: Diagnose,
  fieldsFor: FieldsFor = () => () => false,
): YamlSource | undefined {
  const original = decode(bytes, file, diagnose)
  if (original === undefined) return undefined
  const tooDeep = checkDepth(original)
  if (tooDeep) {
    const { start, end, repair, ...rest } = tooDeep
    diagnose({ ...rest, severity: 'error', place: placeAt(original, file, start, end) })
    return undefined
  }
  const told = new Map<string, Fault>()
  let text = original
  let back = (offset: number) => offset
  for (let round = 1; ; round++) {
    const { document, faults } = parse(text, fieldsFor(text))
    if (!document) {
      diagnose({ code: 'file/empty', severity: 'error', args: {}, place: { file, line: 1, column: 1 } })
      return undefined
    }
    const asInFile = back
    for (const fault of faults.map((each) => moved(each, asInFile))) {
      const key = `${fault.code} ${lineStart(original, fault.start)}`
      if (!told.has(key)) told.set(key, fault)
    }
    const errors = faults.filter(({ severity }) => severity !== 'warning')
    const edits = errors.flatMap(({ repair = [] }) => repair)
    if (edits.length > 0 && round < rounds && round * text.length < mostParsed) {
      const edited = editText(text, edits)
      text = edited.text
      back = (offset) => asInFile(edited.back(offset))
      continue
    }
    for (const { severity, start, end, repair = [], ...rest } of [...told.values()].sort(
      (left, right) => left.start - right.start,
    )) {
      const place = placeAt(original, file, start, end)
      const edits = repair.flatMap((edit) => lineEdit(original, edit) ?? [])
      diagnose({ ...rest, severity: severity ?? 'error', place, ...(edits.length > 0 && { repair: edits }) })
    }
    return errors.length > 0
      ? undefined
      : yamlSource({ text, data: document.toJS(), document, file, original, back: asInFile })
  }
}

/** One repair brings the next mistake to light; a file with more mistakes on top of each other is told what was found. */
const rounds = 20
/** Characters; parsing a longer file again and again takes longer than anyone waits. */
const mostParsed = 1_000_000

/** The parsed text, if it holds anything, and what is wrong with its form, at most one fault a line. */
function parse(text: string, isField: IsField): { document?: Document.Parsed; faults: Fault[] } {
  // Duplicate keys are found by `checkNodes`, which can say where the first one is.
  const documents = withoutStacks(() =>
    parseAllDocuments(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' }),
  )
  const document = documents[0] as Document.Parsed | undefined
  if (!document?.contents || (isScalar(document.contents) && document.contents.value === null)) return { faults: [] }
  keepWords(text, document)
  const tooMany = checkCount(text, document)
  if (tooMany) return { document, faults: [tooMany] }
  if (!isMap(document.contents)) {
    // Without a single “键: 值” the parser has nothing to say that helps.
    const faults = explainLines(text, 0, text.length).filter(({ code }) => code !== 'yaml/line-without-key')
    if (faults.length > 0) return { document, faults: repairIndents(text, oneALine(faults, text)) }
  }
  const faults = [
    ...separators(text, documents),
    ...documents.slice(0, mostDocuments).flatMap((each) => explainErrors(text, each)),
  ]
  const invisible = dropZeroWidth(text, document)
  faults.push(...checkNodes(text, document, faults.length === 0, isField), ...invisible)
  return { document, faults: repairIndents(text, oneALine(faults, text)) }
}

/**
 * A key is a name as it is spelt: 1.10 is not 1.1, and neither true nor null is anything but a word. Nor is a value that is
 * spelt ~ or null nothing: it would be lost.
 */
function keepWords(text: string, document: Document.Parsed): void {
  visit(document, {
    Scalar(_, scalar) {
      if (scalar.value === null && scalar.source) scalar.value = scalar.source
    },
    Pair(_, { key }) {
      if (isScalar(key) && typeof key.value !== 'string') key.value = text.slice(key.range?.[0], key.range?.[1])
    },
  })
}

/** Every complaint of the parser is an Error; most of the time it takes goes into their stacks. */
function withoutStacks<Result>(deed: () => Result): Result {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return deed()
  } finally {
    Error.stackTraceLimit = limit
  }
}

/** What stands behind so many “---” is no report. */
const mostDocuments = 20

/** The “---” or “...” that begins a second document; one with nothing behind it can go. */
function separators(text: string, [, ...others]: Document.Parsed[]): Fault[] {
  return others.slice(0, mostDocuments).map(({ range, contents }) => {
    const before = text.slice(0, range[0] + 3)
    const start = Math.max(0, before.lastIndexOf('---'), before.lastIndexOf('...'))
    const end = Math.min(start + 3, text.length)
    const nothing = !contents || (isScalar(contents) && contents.value === null)
    const repair = nothing && others.length === 1 ? [{ start, end, text: '' }] : undefined
    return { code: 'yaml/several-documents', args: { mark: text.slice(start, end) }, start, end, repair }
  })
}

/** One mistake makes several complaints about its line, of which the first is the best. */
function oneALine(faults: Fault[], text: string): Fault[] {
  const seen = new Set<number>()
  return faults.filter(({ start }) => !seen.has(lineStart(text, start)) && seen.add(lineStart(text, start)))
}

/** A fault of the repaired text at its place in the file. */
function moved(fault: Fault, back: (offset: number) => number): Fault {
  const place = <Stretch extends { start: number; end: number }>(stretch: Stretch): Stretch => {
    const start = back(stretch.start)
    return { ...stretch, start, end: Math.max(back(stretch.end), start) }
  }
  return { ...place(fault), repair: fault.repair?.map(place) }
}

/** An edit within one line, as line and column; undefined for one that crosses lines. */
function lineEdit(text: string, { start, end, text: replacement }: TextEdit): Edit | undefined {
  if (text.slice(start, end).includes('\n')) return undefined
  const { line, column } = placeAt(text, '', start)
  return { line, column, length: [...text.slice(start, end)].length, text: replacement }
}
