import { child, descendants, inner, type Node, nodes, textOf } from '../../../import/xml-tree.ts'
import { whole } from '../../finding.ts'
import type { Word, WordParagraph } from '../open-word.ts'
import { quoted, type Rule } from '../rule.ts'

/** What stands on a line of its own with the number of a heading, and does not end like a sentence. */
const opensHeading = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}\.(?!\d)|（\d{1,2}）)/u
const looksLikeHeading = (text: string) =>
  opensHeading.test(text) && text.length <= 40 && !/[。；：，！？…”]$/u.test(text)

const isBody = ({ styles }: Word, { style, level, inCell }: WordParagraph) =>
  style === styles.defaultParagraph && level === undefined && !inCell

const placesOf = (paragraphs: readonly WordParagraph[]) => paragraphs.map(({ text }) => quoted(text))

/** Headings, tables, captions and pictures are what they look like. */
export const structureRules: readonly Rule[] = [
  {
    id: 'heading-style',
    clause: 'WCAG 2.1 1.3.1',
    says: '看上去是标题，用的却是正文的样式：导航窗格里没有它，请改用“一级标题”到“四级标题”',
    find: (word) => placesOf(word.paragraphs.filter((one) => isBody(word, one) && looksLikeHeading(one.text.trim()))),
  },
  {
    id: 'heading-outline',
    clause: 'ECMA-376-1 17.3.1.20',
    says: '大纲级别直接写在段落上，没有用标题样式：按回车以后，下一段也会成为标题',
    find: ({ paragraphs }) => placesOf(paragraphs.filter(({ node }) => inner(node, 'w:pPr', 'w:outlineLvl'))),
  },
  {
    id: 'heading-next',
    clause: 'ECMA-376-1 17.7.4.10',
    says: '标题样式的后续段落样式不是正文：在标题后面按回车，接着的还是标题',
    find: ({ styles, paragraphs }) => {
      const used = new Set(paragraphs.filter(({ level }) => level !== undefined).map(({ style }) => style))
      return [...used].flatMap((id) => {
        const next = child(styles.style(id), 'w:next')?.attributes['w:val']
        const staysHeading = next === undefined || styles.inherited(next, 'w:pPr', 'w:outlineLvl') !== undefined
        return staysHeading && styles.inherited(id, 'w:pPr', 'w:outlineLvl')
          ? [`样式${child(styles.style(id), 'w:name')?.attributes['w:val']}`]
          : []
      })
    },
  },
  {
    id: 'unknown-style',
    clause: 'ECMA-376-1 17.7.4.17',
    says: '用了文件里没有的样式',
    find: ({ stories, styles }) => {
      const named = stories.flatMap((story) =>
        ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => descendants(story, name)),
      )
      const missing = named.map(({ attributes }) => attributes['w:val'] ?? '').filter((id) => !styles.style(id))
      return [...new Set(missing)]
    },
  },
  {
    id: 'spaces',
    clause: 'WCAG 2.1 1.3.2',
    says: '用空格缩进或者对齐：请改用样式里的缩进和对齐',
    find: ({ paragraphs }) => placesOf(paragraphs.filter(({ text }) => /^[ \u3000]{2,}\S|\S[ \u3000]{4,}/u.test(text))),
  },
  {
    id: 'table-head',
    clause: 'WCAG 2.1 1.3.1',
    says: '表格的第一行没有设为标题行：请在“表格属性 > 行”里勾选“在各页顶端以标题行形式重复出现”',
    find: (word) =>
      dataTables(word)
        .filter(({ table }) => !hasHead(table))
        .map(({ place }) => place),
  },
  {
    id: 'table-look',
    clause: 'ECMA-376-1 17.4.55',
    says: '表格有标题行，“表格样式选项”里却没有勾选“标题行”：读屏软件认不出表头',
    find: (word) =>
      dataTables(word)
        .filter(({ table }) => {
          const look = inner(table, 'w:tblPr', 'w:tblLook')?.attributes ?? {}
          const bits = Number.parseInt(look['w:val'] ?? '0', 16)
          return hasHead(table) && look['w:firstRow'] !== '1' && look['w:firstRow'] !== 'true' && (bits & 0x20) === 0
        })
        .map(({ place }) => place),
  },
  {
    id: 'caption-style',
    clause: 'ECMA-376-1 17.7.4.9',
    says: '图表的标题没有用题注样式',
    find: (word) =>
      placesOf(
        word.paragraphs.filter(
          (one) =>
            isBody(word, one) &&
            /^[图表]\s*\d+[\s\u3000]?\S{0,40}$/u.test(one.text.trim()) &&
            !/[。；：，]$/u.test(one.text),
        ),
      ),
  },
  {
    id: 'alt-text',
    clause: 'WCAG 2.1 1.1.1',
    says: '图片没有替代文字：请在“查看可选文字”里写明，或者标记为装饰性',
    find: ({ stories }) =>
      stories.flatMap((story) => [
        ...descendants(story, 'wp:docPr')
          .filter((node) => !node.attributes['descr']?.trim() && !isDecorative(node))
          .map(nameOf),
        ...shapes(story)
          .filter((node) => !saysItself(node))
          .map(nameOf),
      ]),
  },
  {
    id: 'revisions',
    clause: 'ECMA-376-1 17.13.5',
    says: '还有没有接受或者拒绝的修订，或者没有删去的批注',
    find: ({ stories }) =>
      whole(
        stories.some((story) =>
          ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:commentReference'].some(
            (name) => descendants(story, name).length > 0,
          ),
        ),
      ),
  },
  {
    id: 'external',
    clause: 'ECMA-376-2 9.3',
    says: '图片、模板等不在文件里面，要到别处去找',
    find: ({ relations }) =>
      relations
        .filter(({ TargetMode, Type = '' }) => TargetMode === 'External' && !Type.endsWith('/hyperlink'))
        .map(({ Target = '' }) => Target),
  },
]

const hasHead = (table: Node) => rowsOf(table).some((row) => isOn(inner(row, 'w:trPr', 'w:tblHeader')))
const rowsOf = (table: Node) => nodes(table).filter(({ name }) => name === 'w:tr')
const isOn = (node: Node | undefined) => node !== undefined && !/^(0|false|off)$/.test(node.attributes['w:val'] ?? '')

/**
 * Tables with rules, of more than one row and column; the others arrange what stands in them. A form that opens with the
 * name of a group of rows has a head for each group and none for all.
 */
function dataTables({ tables, styles }: Word): { table: Node; place: string }[] {
  return tables
    .filter((table) => {
      const style = inner(table, 'w:tblPr', 'w:tblStyle')?.attributes['w:val'] ?? ''
      const ruled =
        styles.inherited(style, 'w:tblPr', 'w:tblBorders') ??
        inner(table, 'w:tblPr', 'w:tblBorders') ??
        descendants(table, 'w:tcBorders')[0]
      const rows = rowsOf(table)
      const count = (row: Node | undefined) => nodes(row).filter(({ name }) => name === 'w:tc').length
      return ruled && rows.length > 1 && count(rows[0]) > 1
    })
    .map((table, at) => {
      const [first] = descendants(table, 'w:tc').map((cell) => descendants(cell, 'w:t').map(textOf).join(''))
      return { table, place: `第${at + 1}张表格${first ? quoted(first) : ''}` }
    })
}

/** Shapes of older Word files, each once: a group's parts belong to it. */
const shapes = (story: Node) =>
  ['v:rect', 'v:shape', 'v:oval', 'v:line', 'v:roundrect'].flatMap((name) => descendants(story, name))

/** Text in a box or set as word art speaks for itself. */
const saysItself = (shape: Node) =>
  shape.attributes['alt'] !== undefined ||
  ['w:txbxContent', 'v:textpath'].some((name) => descendants(shape, name).length > 0)

const isDecorative = (node: Node) =>
  descendants(node, 'adec:decorative').some(({ attributes }) => /^(1|true)$/.test(attributes['val'] ?? ''))

const nameOf = ({ attributes }: Node) => attributes['name'] ?? attributes['id'] ?? ''
