/** A place in a text that quotes figures, by offsets; `words` undefined if braces stand there that quote nothing. */
export type Expression = { start: number; end: number; written: string; words?: string[] }

/**
 * Everything between `{{` and `}}`, full-width braces too, and what only looks like it: unclosed, one brace too few, empty.
 * Single braces round other words are text.
 */
export function readExpressions(text: string): Expression[] {
  if (!/[{}｛｝]/.test(text)) return []
  return [...text.matchAll(/([{｛]+)([^{}｛｝\n]*)([}｝]*)|[}｝]{2,}/gu)].flatMap((match): Expression[] => {
    const [written, open = '', content = '', close = ''] = match
    const place = { start: match.index, end: match.index + written.length, written }
    const words = wordsOf(content)
    if (open.length === 2 && close.length === 2 && words.length > 0) return [{ ...place, words }]
    if (open.length === 1 && close.length < 2 && !content.trim().startsWith('数据')) return []
    return [{ ...place, written: excerpt(written) }]
  })
}

/** Names, numbers and options; marks that people put between or round them are none. */
const wordsOf = (content: string): string[] =>
  content
    .replace(/[．。]/gu, '.')
    .replace(/\s*[=＝]\s*/gu, '=')
    .split(/[\s,，、“”"'‘’]+/u)
    .filter((word) => word !== '')

const excerpt = (text: string) => ([...text].length > 20 ? `${[...text].slice(0, 20).join('')}……` : text)
