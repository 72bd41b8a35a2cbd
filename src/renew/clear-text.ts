import { placeholder } from '../text/placeholder.ts'
import { readText } from '../text/read-text.ts'

/**
 * The lines of a natural text with its headings and, where text stood below or behind them, one placeholder. `change` is
 * done to every heading. A blank line stays before a heading.
 */
export function clearText(text: string, change: (heading: string) => string): string[] {
  const blocks = new Map(readText(text).map(({ line, block }) => [line, block]))
  const kept: string[] = []
  let blank = false
  for (const [at, line] of text.split('\n').entries()) {
    const block = blocks.get(at)
    const written = line.trim()
    if (block?.kind === 'heading' || block?.lead) {
      if (blank && kept.length > 0) kept.push('')
      const [rest] = block.kind === 'paragraph' ? block.children : []
      const behind = rest?.kind === 'text' ? rest.text.length : 0
      const heading = change(written.slice(0, written.length - behind).trimEnd())
      kept.push(behind > 0 ? heading + placeholder : heading)
    } else if (block && !kept.at(-1)?.endsWith(placeholder)) kept.push(placeholder)
    blank = !block
  }
  return kept
}
