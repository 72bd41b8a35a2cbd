import { child, nodes } from '../../../import/xml-tree.ts'
import type { Word, WordParagraph } from '../open-word.ts'
import { quoted, type Rule } from '../rule.ts'
import { type Properties, propertiesOf } from '../style-sheet.ts'

/** Formatting is left to styles. */
export const formattingRules: readonly Rule[] = [
  {
    id: 'direct-paragraph',
    clause: 'ECMA-376-1 17.7.2',
    says: '段落里又写了一遍样式里已有的格式：改样式的时候，这一段不会跟着改',
    find: (word) =>
      word.paragraphs
        .filter(({ node, style }) => repeats(propertiesOf(child(node, 'w:pPr')), word.styles.resolve('w:pPr', style)))
        .map(({ text }) => quoted(text)),
  },
  {
    id: 'direct-text',
    clause: 'ECMA-376-1 17.7.2',
    says: '文字上又写了一遍样式里已有的字体、字号等：改样式的时候，这些字不会跟着改',
    find: (word) =>
      word.paragraphs
        .filter((one) => runsOf(one).some((run) => repeatsStyle(word, one, run)))
        .map(({ text }) => quoted(text)),
  },
]

const runsOf = ({ node }: WordParagraph) => nodes(node).filter(({ name }) => name === 'w:r')

function repeatsStyle({ styles }: Word, { style }: WordParagraph, run: ReturnType<typeof runsOf>[number]): boolean {
  const own = child(run, 'w:rPr')
  const character = child(own, 'w:rStyle')?.attributes['w:val']
  return repeats(propertiesOf(own), styles.resolve('w:rPr', style, ...(character === undefined ? [] : [character])))
}

/** One of the properties says nothing but what the style says anyway. */
function repeats(own: Properties, style: Properties): boolean {
  const names = new Set([...own.keys()].map((key) => key.split(' ')[0]))
  return [...names].some((name) =>
    [...own].filter(([key]) => key.split(' ')[0] === name).every(([key, value]) => style.get(key) === value),
  )
}
