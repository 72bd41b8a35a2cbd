import { breakLines } from './break-lines.ts'
import { size, textWidth } from './geometry.ts'
import { titleWords } from './title-words.ts'
import { widthOf } from './width.ts'

/**
 * GB/T 9704-2012 7.3.1: a title of several lines keeps its phrases whole and has the shape of a trapezoid or a diamond.
 * Line ends the author typed stay; where one of these lines is too long, all are balanced together. `issuer`, where the
 * title opens with it, gets a line of its own if that looks well. Returns the lines, of type of `points`; none is wider
 * than the 156 mm. A space where a line ends would push it off the middle: it goes. `latin`: Western characters in Times
 * New Roman.
 */
export function balanceTitle(title: string, issuer: string, latin = false, points = size.title): string[] {
  const typed = title.split('\n').map((line) => line.trim())
  const width: Measure = (text) => widthOf(text.trim(), points, latin) + (latin ? 0 : wider(text) * points)
  const lines = typed.every((line) => width(line) <= textWidth)
    ? typed
    : (balance(typed, issuer, width) ?? typed.flatMap((line) => fill(line, latin, points)))
  return lines.map((line) => line.trim())
}

/** What digits and letters of 小标宋 take beyond half an em: a tenth, and in some faces less. */
const wider = (text: string) => text.replace(/[^!-~]/g, '').length * 0.1

type Measure = (text: string) => number

/** All ways to cut a title are tried, and they double with every line. */
const mostLines = 6

/** A title of more lines than that, or without phrases, is filled like body text. */
function fill(title: string, latin: boolean, points: number): string[] {
  const starts = breakLines([{ text: title, size: points, latin }], textWidth, 0, false)
  return starts.map((start, at) => title.slice(start, starts[at + 1]))
}

function balance(typed: readonly string[], issuer: string, width: Measure): string[] | undefined {
  const title = typed.join('')
  const typedEnds = typed.slice(0, -1).map((_, at) => typed.slice(0, at + 1).join('').length)
  const cut = (offsets: readonly number[]) => {
    const breaks = [...possibleBreaks(title, issuer, offsets), ...typedEnds.map((end) => [end, 0] as const)]
    const inOrder = new Map(breaks.sort(([one], [other]) => one - other))
    for (let count = typed.length; count <= Math.min(Math.max(4, typed.length + 2), mostLines); count++) {
      const best = bestLines(title, inOrder, new Set(typedEnds), count, width)
      if (best) return best
    }
    return undefined
  }
  // Node takes long to open its dictionary, and the best ends of lines are mostly those that need none.
  const lines = cut(characterStarts(title))
  if (!lines) return undefined
  const ends = lines.slice(0, -1).map((_, at) => lines.slice(0, at + 1).join('').length)
  return ends.every((end) => typedEnds.includes(end) || isEvident(title, end, issuer)) ? lines : cut(wordStarts(title))
}

function characterStarts(title: string): number[] {
  let at = 0
  return Array.from(title, (character) => {
    at += character.length
    return at - character.length
  })
}

const wordStarts = (title: string) =>
  Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(title), ({ index }) => index)

/** A word ends there, whatever dictionary is asked. */
function isEvident(title: string, at: number, issuer: string): boolean {
  const before = title.slice(0, at)
  const after = title.slice(at)
  if (before === issuer || isHan.test(before.slice(-1)) !== isHan.test(after)) return true
  const endsWord = organ.test(before) || titleWords.some((word) => before.endsWith(word))
  return endsWord && (after.startsWith('关于') || titleWords.some((word) => after.startsWith(word)))
}

const isHan = /^[\u3400-\u9fff]/

/** Where among the offsets a line may end, and how bad that would be (0 is best). */
function possibleBreaks(title: string, issuer: string, offsets: readonly number[]): Map<number, number> {
  const breaks = new Map<number, number>()
  const inside = insideWords(title)
  let depth = 0
  for (const [index, offset] of offsets.entries()) {
    if (offset > 0 && !inside.has(offset) && mayBreak(title, offset))
      breaks.set(offset, badness(title, offset, issuer) + (depth > 0 ? 2 : 0))
    for (const mark of title.slice(offset, offsets[index + 1]))
      depth += '《（(“〈「'.includes(mark) ? 1 : '》）)”〉」'.includes(mark) ? -1 : 0
  }
  return breaks
}

/** The offsets inside words that stay whole. */
function insideWords(title: string): Set<number> {
  const inside = new Set<number>()
  for (const word of titleWords) {
    for (let at = title.indexOf(word); at !== -1; at = title.indexOf(word, at + 1)) {
      for (let offset = at + 1; offset < at + word.length; offset++) inside.add(offset)
    }
  }
  return inside
}

/** No line starts with a mark or a word that leans on what stands before it, none ends with one that leans on what follows. */
function mayBreak(title: string, at: number): boolean {
  const before = title.slice(0, at)
  const after = title.slice(at)
  if (/^[\p{P}的等]/u.test(after) && !/^[《（(“〈「]/u.test(after)) return false
  if (/^[（(]/u.test(after)) return false
  if (/[《（(“〈「、和与及暨]$/u.test(before)) return false
  if (/[0-9A-Za-z]$/.test(before) && /^[0-9A-Za-z年月日%％]/u.test(after)) return false
  return !(/\d年$/u.test(before) && after.startsWith('度'))
}

const organ = /(局|府|委|会|院|部|厅|办|处|室|站|所|队|社|署|中心|公司|集团|大学|学校|医院|银行)$/u

function badness(title: string, at: number, issuer: string): number {
  const before = title.slice(0, at)
  const after = title.slice(at)
  if (after.startsWith('关于') || (issuer !== '' && before === issuer)) return 0
  if (/\d日$/u.test(before)) return 0.05
  if (/(关于|对|在|为|向)$/u.test(before)) return 0.8
  if (/^[和与及暨]/u.test(after)) return 0.3
  if (organ.test(before) || /[）》]$/u.test(before)) return 0.1
  if (/(年|年度)$/u.test(before) || /^\d{4}年/.test(after) || /的$/u.test(before)) return 0.2
  return 0.35
}

/** The lines of the least cost among all ways to cut the title in `count`, with a line end at every one of `typed`. */
function bestLines(
  title: string,
  breaks: ReadonlyMap<number, number>,
  typed: ReadonlySet<number>,
  count: number,
  width: Measure,
): string[] | undefined {
  let best: { lines: string[]; cost: number } | undefined
  const offsets = [...breaks.keys()]
  const lastTyped = Math.max(0, ...typed)
  const visit = (start: number, lines: string[], cost: number) => {
    const rest = title.slice(start)
    if (lines.length === count - 1) {
      if (start < lastTyped || width(rest) > textWidth) return
      const all = [...lines, rest]
      const total = cost + shapeCost(all.map(width))
      if (!best || total < best.cost) best = { lines: all, cost: total }
      return
    }
    for (const offset of offsets) {
      if (offset <= start) continue
      const line = title.slice(start, offset)
      if (width(line) > textWidth) break
      visit(offset, [...lines, line], cost + (breaks.get(offset) as number))
      if (typed.has(offset)) break
    }
  }
  visit(0, [], 0)
  return best?.lines
}

/** 0 for lines that grow, shrink, or bulge in the middle by a little each; the hourglass, the stump and the block cost. */
function shapeCost(widths: number[]): number {
  const longest = Math.max(...widths)
  const shortest = Math.min(...widths)
  const peak = widths.indexOf(longest)
  const hourglass = widths.some(
    (width, at) => at > 0 && (at <= peak ? width < (widths[at - 1] as number) : width > (widths[at - 1] as number)),
  )
  const block = longest - shortest < longest / 40
  const stump = shortest < longest / 3
  return (longest - shortest) / longest / 2 + (hourglass ? 3 : 0) + (block ? 0.15 : 0) + (stump ? 2 : 0)
}
