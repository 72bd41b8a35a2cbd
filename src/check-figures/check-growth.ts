import { Big } from 'big.js'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Check, Finding } from './check.ts'
import { type Percentage, type Quantity, readPercentages, readQuantities } from './quantity.ts'
import { clauseBefore, type Stretch } from './read-passages.ts'
import { growthOf, shareOf, writeShare, writingOf } from './rounding.ts'

/** 由100件增加到125件，增长25%; 立案125件，同比增长25%: the rate is that of the two numbers, or some whole number gives it. */
export const checkGrowth: Check = ({ statements }) => statements.flatMap(checkStatement)

const than = '(?:同比|环比|(?:较|比|与)(?:上年|去年|上一年|上年度)(?:同期)?(?:相比)?)'
const more = '增长|增加|上升|提高|提升|上涨|增|升|涨'
const less = '下降|减少|降低|回落|压降|降|减'
const change = new RegExp(`(${than})?(分别)?(?:(${more})|(${less}))(?:率|幅|了|率?达|率?为|率?是|约)?\\s*$`, 'u')

function checkStatement({ text, start }: Stretch): Finding[] {
  const percentages = readPercentages(text)
  const hasTimes = text.includes('倍')
  if (percentages.length === 0 && !hasTimes) return []
  const quantities = readQuantities(text)
  const rates = percentages.flatMap((rate, at) => {
    const match = change.exec(text.slice(0, rate.start))
    if (!match || rate.approximate) return []
    const [, compared, severally, , fall] = match
    const direction = { compared: compared !== undefined, falls: fall !== undefined, from: match.index }
    return severally
      ? shareOut(text, match.index, percentages.slice(at), quantities, direction)
      : alone(text, rate, quantities, direction)
  })
  const times = hasTimes ? readTimes(text, quantities) : []
  return [...rates, ...times].map(({ diagnostic, at }) => ({
    diagnostic,
    start: start + at.start,
    end: start + at.end,
  }))
}

type Direction = { compared: boolean; falls: boolean; from: number }
type Told = { diagnostic: Diagnostic; at: { start: number; end: number } }

function alone(text: string, rate: Percentage, quantities: readonly Quantity[], direction: Direction): Told[] {
  const earlier = quantities.filter(({ end }) => end <= direction.from)
  const now = earlier.at(-1)
  if (!now || !/^\s*[，、(:]?\s*(?:次数|数量)?$/u.test(text.slice(now.end, direction.from))) return []
  const other = earlier.at(-2)
  if (other && isThanLastYear(text, other, now)) return direction.compared ? [] : compare(other, now, rate, direction)
  const step = other && stepOf(text, other, now)
  if (other && step) {
    const value = step === 'more' ? other.value.minus(now.value) : other.value.plus(now.value)
    if (now.approximate) return []
    return compare(other, { ...other, value, text: `${value.toFixed()}${other.unit}` }, rate, direction)
  }
  const before = baseFor(text, now, earlier)
  if (before) return compare(now, before, rate, direction)
  // What 其中 or a bracket holds is followed by what is said of the whole.
  const heard = text.slice(0, now.end)
  if (!direction.compared || heard.includes('其中') || /\([^)]*$/u.test(heard)) return []
  return possible(now, rate, direction)
}

/** 125件，比上年的100件 */
const isThanLastYear = (text: string, now: Quantity, before: Quantity) =>
  now.kind === before.kind &&
  /^\s*，?\s*(?:较|比)(?:上年|去年|上一年|20\d\d年)(?:同期)?的?\s*$/u.test(text.slice(now.end, before.start))

/** 125件，同比增加25件: the second number is how many more or fewer the first is. */
function stepOf(text: string, now: Quantity, step: Quantity): 'more' | 'less' | undefined {
  if (now.kind !== step.kind || now.value.lt(step.value)) return undefined
  const match = stepped.exec(text.slice(now.end, step.start))
  return match ? (match[1] ? 'more' : 'less') : undefined
}

const stepped = new RegExp(`^\\s*[，(]?\\s*${than}(?:(${more})|${less})了?\\s*$`, 'u')

/** The value of the year before, where it is given next to the number. */
function baseFor(text: string, now: Quantity, earlier: readonly Quantity[]): Quantity | undefined {
  const before = earlier.at(-2)
  if (!before || before.kind !== now.kind) return undefined
  const between = text.slice(before.end, now.start)
  const isFromTo = /(?:由|从)[^，;]*$/u.test(text.slice(0, before.start)) && rises.test(between)
  const isLastYear =
    /(?:上年|去年|上一年|20\d\d年)(?:同期)?的?\s*$/u.test(clauseBefore(text, before.start)) &&
    /^\s*[，、)][^，\d]{0,8}$/u.test(between)
  const [, earlierYear] = yearNamed.exec(clauseBefore(text, before.start)) ?? []
  const [, laterYear] = yearNamed.exec(clauseBefore(text, now.start)) ?? []
  const areYears = earlierYear !== undefined && Number(earlierYear) + 1 === Number(laterYear)
  return isFromTo || isLastYear || areYears ? before : undefined
}

const yearNamed = /^\s*(20\d\d)年度?[^\d]{0,8}$/u

const rises = new RegExp(`^[^，;\\d]{0,10}(?:${more}|${less}|扩大|变)(?:到|至|为)了?[^，;\\d]{0,6}$`, 'u')

function compare(now: Quantity, before: Quantity, rate: Percentage, { falls }: Direction): Told[] {
  if (now.approximate || before.approximate || before.value.lte(0)) return []
  const growth = growthOf(now, before)
  const span = falls ? { low: growth.high.times(-1), high: growth.low.times(-1) } : growth
  const writing = writingOf(rate, span)
  if (writing === 'rounded') return []
  const difference = now.value.minus(before.value)
  const word = difference.gt(0) ? '增长' : '下降'
  const expected = difference.eq(0) ? '持平' : word + writeShare(difference.abs(), before.value, rate.decimals)
  const found = (falls ? '下降' : '增长') + rate.text
  const args = { reading: `${before.text}变为${now.text}`, name: '', expected, found }
  return [
    {
      diagnostic: { code: writing === 'cut' ? 'arithmetic/cut-off' : 'arithmetic/growth', severity: 'warning', args },
      at: rate,
    },
  ]
}

/** A count cannot have grown by a rate that no count of the year before gives. */
function possible(now: Quantity, rate: Percentage, { falls }: Direction): Told[] {
  if (now.approximate || !now.step.eq(0) || now.value.lte(0) || (falls && rate.value.gte(100))) return []
  const step = new Big(`1e-${rate.decimals}`)
  const baseAt = (percent: Big) => now.value.times(100).div(falls ? new Big(100).minus(percent) : percent.plus(100))
  const least = rate.value.minus(step.div(2))
  const most = rate.value.plus(step)
  if (falls && most.gte(100)) return []
  const [low, high] = [baseAt(least), baseAt(most)].sort((left, right) => left.cmp(right)) as [Big, Big]
  if (low.round(0, Big.roundUp).lte(high)) return []
  const below = baseAt(rate.value).round(0, Big.roundDown)
  const above = below.plus(1)
  const word = falls ? '下降' : '增长'
  const rateOf = (base: Big) => (base.lte(0) ? '' : word + writeShare(now.value.minus(base).abs(), base, rate.decimals))
  const args = {
    amount: now.text,
    found: word + rate.text,
    below: below.lte(0) ? '' : `${below.toFixed()}${now.unit}`,
    belowRate: rateOf(below),
    above: `${above.toFixed()}${now.unit}`,
    aboveRate: rateOf(above),
  }
  return [{ diagnostic: { code: 'arithmetic/growth-impossible', severity: 'warning', args }, at: rate }]
}

/** 519起、2489起，同比分别增长61.7%和71.3%: as many numbers as rates, in their order. */
function shareOut(
  text: string,
  end: number,
  following: readonly Percentage[],
  quantities: readonly Quantity[],
  direction: Direction,
): Told[] {
  const rates = following.filter(
    (rate, at) => at === 0 || /^[、和与及，]$/u.test(text.slice(following[at - 1]?.end, rate.start).trim()),
  )
  const amounts = quantities.filter((each) => each.end <= end)
  if (!direction.compared || amounts.length !== rates.length || /其中/u.test(text.slice(0, end))) return []
  return rates.flatMap((rate, at) => (rate.approximate ? [] : possible(amounts[at] as Quantity, rate, direction)))
}

const multiple = /(是|为|达到?|增长|增加|提高)(?:了|到)?(?:原来|上年|去年|20\d\d年)?(?:同期)?的?(\d+(\.\d+)?)倍/gu

/** 由169项增加到1461项，是原来的8.64倍. */
function readTimes(text: string, quantities: readonly Quantity[]): Told[] {
  return [...text.matchAll(multiple)].flatMap((match): Told[] => {
    const [written, verb = '', digits = '', fraction = ''] = match
    const earlier = quantities.filter(({ end }) => end <= match.index)
    const now = earlier.at(-1)
    const before = now && baseFor(text, now, earlier)
    if (!before || now.approximate || before.approximate || before.value.lte(0)) return []
    if (!/^\s*，?\s*$/u.test(text.slice(now.end, match.index))) return []
    const isGrowth = /增|提/u.test(verb) && !written.includes('的')
    const { low, high } = shareOf(now, before)
    const shift = isGrowth ? 100 : 0
    const span = { low: low.minus(shift).div(100), high: high.minus(shift).div(100) }
    const value = new Big(digits)
    const decimals = Math.max(0, fraction.length - 1)
    if (writingOf({ value, decimals }, span)) return []
    const exact = span.low.plus(span.high).div(2).toFixed(decimals)
    const args = {
      reading: `${before.text}变为${now.text}`,
      expected: `${exact}倍`,
      found: `${digits}倍`,
    }
    const end = match.index + written.length
    return [
      {
        diagnostic: { code: 'arithmetic/growth', severity: 'warning', args },
        at: { start: end - digits.length - 1, end },
      },
    ]
  })
}
