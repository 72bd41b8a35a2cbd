import { descendants, nodes } from '../../../import/xml-tree.ts'
import type { Rule } from '../rule.ts'

/** Fonts inside the file are there and may be there. */
export const fontRules: readonly Rule[] = [
  {
    id: 'embedded-font',
    clause: 'ECMA-376-1 17.8.3.3',
    says: '写明嵌入了字体，文件里却没有',
    find: ({ part, has }) => {
      const targets = new Map(
        nodes(part('word/_rels/fontTable.xml.rels')).map(({ attributes }) => [attributes['Id'], attributes['Target']]),
      )
      return nodes(part('word/fontTable.xml'))
        .filter((font) =>
          ['w:embedRegular', 'w:embedBold', 'w:embedItalic', 'w:embedBoldItalic']
            .flatMap((name) => descendants(font, name))
            .some(({ attributes }) => !has(`word/${targets.get(attributes['r:id'])}`)),
        )
        .map(({ attributes }) => attributes['w:name'] ?? '')
    },
  },
]
