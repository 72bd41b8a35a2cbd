import type {
  AnchoredPicture,
  FlowBlock,
  FlowCell,
  FlowParagraph,
  FlowPicture,
  FlowTable,
  Layout,
  ParagraphRole,
  Run,
  Segment,
} from '../../layout/layout.ts'
import type { Level } from '../../model/doc.ts'

/**
 * Roles of ISO 32000-1 14.8.4, and 'Title', which it does not know: a paragraph by the role map. The title of a 公文 is
 * no heading: 一级标题 are the first.
 */
export type Role =
  | 'Document'
  | 'Part'
  | 'Art'
  | 'Title'
  | `H${Level}`
  | 'P'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Figure'
  | 'Link'

/** Text or a picture of an element of this role: what is painted belongs to one of these, or is an artifact. */
export type Content = { kind: 'content'; role: Role }

/** `children` in reading order. */
export type Element = {
  kind: 'element'
  role: Role
  children: (Element | Content)[]
  /** How many of each a cell covers. */
  columns?: number
  rows?: number
  /** What a picture shows. */
  alt?: string
  /** How it reads, where that is not what is painted. */
  read?: string
  /** Its line in the outline. */
  entry?: string
  /** Where a link leads and what it says. */
  link?: { to: Element; says: string }
}

/** What a line or a picture of a page is of. */
export type Origin = FlowParagraph | Segment | FlowPicture | AnchoredPicture

/** `contents`: those of an origin, two where a run-in heading opens a paragraph. */
export type Structure = { root: Element; contents: ReadonlyMap<Origin, readonly Content[]> }

/**
 * The elements of a document in reading order, as ISO 14289-1 wants them: further texts as parts, headings by their
 * depth, tables with their captions. Nothing is in it but what is on the pages.
 */
export function buildStructure({ info, sections, letterhead, imprint }: Layout): Structure {
  const tree = new Tree(info.number)
  if (letterhead) tree.add([letterhead.mark])
  tree.add(sections.flatMap(({ blocks }) => blocks))
  tree.close()
  if (imprint) tree.add(imprint.blocks)
  tree.linkAttachments()
  return tree
}

const pieceRoles = { attachment: 'Part', own: 'Part', enclosed: 'Art' } as const

class Tree implements Structure {
  readonly root = element('Document', [])
  readonly contents = new Map<Origin, Content[]>()
  /** The document, or the part that is being filled. */
  #into = this.root
  /** Of the headings above, from the outermost. */
  #levels: Level[] = []
  readonly #number: string | undefined
  /** Where 签发人 begin among the children of the document. */
  #signers: number | undefined
  readonly #names: { paragraph: Element; says: string }[] = []
  readonly #attachments: Element[] = []

  /** `number`: the 发文字号. */
  constructor(number: string | undefined) {
    this.#number = number
  }

  add(blocks: readonly FlowBlock[]): void {
    let above: FlowParagraph[] = []
    for (const [at, block] of blocks.entries()) {
      if (block.kind === 'picture') this.#put([this.#figure(block, captionBelow(blocks[at + 1]))])
      else if (block.kind === 'table') this.#put(block.ruled ? [this.#table(block, above)] : this.#marks(block))
      if (block.kind === 'table') above = []
      if (block.kind !== 'paragraph') continue
      if (block.opens) this.#open(block.opens)
      if (standsAboveTable(block)) above.push(block)
      else this.#put(this.#paragraph(block))
    }
  }

  /** What follows belongs to the document itself. */
  close(): void {
    this.#into = this.root
  }

  /** 附件说明 leads to the attachments, where all of them follow. */
  linkAttachments(): void {
    if (this.#names.length !== this.#attachments.length) return
    for (const [at, { paragraph, says }] of this.#names.entries()) {
      const link = { to: this.#attachments[at] as Element, says }
      paragraph.children = [element('Link', paragraph.children, { link })]
    }
  }

  #open(kind: NonNullable<FlowParagraph['opens']>): void {
    this.#into = element(pieceRoles[kind], [])
    this.#levels = []
    this.root.children.push(this.#into)
    if (kind === 'attachment') this.#attachments.push(this.#into)
  }

  #put(elements: readonly Element[]): void {
    this.#into.children.push(...elements)
  }

  #content(role: Role, origin: Origin): Content {
    const content: Content = { kind: 'content', role }
    this.contents.set(origin, [...(this.contents.get(origin) ?? []), content])
    return content
  }

  #leaf(role: Role, origin: Origin, rest: Partial<Element> = {}): Element {
    return element(role, [this.#content(role, origin)], rest)
  }

  #paragraph(paragraph: FlowParagraph): Element[] {
    const { role, level, leadRuns = 0, runs, segments = [], anchored = [] } = paragraph
    const elements = this.#segments(segments)
    if (level && (role === 'heading' || leadRuns > 0)) {
      const heading = leadRuns > 0 ? runs.slice(0, leadRuns) : runs
      elements.push(this.#leaf(this.#headingRole(level), paragraph, { entry: textOf(heading) }))
      if (heading.length < runs.length) elements.push(this.#leaf('P', paragraph))
    } else if (runs.length > 0) elements.push(this.#plain(role, paragraph))
    return [...elements, ...anchored.map((picture) => this.#figure(picture))]
  }

  /** 7.2.6: the number stands on the line of the last of the signers; it is read before the first. */
  #segments(segments: readonly Segment[]): Element[] {
    const elements = segments.map((segment) => this.#leaf('P', segment))
    const [first] = segments.map(({ runs }) => textOf(runs))
    if (first?.startsWith('签发人：')) this.#signers = this.#into.children.length
    if (this.#signers !== undefined && first === this.#number)
      this.#into.children.splice(this.#signers, 0, ...elements.splice(0, 1))
    return elements
  }

  #plain(role: ParagraphRole, paragraph: FlowParagraph): Element {
    const { runs, read } = paragraph
    const text = read ?? textOf(runs)
    const tag = role === 'title' ? 'Title' : role === 'caption' ? 'Caption' : 'P'
    const own = this.#leaf(tag, paragraph, read === undefined ? {} : { read })
    if (this.#into !== this.root && (role === 'title' || role === 'label'))
      this.#into.entry = [this.#into.entry, text].filter((part) => part !== undefined).join('　')
    if (role === 'attachments') this.#names.push({ paragraph: own, says: text })
    return own
  }

  /** ISO 14289-1 7.4.2: no level is left out. A document that begins with 1. has that as its highest. */
  #headingRole(level: Level): Role {
    this.#levels = [...this.#levels.filter((above) => above < level), level]
    return `H${this.#levels.length as Level}`
  }

  #figure(picture: FlowPicture | AnchoredPicture, caption = ''): Element {
    return this.#leaf('Figure', picture, { alt: [picture.alt, caption, '图片'].find((text) => text.trim() !== '') })
  }

  #table({ rows }: FlowTable, above: readonly FlowParagraph[]): Element {
    const lines = above.map((paragraph) => this.#leaf('P', paragraph))
    const caption = lines.length > 0 ? [element('Caption', lines)] : []
    return element('Table', [
      ...caption,
      ...rows.map(({ cells, head }) => {
        const role = head ? 'TH' : 'TD'
        return element(
          'TR',
          cells.map(({ paragraph, columns, rows }) => {
            const text = paragraph.runs.length > 0 ? [this.#content(role, paragraph)] : []
            return element(role, text, { columns, rows })
          }),
        )
      }),
    ])
  }

  /** The marks of several issuers, then 文件 beside them. */
  #marks({ rows }: FlowTable): Element[] {
    const cells = rows.flatMap((row) => row.cells)
    return cells
      .toSorted((a: FlowCell, b: FlowCell) => a.column - b.column)
      .map(({ paragraph }) => this.#leaf('P', paragraph))
  }
}

const element = (role: Role, children: Element['children'], rest: Partial<Element> = {}): Element => ({
  kind: 'element',
  role,
  children,
  ...rest,
})

const textOf = (runs: readonly Run[]) => runs.map(({ text }) => text).join('')

const standsAboveTable = ({ role, keepNext }: FlowParagraph) => keepNext && (role === 'caption' || role === 'tableNote')

const captionBelow = (block: FlowBlock | undefined) =>
  block?.kind === 'paragraph' && block.role === 'caption' ? textOf(block.runs) : ''
