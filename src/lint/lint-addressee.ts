import { ownPieces } from '../model/doc.ts'
import { publicTypes } from './public-types.ts'
import type { Rule } from './rule.ts'

const upwardTypes = ['报告', '请示']

/** Types that answer or ask somebody. */
const addressedTypes = ['请示', '批复', '议案']

const person = /(书记|省长|市长|区长|县长|镇长|乡长|厅长|部长|局长|处长|科长|主任|秘书长|同志|先生|女士)$/u

/** Between two names, not within “各县（市、区）人民政府”. */
const separator = /[、，；](?![^（]*）)/u

/** 条例 article 15 (1), (4) and (5): to an organ, not to a person; upwards to one, which only a request must.
 * What is published goes to nobody in particular. Some reports go to 党委 and 政府 both by rule: their pack says so. */
export const lintAddressee: Rule = (subject, diagnose) => {
  const { doc, documentType: type, severalAddressees, placeOf, find } = subject
  const place = (name: string) => find(name) ?? placeOf(['主送机关'])
  for (const { addressee } of ownPieces(doc.pieces)) {
    const names = (addressee ?? '').split(separator).filter((name) => name !== '')
    for (const name of names) {
      if (person.test(name))
        diagnose({ code: 'addressee/person', severity: 'error', args: { name }, place: place(name) })
    }
    if (names.length < 2 || !upwardTypes.includes(type) || severalAddressees) continue
    const second = { args: { type, count: names.length }, place: place(names[1] as string) }
    diagnose({ code: 'addressee/several', severity: type === '请示' ? 'error' : 'warning', ...second })
  }
  const addressed = ownPieces(doc.pieces).some(({ addressee }) => addressee) || doc.imprint?.addressee
  if (addressedTypes.includes(type) && !addressed)
    diagnose({ code: 'addressee/missing', severity: 'error', args: { type }, place: placeOf([]) })
  if (publicTypes.includes(type) && addressed)
    diagnose({ code: 'addressee/public-document', severity: 'warning', args: { type }, place: placeOf(['主送机关']) })
}
