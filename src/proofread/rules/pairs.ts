import { han } from '../han.ts'
import type { Prose } from '../prose.ts'
import type { Change, Finding } from '../rule.ts'

type Mark = { at: number; mark: string }

const partner: Record<string, string> = {
  '（': '）',
  '(': '）',
  '《': '》',
  '〈': '〉',
  '〔': '〕',
  '【': '】',
}
const closing: Record<string, string> = { '）': '）', ')': '）', '》': '》', '〉': '〉', '〕': '〕', '】': '】' }
const wide: Record<string, string> = { '(': '（', ')': '）' }

/** Brackets and quotes come in pairs within a paragraph, alternate when nested, and are full-width in Chinese text (4.8–4.15). */
export function* pairs({ text }: Prose): Iterable<Finding> {
  let start = 0
  for (const line of text.split('\n')) {
    yield* brackets(line, start)
    yield* quotes(line, start)
    start += line.length + 1
  }
}

function* brackets(line: string, offset: number): Iterable<Finding> {
  const open: Mark[] = []
  for (const { 0: mark, index: at } of line.matchAll(/[（()）《》〈〉〔〕【】]/gu)) {
    const place = { start: offset + at, end: offset + at + 1 }
    if (mark in partner) {
      open.push({ at, mark })
      continue
    }
    const before = open.at(-1)
    if (!before || partner[before.mark] !== closing[mark]) {
      // 1） a） ①） number the items of a list.
      if (!before && /[\da-zA-Z一二三四五六七八九十①-⑳]$/u.test(line.slice(0, at)) && closing[mark] === '）') continue
      // In 《甲（乙》 it is （ that was left open.
      const isOpen = open.some((each) => partner[each.mark] === closing[mark])
      const alone = before && isOpen ? { start: offset + before.at, end: offset + before.at + 1 } : place
      yield { code: 'punctuation/unpaired', ...alone }
      return
    }
    open.pop()
    const outer = open.at(-1)?.mark
    const inside = line.slice(before.at + 1, at)
    const both = [before, { at, mark }]
    if (mark === '》' && outer === '《') {
      if (open.length === 1) yield pairOf('punctuation/nested-titles', both, offset, ['〈', '〉'])
    } else if (
      closing[mark] === '）' &&
      open.some((each) => wide[each.mark] === '（' || each.mark === '（') &&
      !open.some(({ mark }) => mark === '《')
    ) {
      yield { code: 'punctuation/nested-brackets', severity: 'notice', start: offset + before.at, end: offset + at + 1 }
    } else if ((before.mark === '(' || mark === ')') && isChinese(line, before.at, at, inside)) {
      for (const each of both) {
        const text = wide[each.mark]
        if (text) yield halfWidth(offset + each.at, text)
      }
    }
  }
  const [left] = open
  if (left) yield { code: 'punctuation/unpaired', start: offset + left.at, end: offset + left.at + 1 }
}

const halfWidth = (start: number, text: string): Finding => ({
  code: 'punctuation/half-width',
  start,
  end: start + 1,
  expected: text,
  repair: [{ start, end: start + 1, text }],
})

const touchesHan = new RegExp(`[${han}，。、；：？！“”《》（）]`, 'u')

/** Whether a pair stands in Chinese text: not in a formula, a code, or as the number of a heading, which is printed full-width. */
function isChinese(line: string, from: number, to: number, inside: string): boolean {
  if (/^\s*$/u.test(line.slice(0, from)) && /^\s*[\d一二三四五六七八九十]{1,3}\s*$/u.test(inside)) return false
  const before = line[from - 1] ?? ''
  const after = line[to + 1] ?? ''
  if (new RegExp(`[${han}]`, 'u').test(inside)) return true
  if (/[a-zA-Z\d]/u.test(before)) return false
  return touchesHan.test(before) || touchesHan.test(after)
}

function pairOf(code: Finding['code'], [first, last]: Mark[], offset: number, marks: readonly string[]): Finding {
  const [from = 0, to = 0] = [first?.at, last?.at]
  const repair: Change[] = [from, to].map((at, index) => ({
    start: offset + at,
    end: offset + at + 1,
    text: marks[index] ?? '',
  }))
  return { code, start: offset + from, end: offset + to + 1, repair }
}

function* quotes(line: string, offset: number): Iterable<Finding> {
  yield* single(line, offset)
  const marks = Array.from(line.matchAll(/[“”"＂「」]/gu), ({ 0: mark, index: at }) => ({ at, mark }))
  if (marks.length === 0) return
  const opens = marks.filter(({ mark }) => mark === '“').length
  const curly = marks.every(({ mark }) => '“”'.includes(mark))
  const wanted = (index: number) => (index % 2 === 0 ? '“' : '”')
  const wrong = marks.flatMap((mark, index) =>
    mark.mark === wanted(index) ? [] : [{ ...mark, expected: wanted(index) }],
  )
  if (wrong.length === 0 && marks.length % 2 === 0) return
  if (/\d["＂]/u.test(line.replace(/["＂][^"＂]*\d["＂]/gu, ''))) return
  if (curly && opens * 2 === marks.length) {
    const inner = nestedIn(line, marks)
    for (const pair of inner ?? []) yield pairOf('punctuation/nested-quotes', pair, offset, ['‘', '’'])
    if (inner) return
  }
  // A quotation of several paragraphs opens each of them and is closed at the end of the last.
  if (curly && marks.length % 2 === 1 && /^\s*“/u.test(line)) return
  const turned = wrong.filter(({ mark }) => '“”'.includes(mark))
  const sure = marks.length % 2 === 0 && turned.length <= 1
  for (const { at, mark, expected } of sure ? wrong : wrong.filter(({ mark }) => !'“”'.includes(mark))) {
    const start = offset + at
    yield {
      code: '“”'.includes(mark) ? 'punctuation/quote-direction' : 'punctuation/quote-form',
      start,
      end: start + 1,
      expected,
      repair: sure ? [{ start, end: start + 1, text: expected }] : undefined,
    }
  }
  if (sure) return
  const odd = turned[0] ?? marks.at(-1)
  if (odd) yield { code: 'punctuation/unpaired', start: offset + odd.at, end: offset + odd.at + 1 }
}

/** The inner pairs, if every mark is in its place and none is deeper than the second level. */
function nestedIn(line: string, marks: Mark[]): Mark[][] | undefined {
  const open: Mark[] = []
  const inner: Mark[][] = []
  for (const mark of marks) {
    if (mark.mark === '“') open.push(mark)
    else {
      const before = open.pop()
      if (!before) return undefined
      if (open.length > 1) return undefined
      if (open.length === 1) inner.push([before, mark])
    }
    if (open.length > 2) return undefined
  }
  const hasWords = ([first, last]: Mark[]) =>
    new RegExp(`[${han}\\w]`, 'u').test(line.slice((first?.at ?? 0) + 1, last?.at))
  return inner.every(hasWords) ? inner : undefined
}

const singleQuoted = new RegExp(`(?<![\\w'])'[^'\\n]*[${han}][^'\\n]*'(?![\\w'])`, 'gu')

function* single(line: string, offset: number): Iterable<Finding> {
  if (!line.includes("'")) return
  for (const { 0: quoted, index } of line.matchAll(singleQuoted)) {
    const inside = (line.slice(0, index).match(/“/gu) ?? []).length > (line.slice(0, index).match(/”/gu) ?? []).length
    const marks = inside ? ['‘', '’'] : ['“', '”']
    const pair = [index, index + quoted.length - 1].map((at) => ({ at, mark: "'" }))
    yield { ...pairOf('punctuation/quote-form', pair, offset, marks) }
  }
}
