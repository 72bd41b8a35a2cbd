import { whole } from '../finding.ts'
import type { Pdf } from '../open-pdf.ts'
import type { Rule } from '../rule.ts'
import { type Dictionary, isDictionary, nameOf, textOf } from '../values.ts'
import { leads } from './annotation-rules.ts'
import { numberTree } from './tag-rules.ts'

/** Outline and page labels. */
export const navigationRules: readonly Rule[] = [
  {
    id: 'outline-target',
    of: ['file'],
    clause: 'ISO 32000-1 12.3.3',
    says: '书签没有文字，或者指向的页不存在',
    find: (pdf) =>
      outlineOf(pdf).flatMap(({ title, dictionary }) =>
        title.trim() !== '' && (dictionary.has('A') || leads(pdf, dictionary)) ? [] : [title],
      ),
  },
  {
    id: 'page-labels',
    of: ['file'],
    clause: 'ISO 32000-1 12.4.2',
    says: '页码标签不从第一页开始，或者样式不存在',
    find: (pdf) => {
      const root = pdf.file.entry(pdf.catalog, 'PageLabels')
      if (root === undefined || root === null) return []
      const labels = numberTree(pdf, root)
      const styles = [...labels.values()].map((label) => nameOf(pdf.file.entry(label, 'S')))
      return whole(!labels.has(0) || styles.some((style) => style !== undefined && !/^[DRrAa]$/.test(style)))
    },
  },
]

type Entry = { title: string; dictionary: Dictionary; depth: number }

/** The lines of the outline from top to bottom. */
export function outlineOf({ file, catalog }: Pdf): Entry[] {
  const entries: Entry[] = []
  const seen = new Set<Dictionary>()
  const walk = (first: unknown, depth: number) => {
    for (let line = first; line instanceof Map && !seen.has(line); line = file.entry(line, 'Next')) {
      if (!isDictionary(line)) return
      seen.add(line)
      entries.push({ title: textOf(file.entry(line, 'Title')) ?? '', dictionary: line, depth })
      walk(file.entry(line, 'First'), depth + 1)
    }
  }
  walk(file.at(catalog, 'Outlines', 'First'), 0)
  return entries
}
