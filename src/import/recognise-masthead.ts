import type { ForeignBlock, Passage } from './foreign.ts'
import { closeUp } from './tidy.ts'

/** 7.2, as far as it was found. `mark` is the whole of it, with what follows the names. */
export type FoundMasthead = {
  serial?: string
  secrecy?: string
  period?: string
  urgency?: string
  mark: string[]
  number?: string
  signers: string[]
}

const numberForm = /^.{0,20}?[〔[(（【]\s*\d{4}\s*[〕\])）】]\s*第?\s*\d+\s*号$|^第\s*\d+\s*号$/u

/** The masthead at the start of the blocks, which it is taken from. Undefined if there is neither a mark nor a number. */
export function readMasthead(blocks: ForeignBlock[]): FoundMasthead | undefined {
  partLines(blocks)
  const found: FoundMasthead = { mark: [], signers: [] }
  const limit = blocks.findIndex(
    (block) => block.kind !== 'passage' || block.role === 'title' || /[。：:]$/u.test(block.text),
  )
  const opening = blocks.slice(0, limit === -1 ? blocks.length : limit).slice(0, 12) as Passage[]
  const hasNumber = opening.some(
    (passage) => passage.role === 'number' || numberForm.test(splitSigners(passage.text).number),
  )
  const taken = opening.filter((passage, at) => takeLine(passage, found, hasNumber, opening.slice(at + 1)))
  if (found.mark.length === 0 && found.number === undefined) return undefined
  const kept = blocks.filter((block) => !taken.includes(block as Passage))
  blocks.splice(0, blocks.length, ...kept)
  return found
}

function takeLine(
  { text, role }: Passage,
  found: FoundMasthead,
  hasNumber: boolean,
  below: readonly Passage[],
): boolean {
  const plain = closeUp(text)
  const { number, signers } = splitSigners(plain)
  const secrecy = /^(绝密|机密|秘密)\s*(?:★\s*(.+))?$/u.exec(plain.replaceAll(' ', ''))
  if (role === 'serial' || (hasNumber && /^(?:№|No\.?)?\s*\d{6}$/iu.test(plain))) found.serial = /\d+/.exec(plain)?.[0]
  else if (secrecy) [, found.secrecy, found.period] = secrecy
  else if (/^(?:特急|加急)$/u.test(plain.replaceAll(' ', ''))) found.urgency = plain.replaceAll(' ', '')
  else if (role === 'number' || numberForm.test(number)) {
    // Below the first line of signers stand more of them.
    if (numberForm.test(number)) found.number ??= number
    else found.signers.push(...number.split(/\s+/u).filter((name) => name !== ''))
    found.signers.push(...signers)
  } else if (signers.length > 0 && number === '') found.signers.push(...signers)
  else if (role === 'mark' || (hasNumber && isMark(plain, below))) found.mark.push(plain)
  else return false
  return true
}

/** A mark ends with 文件, 令 or 纪要, or is a name above such a line; the number stands below it. */
function isMark(text: string, below: readonly Passage[]): boolean {
  const ends = (line: string) => /(?:文件|命令|令|纪要)$/u.test(line)
  const numberAt = below.findIndex((passage) => numberForm.test(splitSigners(passage.text).number))
  const above = below.slice(0, Math.max(0, numberAt))
  return (
    numberAt !== -1 &&
    text.length <= 40 &&
    !/[:：]|\d{2}/u.test(text) &&
    (ends(text) || above.some((passage) => ends(passage.text)))
  )
}

/** 7.2.6: the number at the left, 签发人 at the right. */
function splitSigners(text: string): { number: string; signers: string[] } {
  const [, number, names = ''] = /^(.*?)\s*签\s*发\s*人\s*[:：]\s*(.*)$/u.exec(text) ??
    /^(\S+[〔[(（【]\s*\d{4}\s*[〕\])）】]\s*第?\s*\d+\s*号)\s+(\S.*)$/u.exec(text) ?? [text, text]
  return { number: (number ?? '').trim(), signers: names.split(/[ \u3000、]+/u).filter((name) => name !== '') }
}

/** 10.1: in a letter 份号, 密级 or 紧急程度 stand on one line with the number. */
function partLines(blocks: ForeignBlock[]): void {
  const at = blocks.slice(0, 10).findIndex((block) => block.kind === 'passage' && block.role === 'number')
  const line = blocks[at]
  const [, left, right] =
    (line?.kind === 'passage' && /^(\d{6}|(?:绝密|机密|秘密)\S*|特急|加急)\s+(\S.*)$/u.exec(line.text)) || []
  if (line?.kind !== 'passage' || left === undefined || right === undefined) return
  blocks.splice(at, 1, { ...line, role: undefined, text: left }, { ...line, text: right })
}
