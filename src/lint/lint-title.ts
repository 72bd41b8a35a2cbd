import { ownPieces } from '../model/doc.ts'
import type { Rule } from './rule.ts'

/** 命令 is also written 令. */
const endings: Record<string, string[]> = { 命令: ['命令', '令'] }

/** Sentence marks, in either width. A point between figures and the dash of “2023—2025年” are none. */
const marks = /[，。；：？！,;:?!…]|(?<!\d)\.|\.(?!\d)/u

/**
 * 条例 article 9 (7): issuer, matter and type. What the pack itself writes for a copy without a masthead is not the
 * author's to change.
 */
export const lintTitle: Rule = ({ doc, documentType, data, placeOf, find }, diagnose) => {
  const { title } = doc.info
  const titled = ownPieces(doc.pieces).some(({ title }) => title)
  if (!titled || (!doc.masthead && data.标题 === undefined)) return
  const place = data.标题 === undefined ? placeOf([]) : placeOf(['标题'])
  const words = title.replace(/（[^（）]*）$/u, '')
  if (!(endings[documentType] ?? [documentType]).some((ending) => words.endsWith(ending))) {
    diagnose({ code: 'title/type', severity: 'warning', args: { title, type: documentType }, place })
  }
  const found = marks.exec(title)
  if (!found) return
  const [mark] = found
  const at = find(title, found.index)
  diagnose({ code: 'title/mark', severity: 'warning', args: { mark }, place: at ? { ...at, length: 1 } : place })
}
