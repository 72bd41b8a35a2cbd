import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { sentence } from '../../src/diagnostics/sentence.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { lostText } from './lost-text.ts'
import { pageTexts, printedTexts, spokenTexts } from './printed-text.ts'

/** A promise that was broken. `about` is what cases with the same cause have in common. */
export type Problem = { rule: Rule; about: string; detail: string }

type Rule =
  | 'no exception'
  | 'no blame on a template'
  | 'a place inside the file'
  | 'whole sentences'
  | 'Chinese sentences'
  | 'an error or a document'
  | 'the same again'
  | 'no text is lost'
  | 'all is on the pages'
  | 'in time'
  | 'files whole or none'

/** What the program made of a report. */
export type Outcome = { said: readonly Diagnostic[]; layout: Layout | undefined }

/** The broken promises of one run over a report: `file` and `text` are what it was given. */
export function judge(file: string, text: string, outcome: Outcome): Problem[] {
  const { said, layout } = outcome
  const failed = said.some(({ severity }) => severity === 'error')
  const problems = said.flatMap((diagnostic) => judgeSpeech(diagnostic, file, text))
  if (failed === (layout !== undefined)) {
    const about = layout ? 'an error and a document' : 'neither'
    problems.push({ rule: 'an error or a document', about, detail: said.map(({ code }) => code).join() })
  }
  if (layout && !failed) problems.push(...judgeText(text, outcome, layout))
  return problems
}

function judgeText(text: string, { said }: Outcome, layout: Layout): Problem[] {
  const printed = printedTexts(layout)
  const lost = lostText(text, [...printed, ...spokenTexts(layout)], excuses(said)).map(
    ({ line, text }): Problem => ({ rule: 'no text is lost', about: '', detail: `${line}: ${text}` }),
  )
  const left = missingCharacters(printed, pageTexts(layout))
  if (left !== '') lost.push({ rule: 'all is on the pages', about: '', detail: left })
  return lost
}

/** The lines of which the author was told that text of theirs is left out. */
function excuses(said: readonly Diagnostic[]): Set<number> {
  return new Set(said.flatMap(({ code, place }) => (code === 'yaml/comment-in-text' && place ? [place.line] : [])))
}

/** Characters that one collection of texts has more often than another, spaces apart. */
export function missingCharacters(wanted: readonly string[], found: readonly string[]): string {
  const left = new Map<string, number>()
  for (const character of found.join('')) left.set(character, (left.get(character) ?? 0) + 1)
  let missing = ''
  for (const character of wanted.join('').replace(/\s/gu, '')) {
    const count = left.get(character) ?? 0
    if (count === 0) missing += character
    left.set(character, count - 1)
  }
  return missing
}

function judgeSpeech(diagnostic: Diagnostic, file: string, text: string): Problem[] {
  const { code, place } = diagnostic
  const { says, remedy } = sentence(diagnostic)
  const whole = `${code}: ${says} ${remedy}`
  const about: string = code
  const problems: Problem[] = []
  if (code === 'program/bug') problems.push({ rule: 'no exception', about, detail: whole })
  if (/^(markup|template|pack)\//.test(code) || (place && place.file !== file))
    problems.push({ rule: 'no blame on a template', about, detail: `${place?.file}:${place?.line} ${whole}` })
  else if (place && !isInside(place, text))
    problems.push({ rule: 'a place inside the file', about, detail: `${place.line}:${place.column} ${whole}` })
  // What the author wrote may be quoted, whatever it is.
  const unfit = (pattern: RegExp) => whole.match(pattern)?.find((match) => !text.includes(match))
  const gap = unfit(/\{[a-zA-Z]+\}|[⟦⟧]|undefined|NaN|null|\[object|(?<!“)“”(?!”)/g)
  if (gap !== undefined || says.trim() === '' || remedy.trim() === '')
    problems.push({ rule: 'whole sentences', about: `${code} ${gap}`, detail: whole })
  // A command to type is no sentence.
  const english = unfit(/(?<!npm )(?<![A-Za-z-])(?!npm run)[A-Za-z]{3,}(?: [a-z]{2,})+/g)
  if (english !== undefined) problems.push({ rule: 'Chinese sentences', about, detail: whole })
  return problems
}

function isInside({ line, column }: { line: number; column: number }, text: string): boolean {
  const written = text.split(/\r\n|\r|\n/)[line - 1]
  return written !== undefined && column >= 1 && column <= [...written].length + 1
}
