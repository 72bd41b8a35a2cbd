import type { Heading, Level, Paragraph } from '../model/doc.ts'

/** A block of natural text, and the line of the text (0-based) it was written on. */
export type TextBlock = { block: Heading | Paragraph; line: number }

/**
 * Reads text as staff write it: one paragraph a line, blank lines ignored, a line that opens with “一、” “（一）” “1.” “（1）”
 * a heading of level 1–4 (GB/T 9704-2012 7.3.3). A heading stands alone, or its first sentence is the heading and the
 * rest of the line body text. A numbered line that is a sentence rather than a heading stays a paragraph, number and all.
 */
export function readText(text: string): TextBlock[] {
  const lines = [...text.split(/\r\n|\r|\n/).entries()]
    .map(([line, written]) => ({ line, content: written.trim() }))
    .filter(({ content }) => content !== '')
  return lines.map(({ line, content }, at) => ({ line, block: readLine(content, lines[at + 1]?.content) }))
}

function readLine(content: string, next: string | undefined): Heading | Paragraph {
  const opening = readNumber(content)
  if (!opening) return paragraph(content)
  const { level, number, rest } = opening
  const end = firstSentenceEnd(rest)
  if (end < rest.length && isHeadingSentence(rest.slice(0, end))) {
    const lead = { level, number, children: [{ kind: 'text', text: rest.slice(0, end) } as const] }
    return { kind: 'paragraph', lead, children: [{ kind: 'text', text: rest.slice(end).trimStart() }] }
  }
  if (end === rest.length && isHeadingLine(rest, level, next)) {
    return { kind: 'heading', level, number, children: [{ kind: 'text', text: rest }] }
  }
  return paragraph(number + rest)
}

function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', children: [{ kind: 'text', text }] }
}

const han = '[一二三四五六七八九十]{1,3}'
const digits = '[0-9０-９]{1,2}'

/** “一、二季度”, “三、四线城市” count; they number nothing. */
const hanCount = new RegExp(`^${han}、${han}[、季月级线审类产楼号期批次等轮]`, 'u')

const openings: { level: Level; pattern: RegExp; write: (mark: string, end: string) => string }[] = [
  { level: 1, pattern: new RegExp(`^(${han})(、)`, 'u'), write: (mark) => `${mark}、` },
  {
    level: 2,
    pattern: new RegExp(`^[（(]\\s*(${han})\\s*[）)]([、.．]?)`, 'u'),
    write: (mark, end) => `（${mark}）${end}`,
  },
  // “1.5万元” and “3.15” are figures, not numbers of a heading.
  {
    level: 3,
    pattern: new RegExp(`^(${digits})\\s*([.．、])(?![0-9０-９])`, 'u'),
    write: (mark, end) => mark + end.replace('．', '.'),
  },
  {
    level: 4,
    pattern: new RegExp(`^[（(]\\s*(${digits})\\s*[）)]([、.．]?)`, 'u'),
    write: (mark, end) => `（${mark}）${end}`,
  },
]

/** The number a line opens with, in the standard's form (full-width brackets, half-width digits), and what follows it. */
export function readNumber(content: string): { level: Level; number: string; rest: string } | undefined {
  if (hanCount.test(content)) return undefined
  for (const { level, pattern, write } of openings) {
    const match = pattern.exec(content)
    if (!match) continue
    const rest = content.slice(match[0].length).trimStart()
    if (rest === '') return undefined
    return { level, number: write(halfWidthDigits(match[1] as string), match[2] as string), rest }
  }
  return undefined
}

const halfWidthDigits = (mark: string) =>
  mark.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

const opensBracket = '（(《〈“‘【〔「'
const closesBracket = '）)》〉”’】〕」'

/** The offset after the first 。 outside brackets and quotes; the length of the text if there is none. */
function firstSentenceEnd(text: string): number {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] as string
    if (opensBracket.includes(mark)) depth++
    else if (closesBracket.includes(mark)) depth = Math.max(0, depth - 1)
    else if (mark === '。' && depth === 0) return at + 1
  }
  return text.length
}

/** Two lines and a bit: no heading seen in real reports is longer. */
const longestHeading = 60
/** A line that is one whole sentence, full stop and all, is a heading only when it is about a line long. */
const longestHeadingWithStop = 36

const isHeadingSentence = (sentence: string) => sentence.length <= longestHeading && !/一是|；|：./u.test(sentence)

/** A line that ends with a stop heads something only if text, or a heading below it, follows; else it is an item of a list. */
function isHeadingLine(line: string, level: Level, next: string | undefined): boolean {
  if (/[；;，,、]$/u.test(line)) return false
  if (!/[。！？.!?]$/u.test(line)) return line.length <= longestHeading
  const heads = next !== undefined && (readNumber(next)?.level ?? 5) > level
  return heads && level <= 2 && line.length <= longestHeadingWithStop
}
