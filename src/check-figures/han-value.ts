/** Han characters of 16 bits, for the inside of a character class; V8 takes long to make one of \p{Script=Han}. */
export const han = '⺀-⻳⼀-⿕々〇〡-〩〸-〻㐀-䶿一-鿿豈-龎'

const digits = '零一二三四五六七八九'

/** 三十五 as 35, 十二点五 as 12.5, 一百 as 100; undefined for what is none below a thousand. */
export function hanValue(text: string): string | undefined {
  const match =
    /^(?:([一二两三四五六七八九])百零?)?(?:([一二三四五六七八九])?(十))?([零〇一二两三四五六七八九])?(?:点([零〇一二三四五六七八九]+))?$/u.exec(
      text.replace(/^百/u, '一百'),
    )
  if (!match || text === '') return undefined
  const [, hundreds, tens, ten, ones, fraction] = match
  const whole = digit(hundreds) * 100 + (ten ? digit(tens ?? '一') * 10 : 0) + digit(ones)
  return fraction ? `${whole}.${[...fraction].map(digit).join('')}` : String(whole)
}

const digit = (character: string | undefined): number =>
  character === undefined ? 0 : Math.max(0, digits.indexOf(character === '两' ? '二' : character))
