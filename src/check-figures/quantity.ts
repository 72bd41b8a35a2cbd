import { Big } from 'big.js'
import { hanValue } from './han-value.ts'

/** A number with its measure word in a text, by offsets: 3.5万元, 1,268件. */
export type Quantity = {
  start: number
  end: number
  /** As it is written. */
  text: string
  value: Big
  /** What the last digit written stands for, 0 for a count: 3.5万元 is anything that rounds to it. */
  step: Big
  unit: string
  /** Units that count the same have one: 件 and 起 are 件. */
  kind: string
  /** 近100件, 100余件, 100件以上, 3—5件 */
  approximate: boolean
}

/** A percentage: 12.5%, 百分之十二. */
export type Percentage = {
  start: number
  end: number
  text: string
  value: Big
  decimals: number
  approximate: boolean
}

const counts =
  '人次|件次|户次|家次|篇次|场次|辆次|车次|批次|件|起|宗|例|个(?!月|百分点|小时|工作日|季度|星期|多)|项(?!目)|家|户|人(?!民|大|均)|名(?!称|单)|位|次|处(?!罚|理|置)|份|条(?!例|件|款|线)|座|篇|期(?!间)|场(?!所|景|地)|支|套|辆|台|部(?!门|署|委|分)|批|轮|所|间|块|只|幢|栋|则|张|类|笔|艘|盏|根'
const measures = '元|平方公里|平方米|立方米|公里|公顷|公斤|吨|亩|米|㎡|小时'
const number = String.raw`(?<![\d.A-Za-z第〔+*/-])((?:\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?)`
const quantity = new RegExp(`${number}\\s*([余多几])?(百|千|万|亿|万亿)?([余多几])?\\s*(${counts}|${measures})`, 'gu')
const percentage =
  /(?<![\d.A-Za-z+-])(\d+(\.\d+)?)\s*%|百分之([零〇一二三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?)/gu

const measured = new Set(measures.split('|'))

const magnitudes: Record<string, number> = { 百: 2, 千: 3, 万: 4, 亿: 8, 万亿: 12 }
const kinds: Record<string, string> = { 起: '件', 宗: '件', 例: '件', 名: '人', 位: '人', '㎡': '平方米' }

const none = new Big(0)

export function readQuantities(text: string): Quantity[] {
  if (!/\d/.test(text)) return []
  return [...text.matchAll(quantity)].map((match) => {
    const [written, digits = '', fraction = '', vague, magnitude = '', vagueToo, unit = ''] = match
    const start = match.index
    const end = start + written.length
    const power = magnitudes[magnitude] ?? 0
    const isCount = power === 0 && fraction === '' && !measured.has(unit)
    return {
      start,
      end,
      text: written,
      value: new Big(`${digits.replaceAll(',', '')}e${power}`),
      step: isCount ? none : new Big(`1e${power - Math.max(0, fraction.length - 1)}`),
      unit,
      kind: kinds[unit] ?? unit,
      approximate: vague !== undefined || vagueToo !== undefined || isVague(text, start, end),
    }
  })
}

export function readPercentages(text: string): Percentage[] {
  if (!text.includes('%') && !text.includes('百分之')) return []
  return [...text.matchAll(percentage)].flatMap((match) => {
    const [written, digits, fraction = '', han] = match
    const start = match.index
    const end = start + written.length
    const value = digits ?? (han && hanValue(han))
    if (value === undefined) return []
    const decimals = digits ? Math.max(0, fraction.length - 1) : (value.split('.')[1]?.length ?? 0)
    return { start, end, text: written, value: new Big(value), decimals, approximate: isVague(text, start, end) }
  })
}

const isVague = (text: string, start: number, end: number): boolean =>
  /(?:近|约|约为|超|超过|逾|不少于|不低于|不高于|不超过|不足|至少|最多|高于|低于|大于|小于|多达|[\d%][—–~～-]+|\d至)\s*$/u.test(
    text.slice(Math.max(0, start - 8), start),
  ) || /^(?:\s*(?:余|多|左右|以上|以下|以内|上下|之内)|[—–~～-]+\d|至\d)/u.test(text.slice(end, end + 8))
