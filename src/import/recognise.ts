import { readDate } from '../schema/read-date.ts'
import { headingNumber } from '../text/numbering.ts'
import { readNumber } from '../text/read-text.ts'
import { type ForeignBlock, type ForeignPicture, isPassage, type Loss, type Passage } from './foreign.ts'
import { takeAttachmentList, takeAttachments, titled } from './recognise-attachments.ts'
import { type FoundMasthead, readMasthead } from './recognise-masthead.ts'
import { bareDate, endsLetter, type FoundSignOff, isDate, takeSignature, takeSignOff } from './recognise-sign-off.ts'
import { dropAbove, isTitled, isTitleLine, takeTitle, takeTitleNote } from './recognise-title.ts'
import { closeUp } from './tidy.ts'

/** A text with its own title and sign-off. */
export type Letter = {
  title?: string
  /** 题注 with its brackets, if it has them. */
  titleNote?: string
  addressee?: string
  body: ForeignBlock[]
  signOff?: FoundSignOff
  note?: string
}

/** The elements of the standard that were found, each passage in one of them. */
export type Found = Letter & {
  /** What is printed behind the sign-off without being called an attachment; its blocks, and as a letter. */
  second?: { title: string; body: ForeignBlock[]; letter: Letter & { losses: Loss[] } }
  masthead?: FoundMasthead
  cover?: Letter
  attachmentList: string[]
  attachments: { title?: string; body: ForeignBlock[] }[]
  attendance: Record<string, string>
  imprint?: { addressee?: string; copies?: string; printer?: string; printed?: string }
  losses: Loss[]
}

/** Sorts the blocks of an old document into the elements of the standard. */
export function recognise(given: readonly ForeignBlock[]): Found {
  const seals = given.filter(isSeal)
  const blocks = given.filter((block) => !isSeal(block))
  const losses: Loss[] = []
  const imprint = takeImprint(blocks, losses)
  const attachments = takeAttachments(blocks)
  const masthead = readMasthead(blocks)
  const cover = takeCover(blocks, losses)
  if (!cover) dropAbove(blocks, losses)
  const letter = readLetter(blocks, losses)
  const second = attachments.length === 0 || isTitled(blocks[0]) ? secondDocument(blocks) : undefined
  if (!second) letter.body.push(...blocks.splice(0))
  const { attachmentList, ...own } = letter
  const attendance = takeAttendance(own.body)
  const signed = own.signOff ?? cover?.signOff
  if (signed) signed.seals.push(...seals)
  else own.body.push(...seals)
  return {
    ...own,
    masthead,
    cover,
    attachmentList,
    second,
    attendance,
    attachments: attachments.map((each, at) => titled(each, attachmentList[at])),
    imprint,
    losses,
  }
}

const isSeal = (block: ForeignBlock): block is ForeignPicture => block.kind === 'picture' && block.behind === true

/** 7.4: what stands at the very end, 抄送 and 印发. */
function takeImprint(blocks: ForeignBlock[], losses: Loss[]): Found['imprint'] {
  const isImprint = (block: ForeignBlock | undefined) =>
    isPassage(block) &&
    (block.role === 'imprint' ||
      /^(?:抄\s*送|抄\s*报|主\s*送|分\s*送)[:：]/u.test(block.text) ||
      /^.{2,40}\s*\d{4}年\d{1,2}月\d{1,2}日\s*印发$/u.test(block.text) ||
      /^[（(]?共印\s*\d+\s*份[）)]?[。]?$/u.test(block.text))
  const found: Passage[] = []
  const goesOn = (at: number) => {
    const [above, line] = [blocks.at(at - 1), blocks.at(at)]
    return isPassage(above) && isPassage(line) && /^抄\s*送/u.test(above.text) && line.text.length <= 40
  }
  while (isImprint(blocks.at(-1)) || (found.length > 0 && goesOn(-1))) found.unshift(blocks.pop() as Passage)
  if (found.length === 0) return undefined
  const imprint: NonNullable<Found['imprint']> = {}
  let last: 'addressee' | 'copies' | undefined
  for (const { text, where } of found) {
    const [, label, names = ''] = /^(抄\s*送|抄\s*报|主\s*送|分\s*送)[:：]\s*(.*)$/u.exec(text) ?? []
    const [, printer, printed] = /^(.*?)\s*(\d{4}年\d{1,2}月\d{1,2}日)\s*印发$/u.exec(text) ?? []
    const plain = names.replace(/。$/u, '')
    if (printed) {
      imprint.printer = printer
      imprint.printed = readDate(printed)
      last = undefined
    } else if (label?.startsWith('主')) {
      imprint.addressee = plain
      last = 'addressee'
    } else if (label) {
      if (!label.replace(/\s/g, '').startsWith('抄送')) losses.push({ where, text: label, why: '写进了“抄送”' })
      imprint.copies = [imprint.copies, plain].filter(Boolean).join('，')
      last = 'copies'
    } else if (last && !/印\s*\d+\s*份/u.test(text)) imprint[last] += text.replace(/。$/u, '')
    else losses.push({ where, text, why: '版记里没有这一项' })
  }
  return imprint
}

/** 7.3.2: names of organs that end with a colon, right below the title. */
function takeAddressee(blocks: ForeignBlock[]): string | undefined {
  const [first, second] = blocks
  if (!isPassage(first)) return undefined
  const own = first.role === 'addressee' || isAddressee(first.text)
  const broken = !own && isPassage(second) && /[，,、]$/u.test(first.text) && isAddressee(first.text + second.text)
  if (!own && !broken) return undefined
  const text = (blocks.splice(0, own ? 1 : 2) as Passage[]).map((each) => each.text).join('')
  return closeUp(text).replace(/\s*[:：]$/u, '')
}

const isAddressee = (text: string) =>
  /[:：]$/u.test(text) &&
  text.length <= 150 &&
  !/[。；]|如下|现将|\d{4}年|主要(?:有|是)|以下|为[:：]$/u.test(text) &&
  !readNumber(text)

/** A cover letter: an addressee, a few sentences and a sign-off, and then the title of the document. */
function takeCover(blocks: ForeignBlock[], losses: Loss[]): Letter | undefined {
  const trial = [...blocks]
  const title = isTitled(trial[0]) || isTitleLine(trial[0]) ? takeTitle(trial) : undefined
  const addressee = takeAddressee(trial)
  if (addressee === undefined) return undefined
  const end = trial.findIndex((block, at) => at > 0 && at < 12 && isPassage(block) && isDate(block.text))
  const body = trial.slice(0, end)
  const after = trial.slice(end + 1)
  const reports = body.some(
    (block) => isPassage(block) && /呈报|报送|上报|报上|呈上|报请|请(?:予)?审(?:阅|议|示)/u.test(block.text),
  )
  if (end === -1 || !reports || body.some((block) => isPassage(block) && readNumber(block.text))) return undefined
  const below = [...after]
  if (takeTitle(below) === undefined || below.filter(isPassage).length < 4) return undefined
  const cover = trial.slice(0, end + 1)
  const signOff = takeSignOff(cover, losses)
  blocks.splice(0, blocks.length, ...after)
  return { title, addressee, body: cover, signOff }
}

function readLetter(blocks: ForeignBlock[], losses: Loss[]): Letter & { attachmentList: string[] } {
  const title = takeTitle(blocks)
  const [below] = blocks
  const dated = title !== undefined && isPassage(below) && /^[（(].*[）)]$/u.test(below.text) && isDate(below.text)
  if (dated) blocks.shift()
  const titleNote = dated || title === undefined ? undefined : takeTitleNote(blocks)
  const addressee = takeAddressee(blocks)
  const end = blocks.findIndex((_, at) => endsLetter(blocks, at))
  const own = end === -1 ? blocks.splice(0) : blocks.splice(0, end + 1)
  let signOff = takeSignOff(own, losses)
  const attachmentList = [...takeAttachmentList(own), ...takeAttachmentList(blocks)]
  signOff ??= takeSignature(own, title)
  const [after] = blocks
  const note =
    isPassage(after) && (after.role === 'note' || /^[（(].*[）)]$/u.test(after.text))
      ? (blocks.shift() as Passage).text.replace(/^[（(](.*)[）)]$/u, '$1')
      : undefined
  attachmentList.push(...takeAttachmentList(blocks))
  if (dated && isPassage(below)) {
    const date = readDate(bareDate(below.text))
    if (!signOff) signOff = { names: [], date, offices: [], seals: [] }
    else losses.push({ where: below.where, text: below.text, why: '落款另有日期' })
  }
  return { title, titleNote, addressee, body: own, signOff, note, attachmentList }
}

/** What is printed behind a letter without being called an attachment has a title of its own. */
function secondDocument(blocks: ForeignBlock[]): Found['second'] {
  if (blocks.filter(isPassage).length < 2) return undefined
  const losses: Loss[] = []
  const trial = [...blocks]
  const letter = readLetter(trial, losses)
  letter.body.push(...trial)
  const title = takeTitle(blocks)
  return title === undefined ? undefined : { title, body: blocks.splice(0), letter: { ...letter, losses } }
}

/** 10.3: 出席, 请假, 列席 at the end of minutes. */
function takeAttendance(body: ForeignBlock[]): Record<string, string> {
  const found: [string, string][] = []
  for (;;) {
    const last = body.at(-1)
    const [, label, names] = (isPassage(last) && /^(出席|请假|列席)\s*[:：]\s*(.+)$/u.exec(last.text)) || []
    if (!label || !names) return Object.fromEntries(found)
    found.unshift([label, names])
    body.pop()
  }
}

/** A heading the file calls one, without a number, gets the next of its level; gives those that got one. */
export function numberHeadings(blocks: readonly ForeignBlock[]): { blocks: ForeignBlock[]; numbered: string[] } {
  const counts = [0, 0, 0, 0, 0]
  const numbered: string[] = []
  const result = blocks.map((block): ForeignBlock => {
    if (!isPassage(block)) return block
    const typed = readNumber(block.text)
    const level = typed?.level ?? block.level
    if (level === undefined || (typed && block.level === undefined && /。/u.test(block.text) && block.text.length > 60))
      return block
    counts[level] = (counts[level] ?? 0) + 1
    counts.fill(0, level + 1)
    if (typed || /^第.{1,3}[章节条部]/u.test(block.text)) return block
    const text = headingNumber(level, counts[level] as number) + block.text
    numbered.push(text)
    return { ...block, text }
  })
  return { blocks: result, numbered }
}
