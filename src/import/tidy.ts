import type { ForeignBlock, Passage } from './foreign.ts'

/** Characters that nobody sees: zero-width ones, soft hyphens, marks of direction. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\u{e0000}-\u{e007f}]/gu

/** Takes the layout out of a text: blanks at its ends, rows of them, tabs; what is left is a blank between two words. */
export const tidyText = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/[\t\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[ \u3000]{2,}/g, ' ')
    .replace(/^[ \u3000]+|[ \u3000]+$/g, '')

/** Tidies every block; a paragraph in which lines were broken by hand becomes several, a title keeps its lines. */
export function tidy(blocks: readonly ForeignBlock[]): ForeignBlock[] {
  return blocks.flatMap((block): ForeignBlock[] => {
    if (block.kind === 'picture') return [block]
    if (block.kind === 'table') {
      const cell = (text: string) => text.split('\n').map(tidyText).join('')
      return [{ ...block, rows: block.rows.map((cells) => cells.map((each) => ({ ...each, text: cell(each.text) }))) }]
    }
    const lines = block.text
      .split('\n')
      .map(tidyText)
      .filter((line) => line !== '')
    if (block.role === 'title') return lines.length > 0 ? [{ ...block, text: lines.join('\n') }] : []
    return lines.map((text, at): Passage => ({ ...block, text, ...(at > 0 && { blanks: 0, newPage: undefined }) }))
  })
}

/** “关 于 做 好”: words spaced out to fill a line. */
export function closeUp(text: string): string {
  const gaps = text.match(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu)?.length ?? 0
  const words = text.match(/\p{Script=Han}/gu)?.length ?? 0
  return gaps * 3 >= words || /^\p{Script=Han} \p{Script=Han}$/u.test(text)
    ? text.replace(/(?<=[\p{Script=Han}\d〔〕（）]) (?=[\p{Script=Han}\d〔〕（）])/gu, '')
    : text
}
