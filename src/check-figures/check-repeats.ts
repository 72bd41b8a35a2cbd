import { clauseAfter, clauseBefore, type Passage, type Sentence } from './read-passages.ts'
import { isSwapped } from './slip.ts'

/** A fact with its number, and where it stands. */
type Fact = { label: string; kind: string; value: string; text: string; passage: Passage; start: number; end: number }
type Contradiction = { earlier: Fact; later: Fact }
type PlacedSentence = Sentence & { passage: Passage }

/** 全年, 共 and the like, which may stand before a fact the one time and not the other. */
const time = '(?:全年|今年以来|今年|本年度|本年|年度|一年来|去年以来|20\\d\\d年度?)'
const lead = new RegExp(`^\\s*(?:${time}|我局|全局|共|累计|共计|总共|合计|已|来|，)*`, 'u')
const onlyTime = new RegExp(`^(?:[一二三四五六七八九十]是)?(?:${time}|我局|全局|，)*$`, 'u')
const sumsUp = new RegExp(`${time}|共|累计`, 'u')

/**
 * The same fact of the whole year with two values. Numbers of single months and of one topic among several look alike: only
 * what is said in the same words, twice, with no other subject before it.
 */
export function findContradictions(passages: readonly Passage[]): Contradiction[] {
  const sentences = passages.flatMap(sentencesIn)
  const same = sameWords(sentences)
  const told = ({ later }: Contradiction) =>
    same.some((each) => each.later.passage === later.passage && each.later.start === later.start)
  return [...same, ...swappedDigits(sentences).filter((each) => !told(each))]
}

const sentencesIn = (passage: Passage): PlacedSentence[] =>
  passage.sentences.map(({ text, start, quantities }) => ({ text, start, quantities, passage }))

function sameWords(sentences: readonly PlacedSentence[]): Contradiction[] {
  const byLabel = new Map<string, Fact[]>()
  for (const fact of sentences.flatMap(readFacts)) {
    const key = `${fact.kind} ${fact.label}`
    const known = byLabel.get(key)
    if (known) known.push(fact)
    else byLabel.set(key, [fact])
  }
  return [...byLabel.values()].flatMap((facts): Contradiction[] => {
    const [earlier] = facts
    const later = facts.find(({ value }) => value !== earlier?.value)
    const isOne = new Set(facts.map(({ value }) => value)).size === 2
    return earlier && later && isOne ? [{ earlier, later }] : []
  })
}

function readFacts({ text, start, passage, quantities }: PlacedSentence): Fact[] {
  return quantities.flatMap((quantity): Fact[] => {
    const clause = clauseBefore(text, quantity.start)
    const before = text.slice(0, quantity.start - clause.length)
    if (quantity.approximate || !sumsUp.test(before + clause)) return []
    const label = clause
      .replace(lead, '')
      .replace(/共|累计|了/gu, '')
      .trim()
    if (!/^[\p{Script=Han}“”]{5,}$/u.test(label)) return []
    // Only a time may stand before it in the sentence: what else does is what the number is about.
    if (before.replace(onlyTime, '').trim() !== '') return []
    if (/月|季度|上半年|下半年|截至|截止|其中|每/u.test(before + clause)) return []
    const { kind, value, text: written } = quantity
    const from = start + quantity.start
    return [
      { label, kind, value: value.toFixed(), text: label + written, passage, start: from, end: start + quantity.end },
    ]
  })
}

/** 行政处罚2723件 and 行政处罚案件2732件: two digits the other way round, and what is counted is called alike. */
function swappedDigits(sentences: readonly PlacedSentence[]): Contradiction[] {
  const facts = sentences.flatMap((sentence) => {
    const { text, start, passage, quantities } = sentence
    return quantities
      .filter(({ approximate, step, value }) => !approximate && step.eq(0) && value.gte(100))
      .map((quantity) => {
        const before = clauseBefore(text, quantity.start).slice(-8)
        const after = clauseAfter(text, quantity.end).slice(0, 8)
        const from = start + quantity.start
        const end = start + quantity.end
        const fact = {
          label: before,
          kind: quantity.kind,
          value: quantity.value.toFixed(),
          text: before + quantity.text,
          passage,
          start: from,
          end,
        }
        return { ...fact, quantity, words: `${before} ${after}`, sentence }
      })
  })
  const seen = new Map<string, typeof facts>()
  return facts.flatMap((later) => {
    const key = `${later.kind} ${[...later.value].sort().join('')}`
    const others = seen.get(key) ?? []
    const earlier = others.find(
      (other) =>
        other.sentence !== later.sentence &&
        isSwapped(other.quantity.value, later.quantity.value) &&
        shareTerm(other.words, later.words),
    )
    // The first few of the same digits are enough to compare with.
    if (others.length < 20) seen.set(key, [...others, later])
    return earlier ? [{ earlier, later }] : []
  })
}

/** A word of three characters that both have. */
const shareTerm = (left: string, right: string): boolean =>
  [...left].some((_, at) => {
    const term = left.slice(at, at + 3)
    return /^\p{Script=Han}{3}$/u.test(term) && !/共|全年|今年|年度|累计/u.test(term) && right.includes(term)
  })
