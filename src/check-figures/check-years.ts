import { linesOf, type Passage, sentencesOf } from './read-passages.ts'

/** A year that is not the one its part speaks of. */
type OtherYear = { found: number; start: number; end: number }

const readYears = (text: string): OtherYear[] =>
  [...text.matchAll(/(?<!\d)(20\d\d)(?=年)/gu)].map(({ index, 1: year }) => ({
    found: Number(year),
    start: index,
    end: index + 5,
  }))

/** A heading names the year it is about, with others or without. */
export function yearOfTitle({ plain }: Passage, expected: number): OtherYear | undefined {
  const years = readYears(plain)
  return years.some(({ found }) => found === expected) || /思路|安排|计划|打算|规划/u.test(plain) ? undefined : years[0]
}

/** A plan may look back at other years in its heading as long as it names its own. */
export function yearOfPlanTitle({ plain }: Passage, expected: number): OtherYear | undefined {
  const years = readYears(plain)
  return years.some(({ found }) => found === expected) ? undefined : years[0]
}

/** 2022年，我局……; 现将2022年……报告如下: what opens a paragraph or hands the report over, where no other year is near. */
export function yearsOfText({ plain }: Passage, expected: number, isPlan: boolean): OtherYear[] {
  return linesOf(plain).flatMap(({ text: line, start }): OtherYear[] => {
    const years = readYears(line)
    const wrong =
      handedOver(line, expected) ?? (years.some(({ found }) => found === expected) ? undefined : opening(line, isPlan))
    return wrong && wrong.found !== expected ? [{ ...wrong, start: start + wrong.start, end: start + wrong.end }] : []
  })
}

function opening(line: string, isPlan: boolean): OtherYear | undefined {
  const [year] = readYears(line)
  if (
    !year ||
    line.slice(0, year.start).trim() !== '' ||
    !/^年度?(?:，|是|我局|全市|全区|全县|全局)/u.test(line.slice(year.start + 4))
  )
    return undefined
  if (/今年|本年|以来|至今|近年/u.test(line)) return undefined
  const [first] = sentencesOf(line)
  return isPlan && !/将|继续|重点|做好|计划|推进/u.test(first?.text ?? '') ? undefined : year
}

function handedOver(line: string, expected: number): OtherYear | undefined {
  const match =
    line.includes('现将') && /现将[^。;，]{0,40}?(?<!\d)(20\d\d)年[^。;]{0,40}?(?:报告|汇报|总结|呈报)/u.exec(line)
  if (!match || match[0].includes(`${expected}年`)) return undefined
  const start = match.index + match[0].indexOf(`${match[1]}年`)
  return { found: Number(match[1]), start, end: start + 5 }
}
