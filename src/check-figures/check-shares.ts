import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Check, Finding } from './check.ts'
import { han } from './han-value.ts'
import { type Percentage, type Quantity, readPercentages, readQuantities } from './quantity.ts'
import { clauseAfter, clauseBefore, type Stretch, shareWords } from './read-passages.ts'
import { shareOf, writeShare, writingOf } from './rounding.ts'

/** 立案80件，结案76件，结案率95%; 共80件，……76件，占95%: the percentage is that of the two numbers before it. */
export const checkShares: Check = ({ statements }) => statements.flatMap(checkStatement)

/** `said`: what the text says of the part. */
type Reading = { name: string; said: string; part: Quantity; whole: Quantity }

function checkStatement({ text, start }: Stretch): Finding[] {
  const percentages = readPercentages(text)
  if (percentages.length === 0) return []
  const quantities = readQuantities(text)
  return percentages.flatMap((share, at): Finding[] => {
    const several = readSeveral(text, percentages.slice(at), quantities)
    if (several.length > 0)
      return several.map((each) => ({ ...each, start: start + each.start, end: start + each.end }))
    if (share.approximate || isOneOfSeveral(text, share)) return []
    const before = text.slice(0, share.start)
    const reading = readRate(text, before, quantities) ?? readPortion(text, before, quantities)
    if (!reading) return []
    const diagnostic = judge(reading, share)
    return diagnostic ? [{ diagnostic, start: start + share.start, end: start + share.end }] : []
  })
}

const isOneOfSeveral = (text: string, { start, end }: Percentage) =>
  /^\s*[、和与及]\s*[^，。;]{0,6}?\d+(?:\.\d+)?%/u.test(text.slice(end)) ||
  /%\s*[、和与及]\s*$/u.test(text.slice(0, start))

function judge({ name, said, part, whole }: Reading, share: Percentage): Diagnostic | undefined {
  if (part.approximate || whole.approximate || whole.value.eq(0)) return undefined
  const writing = writingOf(share, shareOf(part, whole))
  if (writing === 'rounded') return undefined
  const expected = writeShare(part.value, whole.value, share.decimals)
  const args = { reading: `${whole.text}……${said}${part.text}`, name, expected, found: share.text }
  return { code: writing === 'cut' ? 'arithmetic/cut-off' : 'arithmetic/share', severity: 'warning', args }
}

/** What is said of a number before it in its clause, from the number before on. */
function labelOf(text: string, { start }: Quantity, quantities: readonly Quantity[]): string {
  const from = Math.max(0, ...quantities.filter(({ end }) => end <= start).map(({ end }) => end))
  return clauseBefore(text.slice(from), start - from)
}

const reaches = '(?:均|都|已|也)?(?:达到了?|达|为|是|约|:)?'
const rate = new RegExp(`(?:^|[，、:;(])\\s*((?:项目|任务|案件|问题|总|整体)?([${han}]{2})率)${reaches}\\s*$`)

/** Of a rate of what was done the part is what was done; the whole is the only other number of its kind. */
function readRate(text: string, before: string, quantities: readonly Quantity[]): Reading | undefined {
  const [, name = '', deed = ''] = rate.exec(before) ?? []
  if (!deed) return undefined
  const earlier = quantities.filter(({ end }) => end <= before.length)
  // What stands between two numbers is said of the second.
  const isDone = (each: Quantity) =>
    labelOf(text, each, quantities).includes(deed) ||
    /^[^\d]*$/u.exec(clauseAfter(text, each.end))?.[0].includes(deed) === true
  const part = earlier.findLast(isDone)
  const wholes = earlier.filter((each) => each !== part && each.kind === part?.kind)
  const [whole] = wholes
  if (!part || !whole || wholes.length > 1 || whole.end > part.start || isDone(whole)) return undefined
  const label = labelOf(text, part, quantities)
  if (/去年|上年|往年|历年|结转|积案|其中|余|未/u.test(label)) return undefined
  const thing = label
    .slice(label.indexOf(deed) === -1 ? label.length : label.indexOf(deed) + deed.length)
    .replace(/完成|整改|办结|已|了|的/gu, '')
    .trim()
  const context = text.slice(0, part.start - label.length)
  return thing.length >= 2 && !shareWords(thing, context)
    ? undefined
    : { name, said: label.includes(deed) ? label.slice(label.lastIndexOf(deed)) : '', part, whole }
}

/** 共100件，其中甲类40件、乙类60件，分别占40%和60%: as many numbers as percentages behind the whole. */
function readSeveral(text: string, following: readonly Percentage[], quantities: readonly Quantity[]): Finding[] {
  const [first] = following
  const match = /(?:分别占(?:总数的|总量的|比)?|占比分别(?:为|是|达))\s*$/u.exec(text.slice(0, first?.start))
  if (!first || !match) return []
  const shares = following.filter(
    (share, at) => at === 0 || /^[、和与及，]$/u.test(text.slice(following[at - 1]?.end, share.start).trim()),
  )
  const [whole, ...parts] = quantities.filter(({ end }) => end <= match.index)
  if (
    !whole ||
    parts.length !== shares.length ||
    parts.some(({ kind, value }) => kind !== whole.kind || value.gt(whole.value))
  )
    return []
  return shares.flatMap((share, at): Finding[] => {
    const part = parts[at] as Quantity
    const diagnostic = share.approximate ? undefined : judge({ name: '占比', said: '', part, whole }, share)
    return diagnostic ? [{ diagnostic, start: share.start, end: share.end }] : []
  })
}

const portion = new RegExp(`占(?:比|([^，。;:、\\d%]{0,16}?))(?:的)?(?:比例|比重)?${reaches}\\s*$`, 'u')

/** 共4568项，……承接1461项，占全区总执法事项31.98%: the whole is the only other number, and what 占 names is said of it. */
function readPortion(text: string, before: string, quantities: readonly Quantity[]): Reading | undefined {
  const match = before.includes('占') && portion.exec(before)
  if (!match || /分别$/u.test(before.slice(0, match.index))) return undefined
  const earlier = quantities.filter(({ end }) => end <= match.index)
  const part = earlier.at(-1)
  if (!part || !/^[^，\d]{0,8}[，(]?\s*[^，\d]{0,4}$/u.test(text.slice(part.end, match.index))) return undefined
  const wholes = earlier.filter((each) => each !== part && each.kind === part.kind)
  const [whole] = wholes
  if (!whole || wholes.length > 1 || part.value.gt(whole.value)) return undefined
  const named = (match[1] ?? '').replace(/总数|总量|总|全部|数|量|比|其|的|达|到/gu, '')
  const context = text.slice(0, whole.end) + clauseAfter(text, whole.end)
  return named.length >= 2 && !shareWords(named, context) ? undefined : { name: '占比', said: '', part, whole }
}
