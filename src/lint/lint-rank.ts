import { ownPieces } from '../model/doc.ts'
import { bodyText } from './body-text.ts'
import type { Rule } from './rule.ts'

/** Types that tell the addressee what to do. */
const downwardTypes = ['命令', '决定', '意见', '通知', '通报', '批复']

/** 人民政府 and 党委 with their offices, and what speaks for them. */
const leading = /人民政府|国务院|^中共|中国共产党|党委|[省市区县州]委(?!员)|委员会办公|领导小组|指挥部/u
const lowerLeading = /[各县区乡镇街].*(?:人民政府|党委|[市区县]委(?!员))/u
const agreed =
  /经[^，。；]{0,20}(?:党委|政府|国务院|[省市区县州]委|省长|市长|县长|区长)[^，。；]{0,16}(?:同意|批准|授权|审议通过)/u

/** 条例 article 16 (2): a department instructs lower 党委 and 政府 only with its government's consent, and says so. */
export const lintRank: Rule = ({ doc, documentType, data, placeOf, find }, diagnose) => {
  if (!downwardTypes.includes(documentType)) return
  const issuers = [data.单位].flat().map(String)
  if (issuers.some((issuer) => leading.test(issuer))) return
  for (const { addressee = '' } of ownPieces(doc.pieces)) {
    const lower = addressee.split(/[、，；](?![^（]*）)/u).find((name) => lowerLeading.test(name))
    if (!lower || bodyText(doc).some((text) => agreed.test(text))) continue
    const args = { issuer: issuers.join('、'), addressee: lower, type: documentType }
    diagnose({
      code: 'addressee/above-department',
      severity: 'warning',
      args,
      place: find(lower) ?? placeOf(['主送机关']),
    })
  }
}
