import type { Diagnose, Place } from '../diagnostics/diagnostic.ts'
import { visitTexts } from '../text/visit-texts.ts'
import { type Path, visitFields } from './visit-fields.ts'

/** A file that reports of many bureaus are collected by is no document yet: an error at what is to be filled. True if it is one. */
export function lintCollection(data: unknown, placeOf: (path: Path) => Place, diagnose: Diagnose): boolean {
  let found = false
  const refuse = (field: string, path: Path) => {
    found = true
    diagnose({ code: 'collect/not-collected', severity: 'error', args: { field }, place: placeOf(path) })
  }
  for (const field of ['汇总', '汇总表', '汇总文字'])
    visitFields(data, field, (value, path) => {
      const meant = field === '汇总' ? path.length === 1 : typeof path.at(-2) === 'number' && !Array.isArray(value)
      if (value !== undefined && meant) refuse(field, path)
    })
  visitTexts(data, (text, path) => {
    if (!text.includes('{{')) return
    const [count] = /\{\{\s*汇总\.[^}]*\}\}/u.exec(text) ?? []
    if (count) refuse(count, path)
  })
  return found
}
