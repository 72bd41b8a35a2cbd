import { passages } from './foreign.ts'
import type { Found } from './recognise.ts'

const place = '(?:省|市|自治区|自治州|州|盟|县|区|旗|镇|乡)'
const kind = '(?:分局|局|厅|委员会|办公室|办公厅|人民政府|总队|支队|大队|中心|院|署|委)'
const name = new RegExp(
  `(?<=^|[，。；：、“《（\\s])\\p{Script=Han}{2,8}?${place}\\p{Script=Han}{2,24}?${kind}(?=将|坚持|认真|深入|在|以|党|紧紧|聚焦|关于|行政|\\p{N}|[，（]|$)`,
  'gu',
)

/**
 * The issuers of a document: who signed it, else whom its title begins with, else its mark, else the organ its text names
 * most. `sure`: it is written where an issuer is.
 */
export function findIssuer(found: Found): { names: string[]; sure: boolean } | undefined {
  const signed = found.signOff?.names ?? found.cover?.signOff?.names ?? []
  if (signed.length > 0) return { names: signed, sure: true }
  const title = (found.title ?? '').replaceAll('\n', '')
  const [, titled] = /^(.{3,60}?)(?:关于|\d{4}\s*年|[一二三四五六七八九〇零○]{4}年)/u.exec(title) ?? []
  if (
    titled &&
    new RegExp(`(?:${kind}|政府|公司|学校|处|部|会|站|所|街道|镇|乡|市|县|区|省)(?:[（(][^）)]*[）)])*$`, 'u').test(
      titled,
    )
  )
    return { names: [titled], sure: true }
  const marked =
    found.masthead?.mark.map((each) => each.replace(/(?:文件|命令|令)$/u, '')).filter((each) => each !== '') ?? []
  if (marked.length > 0) return { names: marked, sure: true }
  const counts = new Map<string, number>()
  for (const { text } of passages(found.body))
    for (const [each] of text.matchAll(name)) counts.set(each, (counts.get(each) ?? 0) + 1)
  const [most] = [...counts].sort(([one, times], [other, more]) => more - times || other.length - one.length)
  return most && { names: [most[0]], sure: false }
}
