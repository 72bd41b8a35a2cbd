import { child, descendants, nodes } from '../../import/xml-tree.ts'
import type { Finding } from '../finding.ts'
import { openWord, type Word } from './open-word.ts'
import type { Rule } from './rule.ts'
import { fontRules } from './rules/font-rules.ts'
import { formattingRules } from './rules/formatting-rules.ts'
import { propertyRules } from './rules/property-rules.ts'
import { structureRules } from './rules/structure-rules.ts'
import { propertiesOf } from './style-sheet.ts'

const rules: readonly Rule[] = [...propertyRules, ...structureRules, ...formattingRules, ...fontRules]

/** What a Word file says of itself, what there is in it, and where it is not as an expert would have typed it. */
export type WordInspection = {
  title: string
  issuer: string
  keywords: string
  date: string
  language: string
  /** How many paragraphs of each style, by its name, in the order they first come. */
  styles: [name: string, count: number][]
  headings: number
  tables: number
  pictures: number
  fonts: { name: string; embedded: boolean }[]
  /** How many paragraph and character properties are said outside the styles. */
  directProperties: number
  findings: Finding[]
}

/** Undefined if it is no Word file that can be read. */
export function inspectDocx(bytes: Uint8Array): WordInspection | undefined {
  const word = openWord(bytes)
  if (!word) return undefined
  const { paragraphs, tables, stories, part, property } = word
  return {
    title: property('title'),
    issuer: property('Company') || property('creator'),
    keywords: property('keywords'),
    date: property('created').slice(0, 10),
    language: property('language'),
    styles: countStyles(word),
    headings: paragraphs.filter(({ level }) => level !== undefined).length,
    tables: tables.length,
    pictures: stories.flatMap((story) => descendants(story, 'wp:docPr')).length,
    fonts: nodes(part('word/fontTable.xml')).map((font) => ({
      name: font.attributes['w:name'] ?? '',
      embedded: child(font, 'w:embedRegular') !== undefined,
    })),
    directProperties: stories
      .flatMap((story) => [...descendants(story, 'w:pPr'), ...descendants(story, 'w:rPr')])
      .reduce((sum, node) => sum + new Set([...propertiesOf(node).keys()].map((key) => key.split(' ')[0])).size, 0),
    findings: rules
      .map(({ id, says, clause, find }): Finding => ({ rule: id, says, clause, places: find(word) }))
      .filter(({ places }) => places.length > 0),
  }
}

function countStyles({ paragraphs }: Word): [string, number][] {
  const counts = new Map<string, number>()
  for (const { styleName } of paragraphs) counts.set(styleName, (counts.get(styleName) ?? 0) + 1)
  return [...counts]
}
