import type { Big } from 'big.js'
import type { Check, Finding } from './check.ts'
import { han } from './han-value.ts'
import { type Quantity, readQuantities } from './quantity.ts'
import type { Sentence, Stretch } from './read-passages.ts'
import { isSwapped } from './slip.ts'

type Part = { label: string; after: string; quantity: Quantity }

/** Parts one after the other; `isPlainList`: parted by 、 only, `isOpen`: by 等 at its end, `before`: the text before them. */
type Listed = { parts: Part[]; isPlainList: boolean; isOpen: boolean; before: string }

/** 共86件，其中A 45件、B 41件: the parts make the whole, or are not more than it. */
export const checkParts: Check = ({ sentences, statements }) => [
  ...sentences.flatMap(checkSentence),
  ...statements.flatMap(checkRemainder),
]

const opening = new RegExp(
  `[，,;(]?\\s*(其中(?:包括|含|有)?|分别(?:为|是)|含|包括|(?<=[${han}])\\()\\s*[:，]?\\s*`,
  'g',
)

function checkSentence({ text, start: offset, quantities }: Sentence): Finding[] {
  if (quantities.length < 2) return []
  return [...text.matchAll(opening)].flatMap((match): Finding[] => {
    const from = match.index + match[0].length
    const list = readParts(text, from, quantities)
    const { parts } = list
    const [first] = parts
    if (!first) return []
    // A bracket right behind a total lists its parts; one that holds a single number may say anything.
    const word = match[1] ?? ''
    if (word === '(' && parts.length < 2) return []
    const wholes = wholesFor(text, match.index, quantities, first.quantity.kind)
    const whole = wholes.at(-1)
    if (!whole || wholes.some(({ approximate }) => approximate)) return []
    if (word === '(' && text.slice(whole.end, match.index).trim() !== '') return []
    const at = { start: offset + first.quantity.start, end: offset + (parts.at(-1) as Part).quantity.end }
    const sum = parts.reduce((total, { quantity }) => total.plus(quantity.value), first.quantity.value.times(0))
    const all = wholes.reduce((total, { value }) => total.plus(value), sum.times(0))
    if ([all, ...wholes.map(({ value }) => value)].some((value) => isWithin(sum, value, parts))) return []
    const most = wholes.reduce((value, each) => (each.value.gt(value) ? each.value : value), whole.value)
    const largest = parts.find(({ quantity }) => quantity.value.gt(most))
    if (parts.length === 1 || (largest && !word.startsWith('分别'))) {
      if (!largest || word === '(') return []
      const args = { whole: whole.text, part: largest.label + largest.quantity.text }
      return [{ diagnostic: { code: 'arithmetic/part-exceeds', severity: 'warning', args }, ...at }]
    }
    // Of several totals the parts are of the one they stand right behind.
    const isBehind = /^[^\p{Script=Han}]*$/u.test(text.slice(whole.end, match.index))
    if ((wholes.length > 1 && !isBehind) || !claimsAll(word, list, sum, whole)) return []
    const args = {
      whole: whole.text,
      sum: `${parts.map(({ quantity }) => bare(quantity)).join('+')}=${sumIn(sum, first.quantity)}`,
      total: `${sumIn(sum, first.quantity)}${first.quantity.unit}`,
    }
    return [{ diagnostic: { code: 'arithmetic/parts', severity: 'warning', args }, ...at }]
  })
}

/** 8起复议案件，调解2起，撤案4起，另有2起正在办理: with what is left the parts make the whole. */
function checkRemainder({ text, start: offset }: Stretch): Finding[] {
  const match = /(?:其余|剩余|余下|另有)的?(?=\d)/u.exec(text)
  if (!match) return []
  const quantities = readQuantities(text)
  const at = quantities.findIndex(({ start }) => start === match.index + match[0].length)
  const last = quantities[at]
  const [whole, ...others] = quantities.slice(0, at)
  if (!last || !whole || others.length === 0 || /其中|\(/u.test(text.slice(0, last.end))) return []
  if (match[0].startsWith('另有') && !/^[^，;]{0,6}(?:正在|未|尚)/u.test(text.slice(last.end))) return []
  const all = [whole, ...others, last]
  // 停车场186个、泊位4.2万个: another thing that is counted beside it.
  const isBeside = others.some(
    ({ value, start }) => value.gt(whole.value) && text.slice(whole.end, start).includes('、'),
  )
  if (isBeside || all.some(({ kind, approximate }) => kind !== whole.kind || approximate)) return []
  const parts = [...others, last]
  const sum = parts.reduce((total, { value }) => total.plus(value), whole.value.times(0))
  const off = sum.minus(whole.value).abs()
  const isRight = isWithin(
    sum,
    whole.value,
    parts.map((quantity) => ({ label: '', after: '', quantity })),
  )
  // With more of them one may be a step on the way: 检查, 发现, 整改.
  if (isRight || (others.length > 1 && off.times(100).gt(whole.value.times(15)))) return []
  const args = {
    whole: whole.text,
    sum: `${parts.map(bare).join('+')}=${sumIn(sum, last)}`,
    total: `${sumIn(sum, last)}${last.unit}`,
  }
  const [first = last] = others
  return [
    {
      diagnostic: { code: 'arithmetic/parts', severity: 'warning', args },
      start: offset + first.start,
      end: offset + last.end,
    },
  ]
}

const bare = ({ text, unit }: Quantity) => text.slice(0, text.length - unit.length).trim()

/** A sum in the words of its parts: 8.5万. */
function sumIn(sum: Big, { text, unit }: Quantity): string {
  const magnitude = /(万亿|[百千万亿])$/u.exec(text.slice(0, text.length - unit.length).trim())?.[1]
  if (!magnitude) return sum.toFixed()
  const power = { 百: 2, 千: 3, 万: 4, 亿: 8, 万亿: 12 }[magnitude] ?? 0
  return sum.div(`1e${power}`).toFixed() + magnitude
}

/** Of rounded parts the sum may be off by half a step each. */
function isWithin(sum: Big, whole: Big, parts: readonly Part[]): boolean {
  const off = parts.reduce((total, { quantity }) => total.plus(quantity.step.div(2)), sum.times(0))
  const step = (parts[0] as Part).quantity.step
  return sum
    .minus(whole)
    .abs()
    .lte(off.plus(step.div(2)))
}

/** What begins a new statement rather than one more part. */
const newStatement =
  /^(?:已|均|全部|并|共|累计|合计|总计|同比|较|比|占|涉及|涉案|结案|办结|整改|完成|立案|查处|处理|处罚|罚|收|发|开展|组织|召开|检查|排查|化解|移送|作出|解决|培训|参加|下达|新增|减|增|出动|劝导|清理|拆除|拆|达|平均|人均|目前|截至|截止|通过|实现|建成|打造|制定|出台|今年|全年|全市|全区|全县|全局|我|为|对|以上|同时|此外|另外)/u

/** The parts from an offset on: one after the other, each with one number of the same kind. */
function readParts(text: string, from: number, quantities: readonly Quantity[]): Listed {
  const parts: Part[] = []
  let isPlainList = true
  let isOpen = false
  let at = from
  for (const item of text.slice(from).split(/[，、;]|(?=[)])|和(?=[^，、;]{0,12}\d)|及(?=[^，、;]{0,12}\d)/u)) {
    const start = text.indexOf(item, at)
    at = start + item.length
    if (/^等/u.test(item.trim())) isOpen = true
    if (item.startsWith(')')) break
    const within = quantities.filter((each) => each.start >= start && each.end <= at)
    const [quantity] = within
    const separator = text[start - 1]
    const label = quantity ? text.slice(start, quantity.start).trim() : ''
    if (!quantity || within.length > 1 || quantity.approximate || /\d|%|率/u.test(label)) break
    if (parts[0] && parts[0].quantity.kind !== quantity.kind) break
    if (parts.length > 0 && separator === '，' && newStatement.test(label)) break
    if (parts.length > 0 && separator === '，') isPlainList = false
    isOpen = /等\s*$/u.test(text.slice(quantity.end, at))
    parts.push({ label, after: text.slice(quantity.end, at), quantity })
  }
  return { parts, isPlainList, isOpen, before: text.slice(0, from) }
}

/** The numbers of that kind before an offset, but for those in brackets. */
function wholesFor(text: string, at: number, quantities: readonly Quantity[], kind: string): Quantity[] {
  const depths = depthsOf(text)
  const depthAt = (offset: number) => depths[offset] ?? 0
  return quantities.filter((each) => each.kind === kind && each.end <= at && depthAt(each.start) <= depthAt(at))
}

/** In how many brackets each character stands. */
function depthsOf(text: string): number[] {
  let depth = 0
  return Array.from({ length: text.length }, (_, at) => {
    const before = depth
    if (text[at] === '(') depth++
    if (text[at] === ')') depth--
    return before
  })
}

/** What is one of these is not the other, and there is nothing else. */
const halves = [
  ['简易', '一般'],
  ['简易', '普通'],
  ['男', '女'],
  ['线上', '线下'],
  ['城镇', '农村'],
  ['主动公开', '依申请'],
]

const rest = /其余|剩余|余下|另有|其他|其它|尚有|正在|在办|未(?:办结|完成|结案|审结|整改|到期)/u
/** Two of these may hold for one thing. */
const overlapping = /以上|以下|学历|党员|女性|以来|涉及|含|包括|兼|受理|审结/u

/**
 * That the parts are all there are: it is said, one of them is the rest, they are the two halves of one thing, or they are
 * of the same kind as the whole and little is wanting. More than the whole is wrong where parts do not overlap.
 */
function claimsAll(word: string, list: Listed, sum: Big, whole: Quantity): boolean {
  const { parts, isPlainList, isOpen } = list
  if (word.startsWith('分别')) return true
  const labels = parts.map(({ label, after }) => label + after)
  if (isOpen) return false
  if (word === '(') return true
  if (labels.some((label) => rest.test(label))) return true
  if (
    parts.length === 2 &&
    halves.some((pair) => pair.every((half) => labels.filter((label) => label.includes(half)).length === 1))
  )
    return true
  const isNear = sum.minus(whole.value).abs().times(10).lte(whole.value)
  const noun = commonEnd(parts.map(({ label }) => label))
  const isOfOneKind = noun.length >= 2 && list.before.includes(noun)
  if (sum.lt(whole.value)) return (isNear && isOfOneKind) || isSlip(parts, sum, whole.value)
  return !labels.some((label) => overlapping.test(label)) && (isNear || (isPlainList && whole.kind !== '人'))
}

/** Two digits of one number, of three or more, stand the wrong way round: put right, the sum is right. */
function isSlip(parts: readonly Part[], sum: Big, whole: Big): boolean {
  const partIsSlip = parts.some(({ quantity: { value } }) => isSwapped(value, whole.minus(sum.minus(value))))
  return partIsSlip || isSwapped(whole, sum)
}

function commonEnd([first = '', ...others]: readonly string[]): string {
  for (let at = 0; at < first.length; at++)
    if (others.every((other) => other.endsWith(first.slice(at)))) return first.slice(at)
  return ''
}
