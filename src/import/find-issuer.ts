import { passages } from './foreign.ts'
import { organEnd, organNames } from './organ.ts'
import type { Found } from './recognise.ts'

/**
 * The issuers of a document: who signed it, else whom its title begins with, else its mark, else the organ its text names
 * most. `sure`: it is written where an issuer is.
 */
export function findIssuer(found: Found): { names: string[]; sure: boolean } | undefined {
  const signed = found.signOff?.names ?? found.cover?.signOff?.names ?? []
  if (signed.length > 0) return { names: signed, sure: true }
  const title = (found.title ?? '').replaceAll('\n', '')
  const [, titled] = /^(.{3,60}?)(?:关于|\d{4}\s*年|[一二三四五六七八九〇零○]{4}年)/u.exec(title) ?? []
  if (titled && organEnd.test(titled.trim())) return { names: titled.trim().split(/[ \u3000]+/u), sure: true }
  const { printer } = found.imprint ?? {}
  if (found.masthead?.mark.at(-1)?.endsWith('纪要') && printer) return { names: [printer], sure: true }
  const marked =
    found.masthead?.mark.map((each) => each.replace(/(?:文件|命令|令)$/u, '')).filter((each) => each !== '') ?? []
  if (marked.length > 0) return { names: marked, sure: true }
  // A report of a place on itself is its government's.
  const [, region] =
    /^(?:\d{4}年度?)?(\p{Script=Han}{1,10}?(?:[省市县区州旗乡镇]|街道))(?:\d{4}年|关于|法治政府|政府工作|年度|的)/u.exec(
      title,
    ) ?? []
  const [, government] = /^(\p{Script=Han}{2,12}?人民政府(?:办公室|办公厅)?)/u.exec(title) ?? []
  if (government) return { names: [government], sure: false }
  if (region) return { names: [region + (region.endsWith('街道') ? '办事处' : '人民政府')], sure: false }
  const counts = new Map<string, number>()
  for (const { text } of passages(found.body))
    for (const [each] of text.matchAll(organNames)) counts.set(each, (counts.get(each) ?? 0) + 1)
  const [most] = [...counts].sort(([one, times], [other, more]) => more - times || other.length - one.length)
  return most && { names: [most[0]], sure: false }
}
