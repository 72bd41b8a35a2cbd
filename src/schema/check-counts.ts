import type { Diagnose, Place } from '../diagnostics/diagnostic.ts'
import { type JsonSchema, schemaReader } from './json-schema.ts'

type Fields = Record<string, unknown>

/**
 * What the texts say of how many items of a list are what (“反馈问题6项，已完成4项”) against the list (`计数` of its schema):
 * a warning at a number that is another.
 */
export function checkCounts(
  data: Fields,
  schema: JsonSchema,
  find: (text: string) => Place | undefined,
  diagnose: Diagnose,
): void {
  const { resolve } = schemaReader(schema)
  for (const [list, written] of Object.entries(schema.properties ?? {})) {
    const { 计数: field, items } = resolve(written)
    const rows = data[list]
    if (field === undefined || !Array.isArray(rows)) continue
    const words = (resolve(items ?? {}).properties?.[field]?.enum ?? []).map(String)
    const sentences = Object.entries(data).flatMap(([name, value]) => (name === list ? [] : sentencesIn(value)))
    for (const sentence of sentences) {
      const told = words.flatMap((word) => countsOf(sentence, word).map((count) => ({ ...count, word })))
      for (const { text, count, word } of told) {
        const found = rows.filter((row: Fields) => row[field] === word).length
        const args = { text, list, word: `“${word}”的`, found }
        if (count !== found) diagnose({ code: 'sum/count', severity: 'warning', args, place: find(text) })
      }
      for (const { text, count } of told.length > 0 ? countsOf(sentence, '问题') : []) {
        const args = { text, list, word: '', found: rows.length }
        if (count !== rows.length) diagnose({ code: 'sum/count', severity: 'warning', args, place: find(text) })
      }
    }
  }
}

/** “已完成4项”, “已完成整改4项”, “4项已完成”. */
function countsOf(sentence: string, word: string): { text: string; count: number }[] {
  const between = '[^\\d，。；、：]{0,4}'
  const pattern = new RegExp(`${word}${between}?(\\d+)[项个条件]|(\\d+)[项个条件]${between}?${word}`, 'gu')
  return [...sentence.matchAll(pattern)].map(([text, after, before]) => ({ text, count: Number(after ?? before) }))
}

function sentencesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/[。\n]/u)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesIn) : []
}
