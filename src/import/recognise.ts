import { readDate } from '../schema/read-date.ts'
import { headingNumber } from '../text/numbering.ts'
import { readNumber } from '../text/read-text.ts'
import { type ForeignBlock, type ForeignPicture, type Loss, type Passage, passages } from './foreign.ts'
import { organEnd } from './organ.ts'
import { type FoundMasthead, readMasthead } from './recognise-masthead.ts'
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

/** `sealed` undefined: the file does not show whether there is a seal. `offices` stand before the names of who signs. */
export type FoundSignOff = {
  names: string[]
  date?: string
  sealed?: boolean
  offices: string[]
  seals: ForeignPicture[]
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

/** Words a title ends with: the fifteen types, and what else offices write. */
const titleEnd =
  /(?:报告|总结|通知|通报|请示|批复|函|意见|决定|决议|公告|通告|公报|命令|令|纪要|议案|方案|计划|要点|办法|规定|细则|思路|安排|讲话|致辞|汇报|材料|说明|清单|规划|打算|规则|制度|措施|情况|名单|一览表|统计表|表)(?:[（(〔][^）)〕]*[）)〕])?$/u

const stops = /[。；;，,、！？]$/u

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

const isPassage = (block: ForeignBlock | undefined): block is Passage => block?.kind === 'passage'

/** The file says that it is a title. */
const isTitled = (block: ForeignBlock | undefined) => isPassage(block) && block.role === 'title'

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

const attachmentLabel = /^附\s*件\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[:：]?$/u

/** 7.3.7: from each label on a line of its own, unless the names of attachments follow it. */
function takeAttachments(blocks: ForeignBlock[]): { title?: string; body: ForeignBlock[] }[] {
  const isLabel = (block: ForeignBlock, at: number) =>
    isPassage(block) &&
    (block.role === 'label' ||
      (block.role !== 'attachments' && attachmentLabel.test(block.text) && !listsNames(blocks, at)))
  const starts = blocks.flatMap((block, at) => (isLabel(block, at) ? [at] : []))
  const [first] = starts
  if (first === undefined) return []
  const bodies = starts.map((start, rank) => blocks.slice(start + 1, starts[rank + 1]))
  blocks.splice(first)
  return bodies.map((body) => ({ body }))
}

/** “附件：” alone, with the names below it and the sign-off behind them. */
function listsNames(blocks: readonly ForeignBlock[], at: number): boolean {
  const behind = blocks.slice(at + 1, at + 14)
  const next = behind.find((block) => !(isPassage(block) && /^\d{1,2}\s*[.．、]/.test(block.text)))
  return behind[0] !== next && isPassage(next) && !/。$/u.test(next.text) && !next.newPage
}

/** An attachment's title: the lines it begins with, those of its name in the list first. */
function titled(
  { body }: { body: ForeignBlock[] },
  name: string | undefined,
): { title?: string; body: ForeignBlock[] } {
  const rest = [...body]
  for (const count of [1, 2, 3]) {
    const lines = rest.slice(0, count)
    if (
      lines.length === count &&
      lines.every(isPassage) &&
      name === lines.map((line) => (line as Passage).text).join('')
    )
      return { title: name, body: rest.slice(count) }
  }
  return { title: takeTitle(rest, true) ?? name, body: rest }
}

/** The title at the start of the blocks, which it is taken from; its lines were broken where it did not fit. */
function takeTitle(blocks: ForeignBlock[], any = false): string | undefined {
  const [first] = blocks
  if (isTitled(first)) {
    const lines: string[] = []
    while (isTitled(blocks[0])) lines.push((blocks.shift() as Passage).text)
    return lines.join('\n')
  }
  let count = 0
  while (count < 4 && isTitleLine(blocks[count])) count++
  const lines = (blocks.slice(0, count) as Passage[]).map(({ text }) => closeUp(text))
  const ended = lines.findLastIndex(
    (_, at) => titleEnd.test(lines.slice(0, at + 1).join('')) && lines.slice(0, at + 1).join('').length > 2,
  )
  const centred = (blocks.slice(0, count) as Passage[]).findLastIndex(({ align }) => align === 'center')
  const taken = ended >= 0 ? ended + 1 : any && count > 0 ? 1 : centred + 1
  if (taken === 0) return undefined
  blocks.splice(0, taken)
  return lines.slice(0, taken).join('')
}

const isTitleLine = (block: ForeignBlock | undefined): boolean =>
  isPassage(block) &&
  block.text.length <= 60 &&
  !stops.test(block.text) &&
  !/[:：]$/u.test(block.text) &&
  !/。/u.test(block.text) &&
  !readNumber(block.text) &&
  block.level === undefined &&
  !isDate(block.text)

/** A title that is whole on its line. */
const wholeTitle = new RegExp(`(?:关于|\\d{4}\\s*年).*${titleEnd.source}`, 'u')

/** What stands above a title that is whole on its line, but for the names of its issuers, is no part of the document. */
function dropAbove(blocks: ForeignBlock[], losses: Loss[]): void {
  const isText = (block: ForeignBlock) =>
    !isPassage(block) || block.text.length > 60 || /[。：:]$/u.test(block.text) || readNumber(block.text) !== undefined
  const end = blocks.findIndex(isText)
  const lines = passages(blocks.slice(0, Math.max(0, end)))
  if (lines.some(({ role }) => role === 'title')) return
  let from = lines.findLastIndex((line) => isTitleLine(line) && wholeTitle.test(closeUp(line.text)))
  const leadsOn = (text: string) =>
    organEnd.test(text) || (/关于|(?:印发|转发|批转)$/u.test(text) && !titleEnd.test(text))
  while (from > 0 && leadsOn(closeUp(lines[from - 1]?.text ?? ''))) from--
  for (const { where, text } of lines.slice(0, Math.max(0, from)))
    losses.push({ where, text, why: '标题上面的文字，看上去不是公文的内容' })
  blocks.splice(0, Math.max(0, from))
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

const isDate = (text: string) => readDate(bareDate(text)) !== undefined

/** Where the seal goes. */
const sealWords = /[（(](?:盖章|公章|印章|章)[）)]/gu

/** A date without what is written round it: “（盖章）”. */
const bareDate = (text: string) => text.replace(sealWords, '').replace(/^[（(](.*)[）)]$/u, '$1')

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

/** When and by which meeting a document was adopted, in brackets; of a speech when and where it was held, and who spoke. */
function takeTitleNote(blocks: ForeignBlock[]): string | undefined {
  const line = (at: number) => {
    const block = blocks[at]
    return isPassage(block) ? block : undefined
  }
  let count = 0
  while (line(count)?.role === 'titleNote') count++
  const [first = '', second = ''] = [line(0)?.text, line(1)?.text]
  if (count === 0 && /^[（(][^）)]*\d{4}年[^）)]*(?:通过|批准|公布|发布|印发|施行|修订|修正)[^）)]*[）)]$/u.test(first))
    count = 1
  if (count === 0 && /^(?:——|—|―)?\s*\d{4}年\d{1,2}月\d{1,2}日在.{4,50}上$/u.test(first))
    count =
      second.length <= 30 && /[ \u3000]|(?:长|主任|主席|书记)\S{2,4}$/u.test(second) && !/[。：:，]/u.test(second)
        ? 2
        : 1
  const taken = blocks.splice(0, count) as Passage[]
  const bracketed = /^[（(]/u.test(first)
  return count === 0 ? undefined : taken.map(({ text }) => text).join(bracketed ? '' : '\n')
}

/** A date behind a signature, or on a line with it. */
function endsLetter(blocks: readonly ForeignBlock[], at: number): boolean {
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
function takeSignOff(blocks: ForeignBlock[], losses: Loss[]): FoundSignOff | undefined {
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
function takeSignature(blocks: ForeignBlock[], title = ''): FoundSignOff | undefined {
  const last = blocks.at(-1)
  if (!isPassage(last) || last.level !== undefined || !organEnd.test(last.text) || /[。；]/u.test(last.text))
    return undefined
  if (last.align !== 'right' && !title.includes(closeUp(last.text))) return undefined
  blocks.pop()
  return { names: namesOf(last.text), offices: [], seals: [] }
}

/** 7.3.4 at the end of the blocks, or at their start: “附件：1.名称” and the lines that go on counting. */
function takeAttachmentList(blocks: ForeignBlock[]): string[] {
  const start = blocks.findIndex(
    (block) => isPassage(block) && (block.role === 'attachments' || /^附\s*件\s*[:：]/u.test(block.text)),
  )
  if (start === -1) return []
  const lines = [blocks[start] as Passage]
  for (let at = start + 1; isPassage(blocks[at]); at++) {
    const next = blocks[at] as Passage
    if (next.role !== 'attachments' && !/^\d{1,2}\s*[.．、]/.test(next.text)) break
    lines.push(next)
  }
  // Text behind it: it is none, or the body goes on.
  if (blocks.slice(start + lines.length).some((block) => isPassage(block) && /。$/u.test(block.text))) return []
  blocks.splice(start, lines.length)
  return lines
    .map(({ text }) => text.replace(/^附\s*件\s*[:：]\s*/u, ''))
    .flatMap((text) => text.split(/\s+(?=\d{1,2}[.．、])/u))
    .map((text) => text.replace(/^\d{1,2}\s*[.．、]\s*/u, '').replace(/[；;。]$/u, ''))
    .filter((text) => text !== '')
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
