import { readQuantities } from './quantity.ts'
import { clauseBefore, type Passage, sentencesOf } from './read-passages.ts'

/** A fact with its number, and where it stands. */
type Fact = { label: string; kind: string; value: string; text: string; passage: Passage; start: number; end: number }
type Contradiction = { earlier: Fact; later: Fact }

/** 全年, 共 and the like, which may stand before a fact the one time and not the other. */
const time = '(?:全年|今年以来|今年|本年度|本年|年度|一年来|去年以来|20\\d\\d年度?)'
const lead = new RegExp(`^\\s*(?:${time}|我局|全局|共|累计|共计|总共|合计|已|来|，)*`, 'u')
const sumsUp = new RegExp(`${time}|共|累计`, 'u')

/**
 * The same fact of the whole year with two values. Numbers of single months and of one topic among several look alike: only
 * what is said in the same words, twice, with no other subject before it.
 */
export function findContradictions(passages: readonly Passage[]): Contradiction[] {
  const byLabel = new Map<string, Fact[]>()
  for (const fact of passages.flatMap(readFacts)) {
    const key = `${fact.kind} ${fact.label}`
    byLabel.set(key, [...(byLabel.get(key) ?? []), fact])
  }
  return [...byLabel.values()].flatMap((facts): Contradiction[] => {
    const [earlier] = facts
    const later = facts.find(({ value }) => value !== earlier?.value)
    const isOne = new Set(facts.map(({ value }) => value)).size === 2
    return earlier && later && isOne ? [{ earlier, later }] : []
  })
}

function readFacts(passage: Passage): Fact[] {
  return sentencesOf(passage.plain).flatMap(({ text, start }) =>
    readQuantities(text).flatMap((quantity): Fact[] => {
      const clause = clauseBefore(text, quantity.start)
      const label = clause
        .replace(lead, '')
        .replace(/共|累计|了/gu, '')
        .trim()
      const before = text.slice(0, quantity.start - clause.length)
      if (quantity.approximate || !/^[\p{Script=Han}“”]{5,}$/u.test(label) || !sumsUp.test(before + clause)) return []
      // Only a time may stand before it in the sentence: what else does is what the number is about.
      if (before.replace(new RegExp(`^(?:[一二三四五六七八九十]是)?(?:${time}|我局|全局|，)*$`, 'u'), '').trim() !== '')
        return []
      if (/月|季度|上半年|下半年|截至|截止|其中|每/u.test(before + clause)) return []
      const { kind, value, text: written } = quantity
      const from = start + quantity.start
      return [
        { label, kind, value: value.toFixed(), text: label + written, passage, start: from, end: start + quantity.end },
      ]
    }),
  )
}
