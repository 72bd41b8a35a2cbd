import type { Diagnose, Diagnostic, Edit, Place } from '../diagnostics/diagnostic.ts'
import { placeholder } from '../text/placeholder.ts'
import { visitTexts } from '../text/visit-texts.ts'
import { type Habits, readHabits, readProse, type TextKind } from './prose.ts'
import { type Finding, patternRule, type Rule } from './rule.ts'
import { dates } from './rules/dates.ts'
import { headings, ordinals } from './rules/headings.ts'
import { numerals } from './rules/numerals.ts'
import { pairs } from './rules/pairs.ts'
import { paragraphs, webResidue } from './rules/paragraphs.ts'
import { phrases } from './rules/phrases.ts'
import { punctuation } from './rules/punctuation.ts'
import { spaces } from './rules/spaces.ts'
import { units } from './rules/units.ts'
import { repeated, words } from './rules/words.ts'

type Path = readonly (string | number)[]

/** Where a stretch of a text stands in the file, and how it is spelt there. */
type PlaceIn = (path: Path, start: number, end: number) => { place: Place; spelt: string }

/** Of two findings that overlap, the one whose rule comes first is told. */
const rules: readonly Rule[] = [
  ...[webResidue, ...phrases, ...ordinals].map(patternRule),
  ...punctuation.map(patternRule),
  pairs,
  ...[...dates, ...numerals, ...units].map(patternRule),
  words,
  ...repeated.map(patternRule),
  spaces,
  headings,
  paragraphs,
]

/**
 * What a proofreader would mark in the texts of a report: punctuation (GB/T 15834–2011), numerals (GB/T 15835–2011), dates,
 * units, headings, words and fixed phrases. Nothing is an error but what the standard flatly forbids.
 */
export function proofread(data: unknown, placeIn: PlaceIn, diagnose: Diagnose): void {
  const texts: { text: string; path: Path; kind: TextKind }[] = []
  visitTexts(data, (text, path) => {
    const kind = kindOf(path)
    if (kind) texts.push({ text, path, kind })
  })
  const habits = readHabits(texts.map(({ text }) => text))
  for (const { text, path, kind } of texts) {
    for (const finding of proofreadText(text, kind, habits)) diagnose(diagnosticOf(finding, text, path, placeIn))
  }
}

/** The findings of one text, in its order; none overlaps another. */
export function proofreadText(text: string, kind: TextKind, habits: Habits): Finding[] {
  if (text.trim() === placeholder) return []
  const prose = readProse(text, kind, habits)
  const found: Finding[] = []
  for (const rule of rules) {
    for (const finding of rule(prose)) {
      const isTold = !ofWhole(finding) && found.some((other) => !ofWhole(other) && overlap(finding, other))
      if (!isTold) found.push(finding)
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

/** Said of a whole paragraph, heading or bracket, beside whatever is said of parts of it. */
const ofWhole = ({ code }: Finding) =>
  ['paragraph/long', 'heading/mixed-style', 'punctuation/nested-brackets'].includes(code)

/** What counts of a pair of marks is the marks, not what stands between them. */
function overlap(one: Finding, other: Finding): boolean {
  const parts = ({ repair, ...whole }: Finding) => repair ?? [whole]
  if (one.start >= other.end || other.start >= one.end) return false
  return parts(one).some(({ start, end }) => parts(other).some((part) => start < part.end && part.start < end))
}

/** Fields that hold no language: numbers, choices, dates, files. */
const wordless = new Set(
  '类型 版头 年度 编号 令号 会议编号 印章 签名章 印章图片 文件 宽 对齐 列宽 横排 分页 电话 网址 邮箱'.split(' '),
)
const names = new Set(
  '单位 署名 主送机关 抄送 印发机关 出席 请假 列席 附件说明 附注 会议 计量单位 联系人 标志'.split(' '),
)

function kindOf(path: Path): TextKind | undefined {
  const fields = path.filter((step) => typeof step === 'string')
  const last = fields.at(-1) ?? ''
  if (fields.some((field) => wordless.has(field) || field.endsWith('日期'))) return undefined
  if (fields.includes('表头') || fields.includes('行')) return 'cell'
  if (fields.some((field) => names.has(field))) return 'name'
  if (last !== '标题') return 'body'
  // The document's own title and those of attachments have rules in lint/.
  if (fields.length === 1 || fields[0] === '附件')
    return fields.includes('表格') || fields.includes('图片') ? 'caption' : 'name'
  return fields.includes('表格') || fields.includes('图片') ? 'caption' : 'heading'
}

function diagnosticOf(finding: Finding, text: string, path: Path, placeIn: PlaceIn): Diagnostic {
  const { code, start, end, expected = '', severity = 'warning', repair = [] } = finding
  const edits = repair.flatMap((change): Edit[] => {
    const { place, spelt } = placeIn(path, change.start, change.end)
    if (spelt !== text.slice(change.start, change.end)) return []
    return [{ line: place.line, column: place.column, length: [...spelt].length, text: change.text }]
  })
  const args = { text: short(text.slice(start, end)), expected }
  const isWhole = edits.length > 0 && edits.length === repair.length
  // The values of every sentence about a text are these two.
  return {
    code,
    severity,
    args,
    place: placeIn(path, start, end).place,
    ...(isWhole && { repair: edits }),
  } as Diagnostic
}

const mostQuoted = 20

const short = (text: string) => (text.length > mostQuoted ? `${text.slice(0, mostQuoted)}……` : text)
