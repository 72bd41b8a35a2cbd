import { publicTypes } from './public-types.ts'
import type { Rule } from './rule.ts'

/** 保守国家秘密法 (2024) article 20: the longest period, in years. */
const longest: Record<string, number> = { 绝密: 30, 机密: 20, 秘密: 10 }

/** 条例 article 9 (1) and (2): what is published has no secrets; a secret document has a serial number, a grade and a period within the law's. */
export const lintSecrecy: Rule = ({ doc: { masthead }, documentType, data, placeOf, keyOf }, diagnose) => {
  if (!masthead?.secrecy) {
    const { 保密期限: period } = (data.版头 ?? {}) as { 保密期限?: string }
    const place = keyOf(['版头', '保密期限'])
    if (period) diagnose({ code: 'secrecy/period-alone', severity: 'error', args: { period }, place })
    return
  }
  const [secrecy = '', period] = masthead.secrecy.split('★')
  const place = placeOf(['版头', '密级'])
  if (publicTypes.includes(documentType)) {
    diagnose({ code: 'secrecy/public-document', severity: 'error', args: { type: documentType }, place })
    return
  }
  if (!masthead.serial) diagnose({ code: 'secrecy/no-serial', severity: 'error', args: { secrecy }, place })
  if (!period) diagnose({ code: 'secrecy/no-period', severity: 'warning', args: { secrecy }, place })
  const years = Number(/^(\d+)年$/u.exec(period ?? '')?.[1] ?? 0)
  const most = longest[secrecy] ?? Number.POSITIVE_INFINITY
  if (years <= most) return
  const args = { secrecy, most, years }
  diagnose({ code: 'secrecy/too-long', severity: 'error', args, place: placeOf(['版头', '保密期限']) })
}
