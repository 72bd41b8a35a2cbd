import { hanNumber } from '../text/han-number.ts'
import type { Check, Finding } from './check.ts'
import { hanValue } from './han-value.ts'

/** A、B、C等2个: not more are named than there are. `等` may leave some unnamed. */
export const checkLists: Check = ({ sentences }) =>
  sentences.flatMap(({ text, start }) =>
    [...text.matchAll(counted)].flatMap((match): Finding[] => {
      const count = Number(/^\d/u.test(match[1] ?? '') ? match[1] : hanValue(match[1] ?? ''))
      const items = itemsBefore(text, match.index)
      if (!items || items.length <= count || count < 2) return []
      const args = { count: match[0], listed: items.length, items: items.join('、') }
      const at = start + match.index
      return [
        { diagnostic: { code: 'arithmetic/listed', severity: 'warning', args }, start: at, end: at + match[0].length },
      ]
    }),
  )

const counted = /等(\d{1,2}|[一二两三四五六七八九十]{1,3})\s*(?:个|项|支|家|部|件|名|位|处|所|座|起|镇|街道|部门)/gu

const opens = '“‘《(〈【'
const closes = '”’》)〉】'

/** What is named before an offset, back to the last mark that ends a clause; undefined where it is not plainly a list. */
function itemsBefore(text: string, end: number): string[] | undefined {
  const items: string[] = []
  let item = ''
  let depth = 0
  for (let at = end - 1; at >= 0; at--) {
    const mark = text[at] as string
    if (closes.includes(mark)) depth++
    if (opens.includes(mark) && --depth < 0) break
    if (depth === 0 && /[，。;:\n!?！？]/u.test(mark)) break
    const adjoins = depth === 0 && /[》”][《“]/u.test(text.slice(at - 1, at + 1))
    if (depth === 0 && mark === '、') {
      items.unshift(item)
      item = ''
    } else item = mark + item
    if (adjoins) {
      items.unshift(item)
      item = ''
    }
  }
  items.unshift(item)
  const [, ...rest] = items
  const isPlain = (each: string) =>
    /^[《“].*[》”]$/u.test(each) || (each.length <= 14 && !/[的对在为把将由按从向等及和与以]/u.test(each))
  return rest.slice(0, -1).every(isPlain) && isLast(rest.at(-1) ?? '') ? items : undefined
}

const isLast = (item: string) =>
  item !== '' && item.length <= 20 && !/[的对在把将由按从向等]/u.test(item.replace(/[《“].*[》”]/gu, ''))

const mostPoints = 20

/** Words that announce a list; what has none may be a name: 三项制度. */
const announcing = /有|存在|以下|如下|下列|体现|表现|做好|抓|围绕|突出|采取|从|分|包括|主要|方面|原因|问题|不足/u

/** 主要有三点：一是……二是……: as many follow as were announced. */
export const checkPoints: Check = ({ plain }) =>
  [
    ...plain.matchAll(
      /([一二两三四五六七八九十]{1,3}|\d{1,2})\s*(个方面|点|方面|个|项|条|类|大)[^，。:;、\n\d“”]{0,10}([:。])\s*(?=一是|\(一\)|1[.．]|\(1\))/gu,
    ),
  ].flatMap((match): Finding[] => {
    const [written, number = '', , mark] = match
    const before = plain.slice(Math.max(0, match.index - 12), match.index)
    if (
      !announcing.test(before + written) ||
      /[第“]$/u.test(before) ||
      (mark === '。' && !/以下|如下|下列/u.test(before + written))
    )
      return []
    const announced = Number(/^\d/u.test(number) ? number : hanValue(number))
    const from = match.index + written.length
    const rest = plain.slice(from, from + farthest)
    const found =
      rest.length === farthest ? undefined : rest.startsWith('一是') ? countPoints(rest) : countHeadings(rest)
    if (found === undefined || found === announced || announced < 2) return []
    const args = { announced: written.replace(/[:。\s]+$/u, ''), found }
    const end = match.index + args.announced.length
    return [{ diagnostic: { code: 'arithmetic/points', severity: 'warning', args }, start: match.index, end }]
  })

/** Where so much follows, it is not counted what. */
const farthest = 20_000

/** How far 一是……二是…… goes; undefined if another 一是 stands inside it. */
function countPoints(rest: string): number | undefined {
  let at = 0
  let count = 0
  while (count < mostPoints) {
    const ordinal = hanNumber(count + 1)
    const next = new RegExp(`(?<=^|[。;:，\\s])${ordinal}是`, 'u').exec(rest.slice(at))
    if (!next) break
    const passed = rest.slice(at, at + next.index)
    if (count > 0 && /(?:^|[。;:，\s])一是/u.test(passed)) return /\n/u.test(passed) ? count : undefined
    if (count > 0 && /\n\s*(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.．](?!\d))/u.test(passed))
      break
    count++
    at += next.index + ordinal.length + 1
  }
  const [line = ''] = rest.slice(at).split('\n')
  return /[。;:，\s]一是/u.test(line) ? undefined : count
}

/** How many headings of the kind follow that opens the rest, up to one of another list; undefined if they are out of order. */
function countHeadings(rest: string): number | undefined {
  const forms = [/^\(([一二三四五六七八九十]+)\)/u, /^(\d+)[.．](?!\d)/u, /^\((\d+)\)/u]
  const form = forms.findIndex((each) => each.test(rest))
  const pattern = forms[form]
  if (!pattern) return undefined
  let count = 0
  for (const line of rest.split('\n').map((each) => each.trim())) {
    if (/^[一二三四五六七八九十]+、/u.test(line) || forms.slice(0, form).some((each) => each.test(line))) break
    const [, mark] = pattern.exec(line) ?? []
    if (mark === undefined) continue
    if (Number(form === 0 ? hanValue(mark) : mark) !== count + 1) return undefined
    count++
  }
  return count
}
