import { ownPieces } from '../model/doc.ts'
import type { Rule } from './rule.ts'

/** 党政机关公文处理工作条例 article 9 (4) and (13): the organs of the mark are those that sign. */
export const lintSignOff: Rule = ({ doc, data, placeOf }, diagnose) => {
  const signOff = ownPieces(doc.pieces).findLast((piece) => piece.signOff)?.signOff
  const marked = doc.masthead?.mark.issuers ?? []
  if (!signOff || marked.length < 2) return
  const signed = signOff.issuers.map(({ name }) => name)
  if (marked.join() === signed.join()) return
  const place = placeOf([data.署名 === undefined ? '单位' : '署名'])
  diagnose({ code: 'sign-off/other-issuers', severity: 'warning', args: {}, place })
}
