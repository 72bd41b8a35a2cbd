import { type Change, changesBetween } from './changes.ts'
import { literally } from './literally.ts'

/** What a part of a typed text was printed as: from `start` to before `end` of the printed one. */
type Part = { typed: string; start: number; end: number; quote: boolean }

/**
 * A text that quotes figures (“{{数据.处罚}}件”) with the changes that lead from `old`, as it was printed, to `now`. A quote
 * stays unless the change is in what it printed.
 */
export function keepQuotes(typed: string, old: string, now: string): string {
  const parts = alignQuotes(typed, old)
  if (!parts) return now
  const quotes = parts.filter(({ quote }) => quote)
  const changes = changesBetween(old.split(''), now.split('')).map((change) => aroundQuotes(change, quotes, now))
  let result = ''
  let [at, beside] = [0, 0]
  for (const { from, to, begin, end } of changes) {
    if (to < at || (to === at && end <= beside)) continue
    // One that was drawn to the start of a quote may reach into the one before.
    if (from > at) result += typedBetween(at, from)
    result += now.slice(Math.max(begin, beside), end)
    at = Math.max(at, to)
    beside = end
  }
  return result + typedBetween(at, old.length)

  function typedBetween(from: number, to: number): string {
    const own = (parts ?? []).filter(({ start, end }) => start < to && end > from)
    return own
      .map(({ typed: written, start, end, quote }) =>
        quote ? written : written.slice(Math.max(from, start) - start, Math.min(to, end) - start),
      )
      .join('')
  }
}

/** A change that touches what a quote printed is one of all of it; so are digits put next to it. */
function aroundQuotes({ from, to, begin, end }: Change, quotes: readonly Part[], now: string): Change {
  const added = now.slice(begin, end)
  const touched = quotes.filter(
    (quote) =>
      (quote.start < to && quote.end > from) ||
      (quote.start < from && from < quote.end) ||
      (quote.end === from && /^[\d.%]/u.test(added)) ||
      (quote.start === to && /[\d.]$/u.test(added)),
  )
  const first = Math.min(from, ...touched.map(({ start }) => start))
  const last = Math.max(to, ...touched.map((quote) => quote.end))
  return { from: first, to: last, begin: begin - (from - first), end: end + (last - to) }
}

/** Undefined if `old` is not what the typed text was printed as. */
function alignQuotes(typed: string, old: string): Part[] | undefined {
  const texts = typed.split(/(\{\{.*?\}\})/u)
  const isQuote = (text: string) => text.startsWith('{{')
  const pattern = texts.map((text) => (isQuote(text) ? '(.+?)' : `(${literally(text)})`))
  const match = new RegExp(`^${pattern.join('')}$`, 'su').exec(old)
  if (!match) return undefined
  let end = 0
  return texts.map((text, at) => {
    const start = end
    end += match[at + 1]?.length ?? 0
    return { typed: text, start, end, quote: isQuote(text) }
  })
}
