import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Rule, Subject } from './rule.ts'

/**
 * GB/T 9704-2012 7.3.4 and 7.3.7: the names of attachments bear no end mark, and those listed below the text are those
 * that stand above the attachments.
 */
export const lintAttachments: Rule = (subject, diagnose) => {
  const { data, placeOf } = subject
  const titles = ((data.附件 ?? []) as { 标题: string }[]).map(({ 标题 }) => oneLine(标题))
  const names = data.附件说明 === undefined ? undefined : [data.附件说明].flat().map((name) => oneLine(String(name)))
  const pathOf = (at: number) => (names ? ['附件说明', at] : ['附件', at, '标题'])
  for (const [at, name] of (names ?? titles).entries()) lintName(name, pathOf(at), subject, diagnose)
  if (!names || titles.length === 0) return
  if (names.length !== titles.length) {
    const args = { named: names.length, given: titles.length }
    diagnose({ code: 'attachment/count', severity: 'error', args, place: placeOf(['附件说明']) })
    return
  }
  for (const [at, named] of names.entries()) {
    const title = titles[at] as string
    if (title === named) continue
    const place = placeOf(['附件说明', at])
    diagnose({ code: 'attachment/different-name', severity: 'error', args: { named, title }, place })
  }
}

function lintName(name: string, path: (string | number)[], { placeOf }: Subject, diagnose: Diagnose): void {
  const place = placeOf(path)
  const mark = /[，。；：、！？,.;:!?]$/u.exec(name)?.[0]
  if (mark) diagnose({ code: 'attachment/name-mark', severity: 'error', args: { name, mark }, place })
  const number = /^(?:附件\s*)?\d{1,2}(?:[.．、：:]|(?=\s))|^附件[\d一二三四五六七八九十]*[：:]/u.exec(name)?.[0]
  if (number) diagnose({ code: 'attachment/name-number', severity: 'error', args: { name, number }, place })
  const bare = /^《([^《》]*)》(（.*）)?$/u.exec(name)
  if (!bare) return
  const args = { name, bare: `${bare[1]}${bare[2] ?? ''}` }
  diagnose({ code: 'attachment/name-title-marks', severity: 'warning', args, place })
}

const oneLine = (title: string) => title.replace(/\s*\n\s*/g, '').trim()
