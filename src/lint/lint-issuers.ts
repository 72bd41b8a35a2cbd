import type { Diagnose, Place } from '../diagnostics/diagnostic.ts'

/** GB/T 9704-2012 7.3.5: every issuer signs with an office or a seal of its own; else an error at 签名章 or 印章图片. */
export function lintIssuers(
  data: Record<string, unknown>,
  placeOf: (path: readonly string[]) => Place,
  diagnose: Diagnose,
): void {
  const issuers = countOf(data.署名 ?? data.单位)
  for (const field of ['签名章', '印章图片']) {
    const count = countOf(data[field])
    if (count === 0 || count === issuers) continue
    diagnose({ code: 'sign-off/count', severity: 'error', args: { field, issuers, count }, place: placeOf([field]) })
  }
}

/** A text is a list too, cut at its 、 marks. */
const countOf = (names: unknown): number =>
  Array.isArray(names) ? names.length : names === undefined ? 0 : String(names).split('、').length
