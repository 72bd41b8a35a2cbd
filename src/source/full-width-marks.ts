import { isScalar, type Scalar, type YAMLSeq } from 'yaml'
import type { Fault } from './fault.ts'

/** A whole value between Chinese quotes: they are text, and would be printed. */
export function fullWidthQuotes(text: string, scalar: Scalar): Fault[] {
  const [start, end] = scalar.range as [number, number, number]
  const written = text.slice(start, end)
  if (scalar.type !== 'PLAIN' || !/^(?:“[^“”]*”|‘[^‘’]*’|＂[^＂]*＂|「[^「」]*」)$/u.test(written)) return []
  const bare = written.slice(1, -1)
  return [{ code: 'yaml/full-width-quotes', severity: 'warning', args: { text: written, bare }, start, end }]
}

/** `【甲，乙】` where a list was meant. */
export function fullWidthBrackets(text: string, scalar: Scalar): Fault[] {
  const [start, end] = scalar.range as [number, number, number]
  const written = text.slice(start, end)
  if (scalar.type !== 'PLAIN' || !/^【[^【】]*[，,、][^【】]*】$/u.test(written)) return []
  return [{ code: 'yaml/full-width-brackets', severity: 'warning', args: { text: written }, start, end }]
}

/** `[甲，乙]`: to the parser one item. In a list of several a comma belongs to its item. */
export function fullWidthComma(text: string, { flow, items }: YAMLSeq): Fault[] {
  const [item] = items
  if (!flow || items.length !== 1 || !isScalar(item) || item.type !== 'PLAIN' || !item.range) return []
  const [start, end] = item.range
  const commas = [...text.slice(start, end).matchAll(/[，、]\s*/gu)]
  const only = commas.filter(({ 0: comma }) => comma.startsWith('，'))
  const [first] = only
  if (!first) return []
  const repair = only.map(({ index, 0: comma }) => ({
    start: start + index,
    end: start + index + comma.length,
    text: ', ',
  }))
  const at = start + first.index
  return [{ code: 'yaml/full-width-comma', args: {}, start: at, end: at + 1, repair }]
}
