import { han } from '../han.ts'
import type { Prose } from '../prose.ts'
import type { Finding } from '../rule.ts'

const between = new RegExp(
  `(?<=[${han}\\d，。、；：％%）》”])[ \\u00a0\\u3000\\t]+(?=[${han}，。、；：“《（）》”])|(?<=[${han}，。、；：“《（）》”])[ \\u00a0\\u3000\\t]+(?=\\d)|(?<=[（“《])[ \\u00a0\\u3000\\t]+`,
  'gu',
)

/** Chinese text has no spaces: not between characters, not between a figure and its unit. */
export function* spaces({ kind, text }: Prose): Iterable<Finding> {
  if (kind === 'cell' || kind === 'name' || !/[ \u00a0\u3000\t]/.test(text)) return
  let offset = 0
  for (const line of text.split('\n')) {
    const found = [...line.matchAll(between)]
    for (const { 0: space, index } of found.length > 0 && !setsOut(line) ? found : []) {
      if (isMeant(line, index, space)) continue
      const [start, end] = [offset + index, offset + index + space.length]
      yield { code: 'punctuation/space', start, end, expected: '', repair: [{ start, end, text: '' }] }
    }
    offset += line.length + 1
  }
}

/** A line of names, or of entries that stand side by side. */
function setsOut(line: string): boolean {
  const parts = line.trim().split(/[ \u00a0\u3000\t]+/u)
  const short = parts.filter((part) => /^[^，。；]{1,4}$/u.test(part)).length
  // A name and what its bearer is.
  if (parts.length === 2 && new RegExp(`^[${han}·]{2,4}$`, 'u').test(parts[0] ?? '') && !/[。；]/u.test(line))
    return true
  return (parts.length >= 3 && short === parts.length) || /：[^，。]*[ \u3000\t]{1,}[^ ，。]{2,6}：/u.test(line)
}

/** A space is meant behind 第一章, between the two characters of a name, and as a place to write. */
function isMeant(line: string, at: number, space: string): boolean {
  const before = line.slice(0, at)
  const after = line.slice(at + space.length)
  if (/^\s*$/u.test(before)) return true
  if (/第[一二三四五六七八九十百\d]+[章节条编款]$/u.test(before)) return true
  if (/^\s*[\d一二三四五六七八九十（）().．、]+$/u.test(before)) return true
  if (
    new RegExp(`(?:^|[^${han}])[${han}]$`, 'u').test(before) &&
    new RegExp(`^[${han}](?:$|[^${han}])`, 'u').test(after)
  )
    return true
  // “副市长张　强，”: a name that was made as wide as the others.
  if (/^(?: {2,}|\u3000)$/u.test(space) && new RegExp(`^[${han}](?:$|[^${han}])`, 'u').test(after)) return true
  return space.length > 2 && space.trim() === '' && /^[年月日]/u.test(after)
}
