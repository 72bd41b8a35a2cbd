import { ownPieces } from '../model/doc.ts'
import { placeholder } from '../text/placeholder.ts'
import type { Rule } from './rule.ts'

const adopted = /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日.*(?:通过|批准)/su

/** 条例 article 8 (1): a 决议 is what a meeting has adopted; by practice the 题注 says which one and when. */
export const lintTitleNote: Rule = ({ doc, documentType, placeOf }, diagnose) => {
  if (documentType !== '决议') return
  const says = (note = '') => adopted.test(note) || note.includes(placeholder)
  if (ownPieces(doc.pieces).some(({ titleNote }) => says(titleNote))) return
  diagnose({ code: 'title-note/no-meeting', severity: 'warning', args: {}, place: placeOf(['题注']) })
}
