import { ownPieces } from '../model/doc.ts'
import { placeholder } from '../text/placeholder.ts'
import { bodyText } from './body-text.ts'
import type { Rule } from './rule.ts'

const government = /人民政府$|^国务院$/u
const congress = /人民代表大会|人大/u

/** 条例 article 8 (13): a 人民政府 lays a matter before the people's congress of its level, or its committee, to deliberate. */
export const lintProposal: Rule = ({ doc, documentType, data, placeOf }, diagnose) => {
  if (documentType !== '议案') return
  for (const issuer of [data.单位].flat().map(String)) {
    if (government.test(issuer)) continue
    diagnose({ code: 'proposal/issuer', severity: 'error', args: { issuer }, place: placeOf(['单位']) })
  }
  const addressee = ownPieces(doc.pieces).find((piece) => piece.addressee)?.addressee
  if (addressee && !congress.test(addressee)) {
    diagnose({ code: 'proposal/addressee', severity: 'error', args: { addressee }, place: placeOf(['主送机关']) })
  }
  if (bodyText(doc).some((text) => /审议(?:决定|批准)?。$/u.test(text) || text.includes(placeholder))) return
  diagnose({ code: 'proposal/asks-nothing', severity: 'warning', args: {}, place: placeOf(['正文']) })
}
