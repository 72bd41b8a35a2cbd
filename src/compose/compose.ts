import Handlebars from 'handlebars'
import type { Code, Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Doc, Format } from '../model/doc.ts'
import type { Pack } from '../pack/pack.ts'
import type { Report } from '../validate/validate.ts'
import { buildDoc } from './build-doc.ts'
import { checkGrammar } from './check-grammar.ts'
import { HelperMisuse, helpers, neverAlone } from './helpers.ts'
import { markPlaces, parseMarkup } from './parse-markup.ts'
import type { ReadPicture } from './read-picture.ts'

const formats: Record<string, Format> = { 普通: 'ordinary', 信函: 'letter', 命令: 'order', 纪要: 'minutes' }

/** 党政机关公文处理工作条例 article 8: the types that only go to superiors. */
const upwardTypes = ['报告', '请示']

/**
 * Fills the pack's template with a report and reads the markup that results, with the pictures it names. Undefined if
 * anything is wrong with it.
 */
export function compose(pack: Pack, report: Report, readPicture: ReadPicture, diagnose: Diagnose): Doc | undefined {
  const markup = fill(pack, report.data, diagnose)
  if (markup === undefined) return undefined
  const root = parseMarkup(markup, pack.template.file, diagnose)
  if (!root || !checkGrammar(root, diagnose)) return undefined
  let sound = true
  const upward = upwardTypes.includes(pack.documentType)
  const facts = { type: pack.name, format: formats[pack.format] ?? 'ordinary', upward }
  const picture: ReadPicture = (file) => {
    const image = readPicture(file)
    sound &&= image !== undefined
    return image
  }
  const doc = buildDoc(root, facts, picture, (diagnostic) => {
    sound = false
    diagnose(diagnostic)
  })
  return sound ? doc : undefined
}

type Template = { marked: string; write(data: object): string }

/** Handlebars compiles a template when it is first used. */
const templates = new WeakMap<Pack, Template>()

/** Handlebars in its closed form: strict, no prototypes, only our helpers. */
function openTemplate({ template, partials, labels }: Pack): Template {
  const marked = markPlaces(template.file, template.text)
  const engine = Handlebars.create()
  for (const [name, helper] of Object.entries(helpers)) engine.registerHelper(name, neverAlone(helper))
  const knownHelpers = { ...Object.fromEntries(Object.keys(helpers).map((name) => [name, true])), log: false }
  const options = { strict: true, knownHelpersOnly: true, knownHelpers }
  for (const [name, partial] of Object.entries(partials))
    engine.registerPartial(name, markPlaces(partial.file, partial.text))
  const write = engine.compile(marked, options)
  return { marked, write: (data) => write(data, { data: { 文字: labels } }) }
}

/** The pack's template with the report's data in it; what Handlebars complains of becomes a diagnostic. */
function fill(pack: Pack, data: object, diagnose: Diagnose): string | undefined {
  const template = templates.get(pack) ?? openTemplate(pack)
  templates.set(pack, template)
  const { marked } = template
  const { file } = pack.template
  try {
    return template.write(data)
  } catch (error) {
    const complaint = readComplaint(error as Error, marked)
    if (!complaint) throw error
    const { line, column, ...diagnostic } = complaint
    diagnose({ ...diagnostic, severity: 'error', place: { file, line, column } } as Diagnostic)
    return undefined
  }
}

const missingPartial = /^The partial (\S+) could not be found/

type Complaint = { pattern: RegExp; code: Code; args(match: RegExpExecArray, line: string): Record<string, string> }

const complaints: Complaint[] = [
  { pattern: /^"(.+)" not defined in/, code: 'template/unknown-field', args: ([, field = '']) => ({ field }) },
  { pattern: /unknown helper (\S+)/, code: 'template/unknown-helper', args: ([, helper = '']) => ({ helper }) },
  { pattern: missingPartial, code: 'template/unknown-partial', args: ([, partial = '']) => ({ partial }) },
  {
    pattern: /^(\S+) doesn't match (\S+)/,
    code: 'template/unmatched-block',
    args: ([, open = '', close = '']) => ({ open, close }),
  },
  { pattern: /^Parse error on line/, code: 'template/syntax', args: (_, line) => ({ text: line }) },
]

type TemplateError = Error & { lineNumber?: number; column?: number }

/** What Handlebars or a helper said, at the place in the template as it was before `markPlaces`. Undefined: our own bug. */
function readComplaint(error: TemplateError, marked: string) {
  const { message } = error
  const above = marked.slice(0, offsetOf(error, marked)).split('\n')
  const place = { line: above.length, column: [...unmark(above.at(-1) ?? '')].length + 1 }
  if (error instanceof HelperMisuse)
    return { code: 'template/helper-misuse' as const, args: { helper: error.helper, reason: message }, ...place }
  const line = unmark(marked.split('\n')[place.line - 1] ?? '').trim()
  for (const { pattern, code, args } of complaints) {
    const match = pattern.exec(message)
    if (match) return { code, args: args(match, line), ...place }
  }
  return undefined
}

/** Handlebars gives the line but no column of what it cannot parse, and no place of a partial that is not there. */
function offsetOf({ message, lineNumber, column }: TemplateError, marked: string): number {
  const [, partial] = missingPartial.exec(message) ?? []
  const call = [...marked.matchAll(/\{\{~?#?>\s*([^\s}]+)/g)].find(([, name]) => name === partial)
  if (call) return call.index
  const line = lineNumber ?? Number(/^Parse error on line (\d+)/.exec(message)?.[1] ?? 1)
  const lines = marked.split('\n')
  const above = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0)
  return above + (column ?? Math.max(0, (lines[line - 1] ?? '').search(/\S/)))
}

const unmark = (text: string) => text.replace(/<\?at [^?]*\?>/g, '')
