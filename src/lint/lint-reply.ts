import { placeholder } from '../text/placeholder.ts'
import { bodyText } from './body-text.ts'
import type { Rule } from './rule.ts'

/** 《……的请示》（江教〔2024〕21号） */
const quotation = /《[^》]*请示》\s*（[^（）]*〔\d{4}〕[^（）]*号）/u

/** 条例 article 8 (12), and practice: a 批复 answers a 请示 and says which, by its title and number. */
export const lintReply: Rule = ({ doc, documentType, data, placeOf }, diagnose) => {
  if (documentType !== '批复') return
  if (bodyText(doc).some((text) => quotation.test(text) || text.includes(placeholder))) return
  const field = data.来文 === undefined ? '正文' : '来文'
  diagnose({ code: 'reply/quotes-nothing', severity: 'warning', args: {}, place: placeOf([field]) })
}
