import { placeholder } from '../text/placeholder.ts'
import { publicTypes } from './public-types.ts'
import type { Rule } from './rule.ts'

const right = /^[\p{Script=Han}A-Za-z]{1,16}〔((?:19|20)\d{2})〕[1-9]\d*号$/u

/** What is published may be numbered like an order. */
const publicNumber = /^(?:(?:19|20)\d{2}年)?第[1-9]\d*号$/u

/** Organ, year in any brackets or none, number. */
const alike = /^(.*?)\s*([[［【（(〔]?)\s*((?:19|20)\d{2})\s*([\]］】）)〕]?)\s*(第?)\s*(0*)([1-9]\d*)\s*号$/u

/**
 * GB/T 9704-2012 7.2.5: 机关代字〔2024〕1号. Its year is the year of signing. Numbers of orders (10.2) and minutes (10.3)
 * have forms of their own, and those of what is published may have.
 */
export const lintDocumentNumber: Rule = ({ doc: { format, masthead, info }, documentType, placeOf }, diagnose) => {
  const text = masthead?.number
  if (!text || text.includes(placeholder) || format === 'order' || format === 'minutes') return
  if (publicTypes.includes(documentType) && publicNumber.test(text)) return
  const place = placeOf(['版头', '发文字号'])
  const year = right.exec(text)?.[1]
  if (year) {
    if (!info.date || info.date.year === Number(year)) return
    const args = { year, signed: info.date.year }
    diagnose({ code: 'document-number/year', severity: 'warning', args, place })
    return
  }
  const [, organ = '', open, written, close, ordinal, zeros, number] = alike.exec(text) ?? []
  const expected = `${organ}〔${written}〕${number}号`
  if (!right.test(expected) && publicTypes.includes(documentType))
    diagnose({ code: 'document-number/published', severity: 'error', args: { text, type: documentType }, place })
  else if (!right.test(expected)) diagnose({ code: 'document-number/form', severity: 'error', args: { text }, place })
  else if (open !== '〔' || close !== '〕')
    diagnose({ code: 'document-number/brackets', severity: 'error', args: { text, expected }, place })
  else if (ordinal) diagnose({ code: 'document-number/ordinal', severity: 'error', args: { text, expected }, place })
  else if (zeros) diagnose({ code: 'document-number/leading-zero', severity: 'error', args: { text, expected }, place })
  else diagnose({ code: 'document-number/form', severity: 'error', args: { text }, place })
}
