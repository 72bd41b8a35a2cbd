import { readText, type TextBlock } from '../text/read-text.ts'

/** What a text is to its report: running text, a part's title, the caption of a table or picture, a name, a table's cell. */
export type TextKind = 'body' | 'heading' | 'caption' | 'name' | 'cell'

/**
 * A text to be proofread. `text`: as written, but for addresses of the web and of e-mail; `own`: without what stands in
 * 《》 and “” as well. What is left out is as long as it was, so that all offsets are those of the text as written.
 * `arabicYears`: the report writes its years in figures.
 */
export type Prose = {
  kind: TextKind
  text: string
  own: string
  lines: readonly Line[]
  arabicYears: boolean
  groupedNumbers: boolean
}

/** A line of the text that is not blank: its offset without the spaces before it, what it says, and what that is read as. */
export type Line = { start: number; text: string; block: TextBlock['block'] }

/** What of a report as a whole its texts are judged by. */
export type Habits = Pick<Prose, 'arabicYears' | 'groupedNumbers'>

export function readHabits(texts: readonly string[]): Habits {
  const some = (pattern: RegExp) => texts.some((text) => pattern.test(text))
  return {
    arabicYears: some(/(?<!\d)(?:19|20)\d{2}年/u),
    groupedNumbers: some(/(?<![\d.])[1-9]\d{4,}(?=[余多]?[万亿]?[元人件个户名份吨次家平])/u),
  }
}

export function readProse(written: string, kind: TextKind, habits: Habits): Prose {
  const text = /[{｛@]|:\/\/|www\./.test(written) ? written.replace(addresses, leaveOut) : written
  const own = text.replace(/(?<=《)[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*(?=》)|(?<=“)[^“”\n]*(?=”)/gu, leaveOut)
  return { kind, text, own, lines: kind === 'body' ? readLines(text) : [], ...habits }
}

const addresses = /[{｛]{2}[^{}｛｝\n]*[}｝]{2}|(?:https?:\/\/|www\.)[\x21-\x7e]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu

const leaveOut = (part: string) => '\ue000'.repeat(part.length)

function readLines(text: string): Line[] {
  const starts: number[] = []
  let at = 0
  for (const line of text.split('\n')) {
    starts.push(at + line.length - line.trimStart().length)
    at += line.length + 1
  }
  const lines = text.split('\n')
  return readText(text).map(({ block, line }) => ({
    start: starts[line] ?? 0,
    text: (lines[line] ?? '').trim(),
    block,
  }))
}
