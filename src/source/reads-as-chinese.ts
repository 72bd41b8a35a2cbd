import { isEverydayHanzi } from './gbk-table.ts'

/**
 * Whether a text that was read on trial is surely Chinese: nearly all of it hanzi of everyday use and our punctuation,
 * and with a line that our files have, or with the small words that no Chinese does without.
 * Korean, Japanese and Big5 are often valid as GB18030; what they give is hanzi, but not a language.
 */
export function readsAsChinese(text: string): boolean {
  const wide = text.slice(0, enough).match(/[^\p{ASCII}\s]/gu) ?? []
  const hanzi = wide.filter((each) => /\p{Script=Han}/u.test(each))
  const everyday = hanzi.filter(isEverydayHanzi).length
  const marks = wide.filter((each) => punctuation.test(each)).length
  if (hanzi.length === 0 || hanzi.length + marks < wide.length * 0.95 || everyday < hanzi.length * 0.9) return false
  return ourLine.test(text) || hanzi.filter((each) => smallWords.has(each)).length > Math.max(5, hanzi.length * 0.08)
}

/** What more there is of a long file adds nothing to the certainty. */
const enough = 100_000

const punctuation = /[\u2010-\u2027\u2030-\u206f\u2460-\u249b\u3000-\u303f\uff01-\uff5e·×÷℃±≥≤Ⅰ-Ⅻ]/u

const ourLine = /^\s*(?:类型|名称|单位|标题)\s*[:：]|<\/\p{Script=Han}+>/mu

const smallWords = new Set('的一是不在了有和人这中大为上个我以要他时来用们到作地于出就分对成会主年')
