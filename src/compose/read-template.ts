import Handlebars from 'handlebars'
import type { Diagnose, Place } from '../diagnostics/diagnostic.ts'
import { nearest, quoteAny } from '../diagnostics/nearest.ts'
import type { Pack, TemplateFile } from '../pack/pack.ts'
import { checkLanguage } from './check-language.ts'

/** A file of a template, parsed, with the parts it calls. */
export type ParsedFile = LinedFile & { program: hbs.AST.Program; calls: PartCall[] }

type LinedFile = TemplateFile & { lines: readonly string[] }

/** A call of a part. `name` is undefined if it is only known when the template runs; `@partial-block` is none. */
export type PartCall = { name: string | undefined; node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement }

/** A template and the parts that can be reached from it, by name. */
export type ParsedTemplate = { main: ParsedFile; parts: ReadonlyMap<string, ParsedFile> }

/**
 * Parses the template of a pack with the parts it calls. Undefined if any of them cannot be parsed, calls what is not
 * there or itself, or holds what a template may not; everything is said at its place.
 */
export function readTemplate(
  { template, partials }: Pick<Pack, 'template' | 'partials'>,
  diagnose: Diagnose,
): ParsedTemplate | undefined {
  let sound = true
  const fault: Diagnose = (diagnostic) => {
    sound = false
    diagnose(diagnostic)
  }
  const main = parseFile(template, fault)
  const parts = new Map<string, ParsedFile>()
  const open = main ? [main] : []
  for (const file of open) {
    checkLanguage(file, fault)
    for (const { name, node } of file.calls) {
      if (name === undefined || parts.has(name)) continue
      const part = Object.hasOwn(partials, name) ? partials[name] : undefined
      const parsed = part ? parseFile(part, fault) : sayMissing(name, placeOf(file, node.loc), partials, fault)
      if (!parsed) continue
      parts.set(name, parsed)
      open.push(parsed)
    }
  }
  if (main) checkLoops({ main, parts }, fault)
  return main && sound ? { main, parts } : undefined
}

/** As `readTemplate`, of files that were found sound when the program was built: each is parsed where a place in it is asked for. */
export function trustTemplate({ template, partials }: Pick<Pack, 'template' | 'partials'>): ParsedTemplate {
  const parts = Object.entries(partials).map(([name, part]) => [name, parsedLater(part)] as const)
  return { main: parsedLater(template), parts: new Map(parts) }
}

function parsedLater(written: TemplateFile): ParsedFile {
  let parsed: ParsedFile | undefined
  const read = () => {
    parsed ??= parseFile(written, () => {}) as ParsedFile
    return parsed
  }
  return {
    ...written,
    get lines() {
      return read().lines
    },
    get program() {
      return read().program
    },
    get calls() {
      return read().calls
    },
  }
}

/** Where a node stands in its file; as long as it is, if that is one line. */
export function placeOf({ file, lines }: LinedFile, { start, end }: Stretch): Place {
  const line = lines[start.line - 1] ?? ''
  const characters = (from: number, to: number) => to - from - (line.slice(from, to).match(pairs)?.length ?? 0)
  const length = Math.max(1, characters(start.column, start.line === end.line ? end.column : start.column))
  return { file, line: start.line, column: characters(0, start.column) + 1, length }
}

/** Lines from 1, columns from 0 in units of UTF-16, as Handlebars counts. */
type Stretch = Pick<hbs.AST.SourceLocation, 'start' | 'end'>

/** A character that takes two units. */
const pairs = /[\ud800-\udbff]/g

/** Handlebars parses with the marks `{{~` and the line ends round blocks already applied. Undefined, and said, if it cannot. */
export function parseFile(written: TemplateFile, diagnose: Diagnose): ParsedFile | undefined {
  const file = { ...written, lines: written.text.split(/\r\n?|\n/) }
  try {
    const program = Handlebars.parse(file.text)
    return { ...file, program, calls: partCalls(program) }
  } catch (error) {
    sayUnparsable(error as Error & { lineNumber?: number; column?: number }, file, diagnose)
    return undefined
  }
}

function partCalls(program: hbs.AST.Program): PartCall[] {
  const calls: PartCall[] = []
  const visitor = new (class extends Handlebars.Visitor {
    override PartialStatement(node: hbs.AST.PartialStatement) {
      calls.push({ name: partName(node), node })
      super.PartialStatement(node)
    }
    override PartialBlockStatement(node: hbs.AST.PartialBlockStatement) {
      calls.push({ name: partName(node), node })
      super.PartialBlockStatement(node)
    }
  })()
  visitor.accept(program)
  return calls.filter(({ name }) => name !== '@partial-block')
}

export function partName({ name }: PartCall['node']): string | undefined {
  if (name.type === 'SubExpression') return undefined
  // A number or a quoted text may stand for a name too.
  return String((name as hbs.AST.PathExpression).original)
}

/** Handlebars gives the line of what it cannot parse, and the column only of blocks that do not match. */
function sayUnparsable(
  { message, lineNumber, column }: Error & { lineNumber?: number; column?: number },
  file: LinedFile,
  diagnose: Diagnose,
): void {
  const line = lineNumber ?? Number(/^Parse error on line (\d+)/.exec(message)?.[1] ?? 1)
  const written = file.lines[line - 1] ?? ''
  const start = { line, column: column ?? Math.max(0, written.search(/\S/)) }
  const place = placeOf(file, { start, end: start })
  const [, open = '', close = ''] = /^(\S+) doesn't match (\S+)/.exec(message) ?? []
  if (open) diagnose({ code: 'template/unmatched-block', severity: 'error', args: { open, close }, place })
  else diagnose({ code: 'template/syntax', severity: 'error', args: { text: written.trim() }, place })
}

function sayMissing(partial: string, place: Place, partials: Pack['partials'], diagnose: Diagnose): undefined {
  const args = { partial, nearest: quoteAny(nearest(partial, Object.keys(partials))) }
  if (/[./\\:]/.test(partial)) diagnose({ code: 'template/part-outside', severity: 'error', args: { partial }, place })
  else diagnose({ code: 'template/unknown-partial', severity: 'error', args, place })
}

/** A part that calls itself, through others or not, never ends. */
function checkLoops({ main, parts }: ParsedTemplate, diagnose: Diagnose): void {
  const done = new Set<ParsedFile>()
  const visit = (file: ParsedFile, chain: readonly string[]) => {
    for (const { name = '', node } of file.calls) {
      const part = parts.get(name)
      if (!part) continue
      if (chain.includes(name)) {
        const round = [...chain.slice(chain.indexOf(name)), name].join(' → ')
        const place = placeOf(file, node.loc)
        diagnose({ code: 'template/part-loop', severity: 'error', args: { partial: name, round }, place })
      } else if (!done.has(part)) visit(part, [...chain, name])
    }
    done.add(file)
  }
  visit(main, [])
}
