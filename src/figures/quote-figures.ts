import type { Code, Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Pack } from '../pack/pack.ts'
import { editText, type TextEdit } from '../source/edit-text.ts'
import type { Path, YamlSource } from '../source/source.ts'
import { placeholder } from '../text/placeholder.ts'
import type { Report } from '../validate/validate.ts'
import { evaluate } from './evaluate.ts'
import { allFigures, type Figure, readFigures } from './figure.ts'
import { readExpressions } from './read-expressions.ts'

/**
 * A report with the figures of its 数据 in the place of every `{{数据.…}}` of its texts; 数据 itself holds `Figure`s then. Its
 * source finds the new texts where the old ones were written. A quote that gives nothing is an error and stays as it is, a
 * figure that nothing quotes a notice; one still to be filled in stands for itself. Without 数据 braces are text, with a warning where they look like a quote.
 */
export function quoteFigures({ template, partials }: Pack, report: Report, diagnose: Diagnose): Report {
  const { data, source } = report
  const { 数据: block, ...fields } = data
  if (typeof block !== 'object' || block === null || Array.isArray(block)) {
    warnOfQuotes(fields, source, diagnose)
    return report
  }
  const figures = readFigures(block)
  const quoted = new Set<Figure>()
  let failed = false
  const changed: Changed[] = []
  const quote = (text: string, path: Path): string => {
    const edits = readExpressions(text).flatMap(({ start, end, written, words }): TextEdit[] => {
      const result = words ? evaluate(words, written, figures, quoted) : notAQuote(written)
      if (typeof result === 'string') return [{ start, end, text: result }]
      failed = true
      diagnose({ ...result, place: source.placeIn(path, start, end).place })
      return []
    })
    if (edits.length === 0) return text
    const edited = editText(text, edits)
    changed.push({ path, ...edited })
    return edited.text
  }
  const result = mapTexts(fields, [], quote) as Report['data']
  // A misspelt quote was meant for one of them; which of them a template quotes is not asked.
  const templates = [template, ...Object.values(partials)]
  if (!failed && !templates.some(({ text }) => text.includes('数据'))) {
    for (const figure of allFigures(figures).filter((each) => !quoted.has(each) && each.数值 !== placeholder)) {
      const place = source.keyPlace(figure.path.split('.'))
      diagnose({ code: 'figure/unquoted', severity: 'notice', args: { name: figure.path }, place })
    }
  }
  const typed = typedStretch(changed)
  const places: Partial<YamlSource> = {
    find: findIn(changed, source),
    placeIn: (path, start, end) => source.placeIn(path, ...typed(path, start, end)),
  }
  return { data: { ...result, 数据: figures }, source: { ...source, ...places } }
}

/** A text that quotes figures, as it reads now; `back` leads to offsets of what was typed. */
type Changed = { path: Path; text: string; back(offset: number): number }

/** Finds texts as they are typed, else as they read with their figures. */
function findIn(changed: readonly Changed[], source: YamlSource): YamlSource['find'] {
  return (wanted, from = 0) => {
    const typed = source.find(wanted, from)
    const holder = typed ? undefined : changed.find(({ text }) => text.includes(wanted))
    if (!holder) return typed
    const at = holder.text.indexOf(wanted)
    const start = holder.back(at + from)
    return source.placeIn(holder.path, start, Math.max(start + 1, holder.back(at + wanted.length))).place
  }
}

/** The stretch as it was typed of one of a text as it reads. */
function typedStretch(changed: readonly Changed[]) {
  return (path: Path, start: number, end: number): [number, number] => {
    const holder = changed.find(
      (each) => each.path.length === path.length && each.path.every((step, at) => step === path[at]),
    )
    if (!holder) return [start, end]
    const from = holder.back(start)
    return [from, Math.max(from + 1, holder.back(end))]
  }
}

function notAQuote(text: string): Diagnostic {
  return { code: 'figure/not-a-quote', severity: 'error', args: { text } }
}

function warnOfQuotes(data: object, source: YamlSource, diagnose: Diagnose): void {
  const code: Code = 'figure/no-figures'
  mapTexts(data, [], (text, path) => {
    for (const { start, end, written } of readExpressions(text)) {
      if (!/^[{｛]{2}.*数据[.．。]/u.test(written)) continue
      diagnose({ code, severity: 'warning', args: { text: written }, place: source.placeIn(path, start, end).place })
    }
    return text
  })
}

/** The data with every text changed, names of fields too: the heads of a table are some. */
function mapTexts(value: unknown, path: Path, change: (text: string, path: Path) => string): unknown {
  if (typeof value === 'string') return change(value, path)
  if (Array.isArray(value)) return value.map((part, at) => mapTexts(part, [...path, at], change))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([field, part]) => {
    const inner = [...path, field]
    return [change(field, inner), mapTexts(part, inner, change)] as const
  })
  return Object.fromEntries(entries)
}
