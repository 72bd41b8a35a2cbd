import { bodyText } from './body-text.ts'
import type { Rule } from './rule.ts'

/** Sentences that ask a superior to decide. “申请批准” and “报请批准” tell of others that were. */
const requests: readonly RegExp[] = [
  /(?:妥否|当否|可否|是否妥当|是否可行)[，,]\s*(?:恳)?请[^，。；]*?(?:批示|批复|批准|审批|指示|审定)/gu,
  /(?<![申报提呈邀聘])请(?:求)?(?:[^，。；]{0,12}?)(?:予以?|给予)(?:批准|审批|审定|批复|批示|核准|核拨|解决)/gu,
  /(?<![申报提呈邀聘])请(?:批准|审批|审定|批复|批示|核准|指示)(?=[。！])/gu,
]

/** 条例 article 15 (4): a request asks for one thing and does ask; a report, and any other type, asks for nothing. */
export const lintRequests: Rule = ({ doc, documentType: type, placeOf, find }, diagnose) => {
  if (type !== '请示' && type !== '报告') return
  const found = bodyText(doc).flatMap(requestsIn)
  if (type === '报告') {
    for (const text of found)
      diagnose({ code: 'request/in-report', severity: 'error', args: { type, text }, place: find(text) })
    return
  }
  if (found.length === 0) diagnose({ code: 'request/none', severity: 'warning', args: {}, place: placeOf(['正文']) })
  for (const [at, text] of found.entries()) {
    if (at > 0)
      diagnose({ code: 'request/several', severity: 'warning', args: { count: at + 1, text }, place: find(text) })
  }
}

/** In the order of the text; two patterns that find the same sentence have found one request. */
function requestsIn(text: string): string[] {
  if (!text.includes('请')) return []
  const found = requests.flatMap((pattern) => [...text.matchAll(pattern)])
  const bySentence = new Map<number, string>()
  for (const match of found) {
    const end = text.indexOf('。', match.index)
    if (!bySentence.has(end)) bySentence.set(end, match[0])
  }
  return [...bySentence].sort(([left], [right]) => left - right).map(([, request]) => request)
}
