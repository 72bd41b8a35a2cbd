type Numerals = { digits: string; units: readonly string[] }

const plain: Numerals = { digits: '零一二三四五六七八九', units: ['', '十', '百', '千'] }
/** 会计基础工作规范 article 52: those that cannot be altered. */
const formal: Numerals = { digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'] }

/** 1234 → 一千二百三十四, 12 → 十二, of decimal digits without sign; however many, 亿 stands over 亿. */
export const hanNumber = (digits: string | number): string => write(bare(digits), plain).replace(/^一十/u, '十') || '零'

/** 1234 → 壹仟贰佰叁拾肆, 12 → 壹拾贰. */
export const formalNumber = (digits: string | number): string => write(bare(digits), formal) || '零'

/** 2024 → 二〇二四, digit by digit. */
export const hanDigits = (digits: string | number): string =>
  String(digits).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] as string)

const bare = (digits: string | number) => String(digits).replace(/^0+/, '')

function write(digits: string, numerals: Numerals): string {
  for (const [length, unit] of [
    [8, '亿'],
    [4, '万'],
  ] as const) {
    if (digits.length <= length) continue
    const low = digits.slice(-length)
    const rest = bare(low)
    const zero = rest !== '' && rest.length < length ? '零' : ''
    return write(digits.slice(0, -length), numerals) + unit + zero + write(rest, numerals)
  }
  return [...digits]
    .map(
      (digit, at) =>
        numerals.digits[Number(digit)] + (digit === '0' ? '' : (numerals.units[digits.length - 1 - at] ?? '')),
    )
    .join('')
    .replace(/零+$/u, '')
    .replace(/零+/gu, '零')
}
