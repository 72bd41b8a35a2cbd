/** What stands for a half-width mark in Chinese text. */
const wide: Record<string, string> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！', '(': '（', ')': '）' }

/** A number of a document, in whatever brackets, and addresses: their marks stay. */
const kept =
  /[[(（【〔]\s*\d{4}\s*[\])）】〕]\s*第?\s*\d+\s*号|(?:https?:\/\/|www\.)[^\s\u3000-\u9fff，。；]*[\w/]|[\w.+-]+@[\w.-]+/gu

const han = '\\p{Script=Han}'
const before = new RegExp(`[${han}”’》〉）】〕％%]$`, 'u')
const chinese = new RegExp(han, 'u')
const after = new RegExp(`^[${han}“‘《〈（【〔]`, 'u')

/**
 * Half-width marks of a Chinese text made full-width, where that is certain: beside a Chinese character, never within a
 * figure, a time, an address, Latin words or a document number. Straight quotes that come in pairs are curled.
 */
export function toFullWidth(text: string): { text: string; count: number } {
  const fixed = new Set<number>()
  for (const { index, 0: whole } of text.matchAll(kept))
    for (let at = index; at < index + whole.length; at++) fixed.add(at)
  const characters = text.split('')
  let count = 0
  const widen = (at: number, mark: string) => {
    if (characters[at] === mark) return
    characters[at] = mark
    count++
  }
  for (const [open, close] of brackets(text)) {
    if (fixed.has(open) || fixed.has(close)) continue
    const [left, inside, right] = [text.slice(0, open), text.slice(open + 1, close), text.slice(close + 1)]
    const isNumber = left.trim() === '' && /^\d{1,2}$/.test(inside) && after.test(right)
    const mixed = (text[open] === '（') !== (text[close] === '）')
    if (!chinese.test(inside) && !before.test(left) && !isNumber && !mixed) continue
    widen(open, '（')
    widen(close, '）')
  }
  for (const [at, mark] of text.split('').entries()) {
    if (fixed.has(at) || !/[,:;?!]/.test(mark)) continue
    const [left, right] = [characters.slice(0, at).join(''), characters.slice(at + 1).join('')]
    const figure = /\d$/.test(left) && /^\d/.test(right)
    const spaced = right.replace(/^ /, '')
    if (
      !figure &&
      (before.test(left) ||
        after.test(spaced) ||
        (/[“”‘’\d\w]$/.test(left) && (after.test(right) || (right === '' && chinese.test(left)))))
    ) {
      widen(at, wide[mark] as string)
    }
  }
  const quotes = [...text.matchAll(/"/g)].map(({ index }) => index)
  const curly = /[“”]/u.test(text)
  if (!curly && quotes.length > 0 && quotes.length % 2 === 0) {
    const pairs = quotes.flatMap((at, rank) => (rank % 2 === 0 ? [[at, quotes[rank + 1] as number] as const] : []))
    if (pairs.every(([open, close]) => chinese.test(text.slice(open, close)))) {
      for (const [open, close] of pairs) {
        widen(open, '“')
        widen(close, '”')
      }
    }
  }
  return { text: characters.join(''), count }
}

/** Offsets of round brackets that belong together, of either width. */
function brackets(text: string): [number, number][] {
  const open: number[] = []
  const pairs: [number, number][] = []
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(' || text[at] === '（') open.push(at)
    if (text[at] !== ')' && text[at] !== '）') continue
    const start = open.pop()
    if (start !== undefined) pairs.push([start, at])
  }
  return pairs
}
