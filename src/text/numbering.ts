import type { Level } from '../model/doc.ts'

const hanDigits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 → 一, 12 → 十二, 20 → 二十; for 1–99. */
export function hanNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${hanDigits[tens]}十`
  return ten + hanDigits[value % 10]
}

/** The value of a heading number as typed: “（十二）” and “12.” are 12; undefined for what is none. */
export function numberValue(number: string): number | undefined {
  const mark = number.replace(/[（()）、.．\s]/gu, '')
  if (/^\d+$/.test(mark)) return Number(mark)
  const match = /^([二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(mark)
  if (!match || mark === '') return undefined
  const [, first, ten, last] = match
  const units = last ? hanDigits.indexOf(last) : 0
  if (!ten) return first ? (last ? undefined : hanDigits.indexOf(first)) : units
  return (first ? hanDigits.indexOf(first) : 1) * 10 + units
}

/** GB/T 9704-2012 7.3.3: 一、 （一） 1. （1） for the levels 1–4. */
export function headingNumber(level: Level, value: number): string {
  return [`${hanNumber(value)}、`, `（${hanNumber(value)}）`, `${value}.`, `（${value}）`][level - 1] as string
}
