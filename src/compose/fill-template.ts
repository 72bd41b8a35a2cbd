import Handlebars from 'handlebars'
import Runtime from 'handlebars/runtime.js'
import type { Diagnose, Diagnostic, Place } from '../diagnostics/diagnostic.ts'
import type { Pack } from '../pack/pack.ts'
import { HelperMisuse, neverAlone } from './helpers/helper.ts'
import { helpers } from './helpers/helpers.ts'
import { markPlaces } from './mark-places.ts'
import { type ParsedFile, parseFile, placeOf, readTemplate, trustTemplate } from './read-template.ts'

/** The pack's template with the report's data in it, as markup with place notes. Undefined, and said, if that fails. */
export function fillTemplate(pack: Pack, data: object, diagnose: Diagnose): string | undefined {
  const template = templates.get(pack) ?? openTemplate(pack, diagnose)
  if (!template) return undefined
  templates.set(pack, template)
  return template(data, diagnose)
}

type Template = (data: object, diagnose: Diagnose) => string | undefined

/** Handlebars compiles a template when it is first used. */
const templates = new WeakMap<Pack, Template>()

/** Where the filling of a template is: the file it is in, and how much more it may write. */
type Progress = { file: ParsedFile; room: number }

/** In characters, of markup: a report of the most text there may be, four times over. */
const mostWritten = 8_000_000
/** What an item of a list or a call of a part costs, whatever it writes. */
const stepCost = 50

/** Handlebars in its closed form: strict, no prototypes, only our helpers, and only so much of everything. */
function openTemplate(pack: Pack, diagnose: Diagnose): Template | undefined {
  const files = [pack.template, ...Object.values(pack.partials)]
  const parsed = files.every(({ code }) => code) ? trustTemplate(pack) : readTemplate(pack, diagnose)
  if (!parsed) return undefined
  const { main, parts } = parsed
  const progress: Progress = { file: main, room: 0 }
  const engine = Runtime.create()
  engine.registerHelper('each', metered(Runtime.helpers['each'] as Helper, progress))
  for (const [name, helper] of Object.entries(helpers))
    engine.registerHelper(name, metered(neverAlone(helper) as Helper, progress))
  const writer = (file: ParsedFile) => engine.template(specOf(file))
  for (const [name, part] of parts) {
    let made: Write | undefined
    const write: Write = (context, given) => {
      made ??= writer(part) as Write
      return made(context, given)
    }
    engine.registerPartial(name, inFile(name, part, write, progress) as Handlebars.Template)
  }
  const write = writer(main)
  return (data, say) => {
    Object.assign(progress, { file: main, room: mostWritten })
    try {
      return write(data, { data: { 文字: pack.labels } })
    } catch (error) {
      const complaint = readComplaint(error as TemplateError, progress.file)
      if (!complaint) throw error
      say(complaint)
      return undefined
    }
  }
}

const knownHelpers = { ...Object.fromEntries(Object.keys(helpers).map((name) => [name, true])), log: false }
const options = { strict: true, knownHelpersOnly: true, knownHelpers }

/** Stands for the name of the file in the code of a template, which is the same wherever the file is. */
const anyFile = '\ue000'

/** The code of a template, to be kept as its `code`; undefined if it cannot be parsed. */
export function templateCode(text: string): string | undefined {
  const file = parseFile({ file: anyFile, text }, () => {})
  return file && codeOf(file)
}

const codeOf = (file: ParsedFile) => String(Handlebars.precompile(markPlaces(file), options))

function specOf(parsed: ParsedFile): TemplateSpecification {
  const { file, code = codeOf(parsed) } = parsed
  return new Function(`return ${code.replaceAll(anyFile, JSON.stringify(file).slice(1, -1))}`)()
}

type Helper = (this: unknown, ...given: unknown[]) => unknown
type Write = (context: unknown, options: { data?: Record<string, unknown>; fn?: unknown }) => string

/** What a helper writes, and every item that its block is written for, takes from the room that is left. */
function metered(helper: Helper, progress: Progress): Helper {
  return function (...given) {
    const options = given.at(-1) as Partial<Handlebars.HelperOptions> & Loc
    const spend = (cost: number) => {
      progress.room -= cost
      if (progress.room < 0) throw new TooMuch(options.loc)
    }
    const { fn } = options
    let written = 0
    const block =
      fn &&
      ((context: unknown, each?: Handlebars.RuntimeOptions) => {
        spend(stepCost)
        const result = fn(context, each)
        written += result.length
        if (written > mostWritten) throw new TooMuch(options.loc)
        return result
      })
    const result = Reflect.apply(helper, this, [...given.slice(0, -1), block ? { ...options, fn: block } : options])
    if (!block) spend(String(result ?? '').length)
    return result
  }
}

type Loc = { loc: hbs.AST.SourceLocation }

/**
 * A part, which is in its own file while it is written, and its caller's block in the caller's. When something is thrown
 * the file stays the one it was thrown in.
 */
function inFile(name: string, part: ParsedFile, write: Write, progress: Progress): Write {
  const within = (file: ParsedFile, deed: Write): Write => {
    return (context, options) => {
      const before = progress.file
      progress.file = file
      const result = deed(context, options)
      progress.file = before
      return result
    }
  }
  return (context, options) => {
    const { file } = progress
    progress.room -= stepCost
    if (progress.room < 0) throw new TooMuch(callOf(name, file) ?? file.program.loc)
    const block = options.fn && options.data?.['partial-block']
    if (options.data && block) options.data['partial-block'] = within(file, block as Write)
    return within(part, write)(context, options)
  }
}

const callOf = (part: string, { calls }: ParsedFile) => calls.find(({ name }) => name === part)?.node.loc

class TooMuch extends Error {
  readonly loc: hbs.AST.SourceLocation
  constructor(loc: hbs.AST.SourceLocation) {
    super('too much')
    this.loc = loc
  }
}

type TemplateError = Error & { lineNumber?: number; column?: number }

/** What is thrown where a template asks for a part of nothing, or of a text: by Handlebars, or by JavaScript without a place. */
const noSuchField = [
  /^"(.+)" not defined in/,
  /^Cannot use 'in' operator to search for '(.+)' in/,
  /^Cannot read properties of (?:undefined|null) \(reading '([^\p{ASCII}]+)'\)/u,
]

/** What Handlebars or a helper said, as a diagnostic at its place in the file. Undefined: our own bug. */
function readComplaint(error: TemplateError, file: ParsedFile): Diagnostic | undefined {
  const { message, lineNumber: line = 1, column = 0 } = error
  const severity = 'error'
  const place = placeOf(file, error instanceof TooMuch ? error.loc : { start: { line, column }, end: { line, column } })
  // Texts longer than there can be are a RangeError.
  if (error instanceof TooMuch || error instanceof RangeError)
    return { code: 'template/too-much', severity, args: { most: mostWritten / 10_000 }, place }
  if (error instanceof HelperMisuse)
    return { code: 'template/helper-misuse', severity, args: { helper: error.helper, reason: message }, place }
  const [, field] = noSuchField.map((pattern) => pattern.exec(message)).find((match) => match) ?? []
  const args = { field: field ?? '', nearest: '' }
  const found = error.lineNumber === undefined && field ? findField(field, file) : undefined
  if (field) return { code: 'template/unknown-field', severity, args, place: found ?? place }
  const [, partial] = /^The partial (\S+) could not be found/.exec(message) ?? []
  return partial ? { code: 'template/unknown-partial', severity, args: { partial, nearest: '' }, place } : undefined
}

/** Where a file first asks for a field of that name in another. */
function findField(field: string, file: ParsedFile): Place | undefined {
  let found: Place | undefined
  const visitor = new (class extends Handlebars.Visitor {
    override PathExpression(path: hbs.AST.PathExpression) {
      if (path.parts.indexOf(field) > 0) found ??= placeOf(file, path.loc)
    }
  })()
  visitor.accept(file.program)
  return found
}
