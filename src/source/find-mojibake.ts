import { gbkTable } from './gbk-table.ts'
import type { Span } from './text-lines.ts'

/** Characters that were UTF-8, were read as GBK and saved so: where the first ones are, and what they were. */
export function findMojibake(text: string): (Span & { meant: string }) | undefined {
  if (!telltale.test(text)) return undefined
  const runs = [...text.matchAll(/[^\p{ASCII}\ufffd]{3,}/gu)].map(({ 0: run, index }) => {
    return { start: index, end: index + run.length, meant: undo(run) }
  })
  // Two characters may come out by chance, three do not.
  return runs.some(({ meant }) => meant.length > 2) ? runs.find(({ meant }) => meant.length > 1) : undefined
}

/** What the first byte or two of “，。、的一是在…” in UTF-8 give in GBK; they hardly occur in Chinese. */
const telltale = /[锛銆鐨涓鏄鍦浠鍜鏈鍙缁绫鍗鏂骞宸]/

/** The hanzi and marks that the bytes of the text spell as UTF-8; empty if they spell none, or anything else. */
function undo(run: string): string {
  const bytes = [...run].flatMap((character) => (character === '€' ? [0x80] : (gbkTable().get(character) ?? [0])))
  // An odd byte at the end went lost together with what followed it.
  const meant = new TextDecoder().decode(Uint8Array.from(bytes)).replace(/\ufffd$/, '')
  return /^[\p{Script=Han}\u2014-\u2026\u3001-\u3015\uff01-\uff5e]+$/u.test(meant) ? meant : ''
}
