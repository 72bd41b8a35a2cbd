import type { Rule } from './rule.ts'

/** Types that go to superiors, and those that may. */
const upwardTypes = ['报告', '请示']
const perhapsUpward = ['意见', '议案']

/**
 * 条例 articles 9 (6) and 22, GB/T 9704-2012 7.2.6: a document to superiors shows its signer, one of every issuer. A copy
 * for the public has no masthead and shows none.
 */
export const lintSigners: Rule = ({ doc: { masthead }, documentType, placeOf, keyOf }, diagnose) => {
  if (!masthead) return
  const signers = masthead.signers.length
  const issuers = masthead.mark.issuers.length
  const place = placeOf(['版头', '签发人'])
  if (signers === 0) {
    if (upwardTypes.includes(documentType))
      diagnose({ code: 'signer/missing', severity: 'error', args: {}, place: keyOf(['版头']) })
  } else if (![...upwardTypes, ...perhapsUpward].includes(documentType)) {
    diagnose({ code: 'signer/not-upward', severity: 'warning', args: { type: documentType }, place })
  } else if (signers !== issuers) {
    diagnose({ code: 'signer/count', severity: 'warning', args: { issuers, signers }, place })
  }
}
