import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type {
  Block,
  CalendarDate,
  Doc,
  Heading,
  Inline,
  Level,
  Paragraph,
  Piece,
  SignOff,
  Table,
} from '../model/doc.ts'
import { headingNumber, numberValue } from '../text/numbering.ts'
import type { Element } from './parse-markup.ts'

/** Makes the document of a tree that the grammar has passed. Faults that need reading the text are diagnostics. */
export function buildDoc(root: Element, diagnose: Diagnose): Doc {
  const pieces: Piece[] = split(root).map((elements) => buildPiece(elements, diagnose))
  const signOff = pieces.findLast((piece) => piece.signOff)?.signOff
  const issuer = root.attributes['发文机关'] ?? signOff?.issuer
  const title = pieces.findLast((piece) => piece.title)?.title ?? ''
  return { info: { title: title.replaceAll('\n', ''), issuer, date: signOff?.date }, pieces }
}

/** A 分页 between the parts of a 公文 begins a new piece. */
function split(root: Element): Element[][] {
  const groups: Element[][] = [[]]
  for (const child of elements(root)) {
    if (child.name === '分页') groups.push([])
    else groups.at(-1)?.push(child)
  }
  return groups
}

const order = ['标题', '主送机关', '正文', '落款']

function buildPiece(parts: Element[], diagnose: Diagnose): Piece {
  const piece: Piece = { body: [] }
  let last = -1
  for (const part of parts) {
    const position = order.indexOf(part.name)
    if (position <= last) {
      const before = order[last] as string
      diagnose({
        code: 'markup/wrong-order',
        severity: 'error',
        args: { element: part.name, before },
        place: part.place,
      })
    }
    last = position
    if (part.name === '标题') piece.title = lines(part)
    else if (part.name === '主送机关') piece.addressee = text(part)
    else if (part.name === '正文') piece.body = buildBody(part)
    else piece.signOff = buildSignOff(part, diagnose)
  }
  return piece
}

const headingLevels: Record<string, Level> = { 一级标题: 1, 二级标题: 2, 三级标题: 3, 四级标题: 4 }

function buildBody(body: Element): Block[] {
  const next = headingCounter()
  return elements(body).map((element): Block => {
    if (element.name === '段落') return buildParagraph(element, next)
    if (element.name === '表格') return buildTable(element)
    if (element.name === '分页') return { kind: 'pageBreak' }
    const level = headingLevels[element.name] as Level
    return {
      kind: 'heading',
      level,
      number: next(level, element.attributes['序号']),
      children: inlines(element),
    } satisfies Heading
  })
}

/** Numbers headings: one that was typed is kept and counted on from, the others are given. A heading restarts what is below it. */
function headingCounter(): (level: Level, typed: string | undefined) => string {
  const counts = [0, 0, 0, 0, 0]
  return (level, typed) => {
    counts[level] = (typed && numberValue(typed)) || (counts[level] as number) + 1
    counts.fill(0, level + 1)
    return typed ?? headingNumber(level, counts[level] as number)
  }
}

function buildParagraph(element: Element, next: ReturnType<typeof headingCounter>): Paragraph {
  const [first, ...rest] = element.children.filter(
    (child, at) => at > 0 || typeof child !== 'string' || child.trim() !== '',
  )
  if (typeof first !== 'object' || first.name !== '标题句') return { kind: 'paragraph', children: inlines(element) }
  const level = Number(first.attributes['级']) as Level
  const lead = { level, number: next(level, first.attributes['序号']), children: inlines(first) }
  return { kind: 'paragraph', lead, children: inlines({ ...element, children: rest }) }
}

function buildTable(element: Element): Table {
  const cells = (row: Element) => elements(row).map(text)
  const children = elements(element)
  const caption = children.find(({ name }) => name === '表题')
  const head = children.find(({ name }) => name === '表头')
  return {
    kind: 'table',
    caption: caption && text(caption),
    widths: element.attributes['列宽']?.split(' ').map(Number),
    head: head ? cells(head) : [],
    rows: children.filter(({ name }) => name === '行').map(cells),
  }
}

function buildSignOff(element: Element, diagnose: Diagnose): SignOff | undefined {
  const children = elements(element)
  const part = (name: string) => {
    const found = children.find((child) => child.name === name)
    if (!found)
      diagnose({
        code: 'markup/missing-child',
        severity: 'error',
        args: { element: '落款', child: name },
        place: element.place,
      })
    return found
  }
  const seal = element.attributes['印章'] ?? '有'
  const issuer = part('署名')
  const written = part('成文日期')
  const office = seal === '签名章' ? part('职务') : undefined
  if (!issuer || !written) return undefined
  const date = readDate(text(written))
  if (!date) {
    diagnose({ code: 'markup/bad-date', severity: 'error', args: { text: text(written) }, place: written.place })
    return undefined
  }
  if (seal === '签名章') return office && { issuer: text(issuer), date, seal: 'signature', office: text(office) }
  return { issuer: text(issuer), date, seal: seal === '无' ? 'unsealed' : 'sealed' }
}

/** GB/T 9704-2012 7.3.5.4: 2024年1月9日. */
function readDate(written: string): CalendarDate | undefined {
  const match = /^(\d{4})年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$/u.exec(written)
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined
}

const elements = (element: Element) => element.children.filter((child) => typeof child !== 'string')

/** Line ends of the template and its indentation are no text. */
const text = (element: Element): string => lines(element).replaceAll('\n', '')

/** The text with the line ends that the author typed (a title's). */
const lines = (element: Element): string =>
  element.children
    .map((child) => (typeof child === 'string' ? child : text(child)))
    .join('')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

function inlines(element: Element): Inline[] {
  const parts = element.children.map(
    (child): Inline =>
      typeof child === 'string'
        ? { kind: 'text', text: child.replace(/\s*[\r\n]+\s*/g, '') }
        : { kind: 'strong', children: inlines(child) },
  )
  const first = parts[0]
  const last = parts.at(-1)
  if (first?.kind === 'text') first.text = first.text.trimStart()
  if (last?.kind === 'text') last.text = last.text.trimEnd()
  return parts.filter((part) => part.kind !== 'text' || part.text !== '')
}
