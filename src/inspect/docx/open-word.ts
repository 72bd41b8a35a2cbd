import { strFromU8, unzipSync } from 'fflate'
import { child, descendants, inner, type Node, nodes, parseXml, textOf } from '../../import/xml-tree.ts'
import { readStyleSheet, type StyleSheet } from './style-sheet.ts'

/** A paragraph with its style; `level`: its place in the navigation pane, from 1; `inCell`: in a table. */
export type WordParagraph = {
  node: Node
  text: string
  style: string
  styleName: string
  level?: number
  inCell: boolean
}

/** A Word file, taken apart for the rules. */
export type Word = {
  part(path: string): Node | undefined
  body: Node
  /** The body, and all headers and footers. */
  stories: Node[]
  styles: StyleSheet
  /** Those of the body, in order; what stands in boxes among them. */
  paragraphs: WordParagraph[]
  tables: Node[]
  /** What core and extended properties say. */
  property(name: string): string
  relations: Record<string, string>[]
  has(path: string): boolean
}

/** Undefined if it is no Word file that can be read. */
export function openWord(bytes: Uint8Array): Word | undefined {
  const parts = unzip(bytes)
  const part = (path: string) => (parts?.[path] ? parseXml(strFromU8(parts[path])) : undefined)
  const body = inner(part('word/document.xml'), 'w:body')
  if (!parts || !body) return undefined
  const names = Object.keys(parts).sort()
  const styles = readStyleSheet(part('word/styles.xml'))
  const properties = [part('docProps/core.xml'), part('docProps/app.xml')].flatMap(nodes)
  return {
    part,
    body,
    stories: [
      body,
      ...names.filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name)).flatMap((name) => part(name) ?? []),
    ],
    styles,
    paragraphs: paragraphsIn(body, styles, false),
    tables: descendants(body, 'w:tbl'),
    property: (name) => textOf(properties.find((one) => one.name.replace(/^.*:/, '') === name)).trim(),
    relations: names
      .filter((name) => name.endsWith('.rels'))
      .flatMap((name) => nodes(part(name)).map(({ attributes }) => attributes)),
    has: (path) => parts[path] !== undefined,
  }
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes)
  } catch {
    return undefined
  }
}

function paragraphsIn(node: Node, styles: StyleSheet, inCell: boolean): WordParagraph[] {
  return nodes(node).flatMap((each) => {
    const own = each.name === 'w:p' ? [readParagraph(each, styles, inCell)] : []
    // Word writes a box twice, for itself and for its old versions.
    if (each.name === 'mc:Fallback') return []
    return [...own, ...paragraphsIn(each, styles, inCell || each.name === 'w:tc')]
  })
}

function readParagraph(node: Node, styles: StyleSheet, inCell: boolean): WordParagraph {
  const style = inner(node, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? styles.defaultParagraph
  const outline = inner(node, 'w:pPr', 'w:outlineLvl') ?? styles.inherited(style, 'w:pPr', 'w:outlineLvl')
  const level = Number(outline?.attributes['w:val'] ?? 9) + 1
  const name = child(styles.style(style), 'w:name')?.attributes['w:val'] ?? ''
  return {
    node,
    text: ownText(node),
    style,
    styleName: name,
    ...(level <= 9 && { level }),
    inCell,
  }
}

/** Without what stands in boxes anchored there. */
const ownText = (node: Node): string =>
  nodes(node)
    .map((each) => {
      if (each.name === 'w:t') return textOf(each)
      if (each.name === 'w:tab') return '\t'
      return /^(w:pPr|w:pict|w:drawing|mc:AlternateContent)$/.test(each.name) ? '' : ownText(each)
    })
    .join('')
