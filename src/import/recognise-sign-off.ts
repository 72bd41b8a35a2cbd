import { readDate } from '../schema/read-date.ts'
import { readNumber } from '../text/read-text.ts'
import { type ForeignBlock, type ForeignPicture, isPassage, type Loss, type Passage } from './foreign.ts'
import { organEnd } from './organ.ts'
import { closeUp } from './tidy.ts'

/** `sealed` undefined: the file does not show whether there is a seal. `offices` stand before the names of who signs. */
export type FoundSignOff = {
  names: string[]
  date?: string
  sealed?: boolean
  offices: string[]
  seals: ForeignPicture[]
}

export const isDate = (text: string) => readDate(bareDate(text)) !== undefined

/** Where the seal goes. */
const sealWords = /[（(](?:盖章|公章|印章|章)[）)]/gu

/** A date without what is written round it: “（盖章）”. */
export const bareDate = (text: string) => text.replace(sealWords, '').replace(/^[（(](.*)[）)]$/u, '$1')

/** A date behind a signature, or on a line with it. */
export function endsLetter(blocks: readonly ForeignBlock[], at: number): boolean {
  const [before, block] = [blocks[at - 1], blocks[at]]
  if (!isPassage(block)) return false
  if (block.role === 'date' || dateBehindName(block.text)) return true
  if (!isDate(block.text)) return false
  return at === blocks.length - 1 || (isPassage(before) && isSignature(before)) || block.align === 'right'
}

const isSignature = ({ text, role, align }: Passage) =>
  role === 'signature' ||
  (text.length <= 60 &&
    !/^(?:特此|以上|专此|此致|妥否)/u.test(text) &&
    !/[。；，：:！？]$/u.test(text) &&
    !readNumber(text) &&
    (align !== undefined || organEnd.test(text) || text.length <= 12))

/** “某某局 2024年1月23日” and “某某局二〇二四年一月二十三日”. */
function dateBehindName(text: string): { name: string; date: string } | undefined {
  if (readNumber(text)) return undefined
  const [, name = '', date = ''] =
    /^([^。；：，]{2,40}?)\s*((?:\d{4}|[一二三四五六七八九〇零○]{4})年.{1,3}月.{1,3}日)$/u.exec(bareDate(text)) ?? []
  const read = readDate(date)
  return read && organEnd.test(name.trim()) ? { name: name.trim(), date: read } : undefined
}

/** The sign-off at the end of the blocks, which it is taken from. */
export function takeSignOff(blocks: ForeignBlock[], losses: Loss[]): FoundSignOff | undefined {
  const last = blocks.at(-1)
  if (!isPassage(last)) return undefined
  const both = dateBehindName(last.text)
  const date = both?.date ?? readDate(bareDate(last.text))
  if (!date) return undefined
  blocks.pop()
  const lines: Passage[] = []
  for (
    let line = blocks.at(-1);
    !both && lines.length < 20 && isPassage(line) && isSignature(line);
    line = blocks.at(-1)
  ) {
    // Above the name next to the date stand only names of organs.
    if (lines.length > 0 && line.role !== 'signature' && !organEnd.test(line.text)) break
    lines.unshift(blocks.pop() as Passage)
    if (lines[0]?.role !== 'signature' && (lines[0]?.blanks ?? 0) > 0) break
  }
  const names = both ? [both.name] : lines.flatMap(({ text }) => namesOf(text))
  const offices = names.filter((name) =>
    /^(?:市长|区长|县长|省长|主席|局长|主任|厅长|部长|州长|镇长|乡长|书记|院长|检察长)$/u.test(name),
  )
  for (const { text, where } of [...lines, last])
    for (const [seal] of text.matchAll(sealWords)) losses.push({ where, text: seal, why: '程序为印章留出位置' })
  const blanks = lines[0]?.blanks ?? last.blanks ?? 0
  return {
    names: names.filter((name) => !offices.includes(name)),
    date,
    offices,
    seals: [],
    sealed: lines.some(({ role }) => role === 'signature') ? blanks >= 2 : undefined,
  }
}

/** Several organs on one line stand apart. */
function namesOf(text: string): string[] {
  const plain = closeUp(text.replace(sealWords, '').trim())
  const names = plain.split(/[ \u3000]+/)
  return names.every((name) => organEnd.test(name)) ? names : [plain]
}

/** A name at the end without a date. */
export function takeSignature(blocks: ForeignBlock[], title = ''): FoundSignOff | undefined {
  const last = blocks.at(-1)
  if (!isPassage(last) || last.level !== undefined || !organEnd.test(last.text) || /[。；]/u.test(last.text))
    return undefined
  if (last.align !== 'right' && !title.includes(closeUp(last.text))) return undefined
  blocks.pop()
  return { names: namesOf(last.text), offices: [], seals: [] }
}
