import {
  bottom,
  centre,
  type Ink,
  inkOf,
  isBlack,
  isRed,
  type SeenLine,
  type SeenPage,
  type SeenRule,
  type TurnedText,
  top,
} from './seen.ts'

/** A line with the page it stands on. */
export type Found = SeenLine & { page: number }
export type FoundRule = SeenRule & { page: number }

/** 7.3.5: how a document is signed off, told apart by what a reader sees. */
export type SignedOff = {
  kind: 'sealed' | 'unsealed' | 'stamped'
  /** The names (or offices) above the date, from top to bottom, those of one row from left to right. */
  signatures: Found[]
  date: Found
  /** The last line above the sign-off on its page. */
  above?: Found
  below?: Found
}

export type Attachment = { label: Found; titles: Found[] }

/** The elements of 7–10 as a reader finds them: by place, face, size, colour and wording. */
export type Elements = {
  pages: SeenPage[]
  format: '普通' | '信函' | '命令' | '纪要'
  serial?: Found
  secrecy?: Found
  urgency?: Found
  /** The names of the mark, or its only line; `suffix` is what stands beside several. */
  mark: Found[]
  suffix?: Found
  markInk?: { top: number; bottom: number }
  number?: Found
  signerLabel?: Found
  signers: Found[]
  /** Level red rules of page one, from above. */
  redRules: FoundRule[]
  /** The title of each text: its lines. */
  titles: Found[][]
  /** 题注 below a title. */
  titleNote: Found[]
  addressee: Found[]
  /** Lines of 3号 outside of all other elements, titles and tables. */
  body: Found[]
  attachmentNote: Found[]
  attendance: Found[]
  signOffs: SignedOff[]
  note?: Found
  attachments: Attachment[]
  imprint: { lines: Found[]; rules: FoundRule[] }
  pageNumbers: Found[]
  /** Everything but page numbers. */
  all: Found[]
}

const dateForm = /^[\d〇零一二三四五六七八九十]{2,4}年.{1,3}月.{1,3}日$/
const numberForm = /(?:〔|\[|【|（)\d{4}(?:〕|\]|】|）)第?\d+号$|^第\d+号$/
const secrecyForm = /^(绝密|机密|秘密)/
const urgencyForm = /^(特急|加急|特提|平急)$/
export const pageNumberForm = /^[—–-] ?\d+ ?[—–-]$/

/** 3.1: 字. */
const cell = 156 / 28

const close = (one: number, other: number, by: number) => Math.abs(one - other) <= by
const level = ({ top, bottom }: SeenRule) => close(top, bottom, 0.01)

export function findElements(pages: SeenPage[], ink: Ink): Elements {
  const upright = pages.filter(({ width, height }) => width < height)
  const lines = upright.flatMap((page) => inOrder(page.lines).map((line) => ({ ...line, page: page.number })))
  const rules = upright.flatMap((page) => page.rules.filter(level).map((rule) => ({ ...rule, page: page.number })))
  const pageNumbers = lines.filter(({ text, middle }) => pageNumberForm.test(text) && middle > 255)
  const turnedNumbers = pages.flatMap((page) =>
    page.turned.filter(({ text }) => pageNumberForm.test(text)).map((text) => asUpright(text, page)),
  )
  const rest = new Set(lines.filter((line) => !pageNumbers.includes(line)))
  const take = (wanted: (line: Found) => boolean): Found[] => {
    const taken = [...rest].filter(wanted)
    for (const line of taken) rest.delete(line)
    return taken
  }
  const first = (wanted: (line: Found) => boolean) => {
    const found = [...rest].find(wanted)
    if (found) rest.delete(found)
    return found
  }

  const redRules = joinRules(rules.filter(({ color, page }) => page === 1 && isRed(color))).sort(
    (one, other) => one.top - other.top,
  )
  const red = take(({ color, page, size }) => page === 1 && isRed(color) && size > 17)
  const suffix = red.length > 1 ? red.find(({ text }) => /^(文件|命令|令|纪要)$/.test(text)) : undefined
  const mark = red.filter((line) => line !== suffix)
  const marks = mark.map((line) => inkOf(line, ink))
  const markInk =
    marks.length > 0
      ? { top: Math.min(...marks.map((one) => one.top)), bottom: Math.max(...marks.map((one) => one.bottom)) }
      : undefined
  const markText = `${mark.map(({ text }) => text).join('')}${suffix?.text ?? ''}`
  const format = formatOf(markText, redRules)

  const isImprint = ({ size, face }: Found) => face === '仿宋' && close(size, 14, 1.2)
  const imprintLines = take(isImprint)
  const imprintTop = Math.min(...imprintLines.map(top))
  const imprintPage = imprintLines[0]?.page
  const imprintRules = joinRules(
    rules.filter(
      ({ page, color, left, right, top }) =>
        page === imprintPage && isBlack(color) && right - left > 100 && top > imprintTop - 6,
    ),
  ).sort((one, other) => one.top - other.top)
  take(({ size }) => size < 14.5)

  const titleLines = take(
    ({ face, size, color, middle }) => face === '小标宋' && size > 17 && isBlack(color) && middle > 20,
  )
  const titles = groups(
    titleLines,
    (line, previous) => line.page === previous.page && line.middle - previous.middle < 14,
  )
  const headEnd =
    titles[0]?.[0]?.page === 1
      ? top(titles[0][0] as Found)
      : (redRules.find(({ right, left }) => right - left > 100)?.top ?? (markInk ? 130 : 0))
  const inHead = ({ page, middle }: Found) => page === 1 && markInk !== undefined && middle < headEnd
  const serial = first((line) => inHead(line) && /^\d{1,9}$/.test(line.text))
  const secrecy = first((line) => inHead(line) && secrecyForm.test(line.text))
  const urgency = first((line) => inHead(line) && urgencyForm.test(line.text))
  const signerLabel = first((line) => inHead(line) && /^签发人[：:]/.test(line.text))
  const number =
    first((line) => inHead(line) && numberForm.test(line.text)) ??
    first((line) => line.page === 1 && markInk !== undefined && /^第\d+号$/.test(line.text))
  const signers = signerLabel
    ? findSigners(
        signerLabel,
        take((line) => inHead(line) && line.left > signerLabel.left + 15 && line.middle > signerLabel.middle - 1),
      )
    : []

  const attachments = findAttachments(rest, titles)
  const body = [...rest]
  const signOffs = findSignOffs(body, rest)
  const attachmentNote = findAttachmentNote(body, rest)
  const attendance = findAttendance(body, rest)
  // 题注, by custom: 楷体 in the middle below the title.
  const titleNote = take(({ left, right, face }) => face === '楷体' && left > 41 && close((left + right) / 2, 106, 1.5))
  const addressee = findAddressee(titles[0], body, rest)
  const lastDate = signOffs.at(-1)?.date
  const note =
    lastDate &&
    first(({ page, text, middle }) => page === lastDate.page && middle > lastDate.middle && /^[（(].*[）)]$/.test(text))
  take(({ left, right, face }) => face === '黑体' && left > 41 && close((left + right) / 2, 106, 1.5))
  return {
    pages,
    format,
    serial,
    secrecy,
    urgency,
    mark,
    suffix,
    markInk,
    number,
    signerLabel,
    signers,
    redRules,
    titles,
    titleNote,
    addressee,
    body: [...rest],
    attachmentNote,
    attendance,
    signOffs,
    note,
    attachments,
    imprint: { lines: imprintLines, rules: imprintRules },
    pageNumbers: [...pageNumbers, ...turnedNumbers].sort((one, other) => one.page - other.page),
    all: lines.filter((line) => !pageNumbers.includes(line)),
  }
}

/** Clause 8: on a page that is turned for reading, a number as it stands when the sheet is bound: its head at the left. */
function asUpright({ text, from, to, across, size, face, angle }: TurnedText, { number, width }: SeenPage): Found {
  const [left, right] = angle < 0 ? [from, to] : [210 - to, 210 - from]
  const middle = angle < 0 ? width - across : across
  return { text, left, right, middle, size, face, color: '#000000', runs: [], page: number }
}

function formatOf(mark: string, redRules: readonly SeenRule[]): Elements['format'] {
  if (redRules.length >= 2) return '信函'
  if (/令$/.test(mark)) return '命令'
  return /纪要$/.test(mark) ? '纪要' : '普通'
}

/** As they are read: from above, those on one line from the left. */
const inOrder = <Line extends SeenLine>(lines: readonly Line[]) =>
  [...lines].sort((one, other) =>
    close(one.middle, other.middle, 1) ? one.left - other.left : one.middle - other.middle,
  )

/** Pieces of one rule that touch. */
function joinRules(rules: readonly FoundRule[]): FoundRule[] {
  const joined: FoundRule[] = []
  for (const rule of [...rules].sort(
    (one, other) => one.page - other.page || one.top - other.top || one.left - other.left,
  )) {
    const last = joined.at(-1)
    if (last && last.page === rule.page && close(last.top, rule.top, 0.05) && rule.left <= last.right + 0.1)
      last.right = Math.max(last.right, rule.right)
    else joined.push({ ...rule })
  }
  return joined
}

function groups(lines: readonly Found[], together: (line: Found, previous: Found) => boolean): Found[][] {
  const grouped: Found[][] = []
  for (const line of lines) {
    const last = grouped.at(-1)
    if (last && together(line, last.at(-1) as Found)) last.push(line)
    else grouped.push([line])
  }
  return grouped
}

/** 7.2.6: the names, that behind “签发人：” first; those of one line stand apart. */
function findSigners(label: Found, others: readonly Found[]): Found[] {
  const [last] = label.runs.slice(-1)
  const text = last?.text.replace(/^签发人[：:]\s*/, '') ?? ''
  const name =
    last && text !== '' ? [{ ...label, ...last, text, left: label.right - text.length * cell, runs: [last] }] : []
  return inOrder([...name, ...others].map((line) => ({ ...line })))
}

/** 7.3.7: 附件 and its number alone on the first line of a page; its title are the first big lines below. */
function findAttachments(rest: Set<Found>, titles: readonly Found[][]): Attachment[] {
  const firsts = [...rest].filter(
    (line) => ![...rest].some((other) => other.page === line.page && other.middle < line.middle - 1),
  )
  return firsts
    .filter(({ text, page }) => page > 1 && /^附件\d*[：:]?$/.test(text))
    .map((label) => {
      rest.delete(label)
      return { label, titles: titles.find(([title]) => title?.page === label.page) ?? [] }
    })
}

function findSignOffs(lines: readonly Found[], rest: Set<Found>): SignedOff[] {
  const dates = lines.filter(({ text, left, size }) => dateForm.test(text) && left > 60 && size > 15)
  return dates.map((date) => {
    rest.delete(date)
    const above = lines.filter(({ page, middle }) => page === date.page && middle < date.middle - 1)
    const signatures: Found[] = []
    for (const line of above.reverse()) {
      const near = (signatures.at(-1) ?? date).middle - line.middle
      const isBody = close(line.left, 28, 2.5) || close(line.left, 39.2, 2.5) || /^附件|^\d+\./.test(line.text)
      if (isBody || near > 60) break
      signatures.push(line)
    }
    for (const line of signatures) rest.delete(line)
    const before = above.filter((line) => !signatures.includes(line))
    signatures.reverse()
    return { kind: kindOf(signatures, date), signatures, date, above: before[0] }
  })
}

/** A blank line between name and date: stamped; centred on each other: sealed; else unsealed. */
function kindOf(signatures: readonly Found[], date: Found): SignedOff['kind'] {
  const last = signatures.at(-1)
  if (!last) return 'sealed'
  if (date.middle - last.middle > 15) return 'stamped'
  const row = signatures.filter(({ middle }) => close(middle, last.middle, 1))
  return row.length > 1 || close(centre(last), centre(date), 1.5) ? 'sealed' : 'unsealed'
}

/** 7.3.4: from “附件：” on, all lines that hang beside it. */
function findAttachmentNote(lines: readonly Found[], rest: Set<Found>): Found[] {
  const start = lines.findIndex((line) => rest.has(line) && /^附件[：:]/.test(line.text) && line.left > 33)
  return start === -1 ? [] : hanging(lines, start, rest)
}

function findAttendance(lines: readonly Found[], rest: Set<Found>): Found[] {
  const start = lines.findIndex((line) => rest.has(line) && /^(出席|请假|列席)(人员)?[：:]/.test(line.text))
  if (start === -1) return []
  const found = hanging(lines, start, rest)
  return [...found, ...findAttendance(lines, rest)]
}

/** A line and those below it that begin further in, without a gap. */
function hanging(lines: readonly Found[], start: number, rest: Set<Found>): Found[] {
  const [first] = lines.slice(start) as [Found]
  const found = [first]
  rest.delete(first)
  for (const line of lines.slice(start + 1)) {
    const previous = found.at(-1) as Found
    const follows = line.page === previous.page ? line.middle - previous.middle < 12 : line.page === previous.page + 1
    if (!rest.has(line) || !follows || line.left < first.left + 5) break
    found.push(line)
    rest.delete(line)
  }
  return found
}

/** 7.3.2: what stands at the left edge below the title, up to a colon. */
function findAddressee(title: readonly Found[] | undefined, lines: readonly Found[], rest: Set<Found>): Found[] {
  const last = title?.at(-1)
  if (!last) return []
  const below = lines.filter((line) => rest.has(line) && line.page === last.page && line.middle > last.middle)
  if (!below[0] || below[0].left > 34) return []
  const end = below.findIndex(({ text }) => /[：:]$/.test(text))
  const found = below.slice(0, end === -1 ? 1 : end + 1)
  for (const line of found) rest.delete(line)
  return found
}

/** Room between two lines: from the lower edge of the em boxes of one to the upper edge of those of the next. */
export const roomBetween = (above: SeenLine, below: SeenLine) => top(below) - bottom(above)
