import { strFromU8, unzipSync } from 'fflate'
import type { Level } from '../model/doc.ts'
import { probeImage } from '../source/probe-image.ts'
import type { Foreign, ForeignBlock, ForeignCell, ForeignPicture, ForeignTable, Loss, Passage } from './foreign.ts'
import { passages } from './foreign.ts'
import { type NumberReference, wordNumbering } from './word-numbering.ts'
import { readWordStyles, type WordStyles } from './word-styles.ts'
import { child, descendants, inner, type Node, nodes, parseXml, textOf } from './xml-tree.ts'

/**
 * A Word file read for what it says, in reading order: automatic numbers become text, text boxes and the head of page one
 * stand where they are anchored, tracked changes count as accepted. Undefined if it is no Word file that can be opened.
 */
export function readDocx(bytes: Uint8Array): Foreign | undefined {
  const parts = unzip(bytes)
  const part = (path: string) => (parts?.[path] ? parseXml(strFromU8(parts[path])) : undefined)
  const main = 'word/document.xml'
  const body = inner(part(main), 'w:body')
  if (!parts || !body) return undefined
  const reader = wordReader({
    styles: readWordStyles(part('word/styles.xml')),
    numberOf: wordNumbering(part('word/numbering.xml')),
    pictureOf: (source, id) => parts[targetOf(part(relationsOf(source)), id)],
  })
  const heads = headsOf(body, part(relationsOf(main)))
  const above = heads.flatMap((path) => reader.readBlocks(part(path), path, '页眉'))
  const blocks = withSections(reader, body, main)
  const losses = [...reader.losses]
  const isMark = (block: ForeignBlock) => block.kind === 'passage' && block.role === 'mark'
  for (const { text } of passages(above).filter((one) => !isMark(one) && one.text.trim() !== ''))
    losses.push({ where: '页眉', text, why: '每页上方的页眉不是正文' })
  for (const path of Object.keys(parts)
    .filter((name) => /^word\/footer\d*\.xml$/.test(name))
    .sort()) {
    for (const { text } of passages(reader.readBlocks(part(path), path, '页脚')))
      if (!/^[\s—–-]*\d*[\s—–-]*$/u.test(text)) losses.push({ where: '页脚', text, why: '每页下方的页脚不是正文' })
  }
  for (const kind of ['footnote', 'endnote'])
    for (const note of nodes(part(`word/${kind}s.xml`)))
      if (!note.attributes['w:type'])
        losses.push({ where: '脚注', text: wordsOf(note), why: '公文没有脚注，请看是否写进正文' })
  for (const comment of nodes(part('word/comments.xml')))
    losses.push({ where: '批注', text: wordsOf(comment), why: '批注不是公文的内容' })
  return {
    blocks: [...above.filter(isMark), ...blocks],
    losses: losses.filter(({ text }) => text.trim() !== ''),
    ours: readOurs(part('docProps/custom.xml'), part('docProps/core.xml')),
    revisions: reader.revisions(),
    comments: descendants(body, 'w:commentReference').length,
  }
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes)
  } catch {
    return undefined
  }
}

const relationsOf = (path: string) => path.replace(/([^/]+)$/, '_rels/$1.rels')

function targetOf(relations: Node | undefined, id: string): string {
  const relation = nodes(relations).find(({ attributes }) => attributes['Id'] === id)
  const target = relation?.attributes['Target'] ?? ''
  return target.startsWith('/') ? target.slice(1) : `word/${target}`
}

/** The heads of the first section, that of page one before the others. */
function headsOf(body: Node, relations: Node | undefined): string[] {
  const [section] = descendants(body, 'w:sectPr')
  const kinds = ['first', 'default', 'even']
  return nodes(section)
    .filter(({ name }) => name === 'w:headerReference')
    .sort(
      (one, other) => kinds.indexOf(one.attributes['w:type'] ?? '') - kinds.indexOf(other.attributes['w:type'] ?? ''),
    )
    .map(({ attributes }) => targetOf(relations, attributes['r:id'] ?? ''))
}

/** The kind of report that a Word file of ours says it is, which Word and LibreOffice keep when they save it. */
function readOurs(custom: Node | undefined, core: Node | undefined): Foreign['ours'] {
  const property = nodes(custom).find(({ attributes }) => attributes['name'] === typeProperty)
  return property && { type: textOf(property).trim(), issuer: textOf(child(core, 'dc:creator')).trim() }
}

/** The document property that names the kind of report. */
const typeProperty = '公文类型'

const wordsOf = (node: Node) => descendants(node, 'w:t').map(textOf).join('')

/** Blocks of the body; a section that is turned says so of its tables. */
function withSections(reader: ReturnType<typeof wordReader>, body: Node, path: string): ForeignBlock[] {
  const blocks: ForeignBlock[] = []
  let from = 0
  const close = (section: Node | undefined) => {
    const turned = child(section, 'w:pgSz')?.attributes['w:orient'] === 'landscape'
    for (const block of blocks.slice(from)) if (block.kind === 'table' && turned) block.landscape = true
    from = blocks.length
  }
  for (const node of nodes(body)) {
    blocks.push(...reader.readBlocks({ name: '', attributes: {}, children: [node] }, path))
    const section = node.name === 'w:sectPr' ? node : inner(node, 'w:pPr', 'w:sectPr')
    if (section) close(section)
  }
  return blocks
}

type Tools = {
  styles: WordStyles
  numberOf: (reference: NumberReference) => string
  pictureOf: (part: string, id: string) => Uint8Array | undefined
}

function wordReader({ styles, numberOf, pictureOf }: Tools) {
  const losses: Loss[] = []
  let [paragraphs, blanks, revisions] = [0, 0, 0]
  let newPage = false

  function readBlocks(node: Node | undefined, part: string, where?: string): ForeignBlock[] {
    return nodes(node).flatMap((each): ForeignBlock[] => {
      if (each.name === 'w:p') return readParagraph(each, part, where)
      if (each.name === 'w:tbl') return readTable(each, part, where)
      if (each.name === 'w:sdt') return readBlocks(child(each, 'w:sdtContent'), part, where)
      return each.name === 'w:ins' || each.name === 'w:moveTo' ? readBlocks(each, part, where) : []
    })
  }

  function readParagraph(node: Node, part: string, outer?: string): ForeignBlock[] {
    const properties = child(node, 'w:pPr')
    const style = styles(setting(properties, 'w:pStyle'))
    const where = outer ?? `第${++paragraphs}段`
    const run: Run = { text: '', beside: [], breaksPage: false, part, where }
    for (const each of nodes(node)) readRun(each, run)
    const own =
      nodes(child(properties, 'w:numPr')).length > 0 ? numberReference(child(properties, 'w:numPr')) : style.number
    const visible = run.text.trim() !== ''
    const number = own && visible && own.id !== '0' ? numberOf(own) : ''
    if (/^目录|^toc \d/i.test(style.name) && visible) {
      losses.push({ where, text: run.text, why: '目录由 Word 另编' })
      return run.beside
    }
    newPage ||= run.breaksPage || isOn(child(properties, 'w:pageBreakBefore'))
    if (!visible) {
      blanks++
      return run.beside
    }
    const align = setting(properties, 'w:jc') || style.align
    const level = style.level ?? outlineOf(properties, run.text)
    const passage: Passage = {
      kind: 'passage',
      text: number + run.text,
      where,
      role: style.role,
      level,
      align: align === 'center' ? 'center' : align === 'right' || align === 'end' ? 'right' : undefined,
      blanks,
      newPage: newPage || undefined,
    }
    blanks = 0
    newPage = false
    return [...run.beside.filter(isAbove), passage, ...run.beside.filter((block) => !isAbove(block))]
  }

  /** What stands in a run; boxes and pictures go beside the text. */
  function readRun(node: Node, run: Run): void {
    const read = readers[node.name]
    if (read) read(node, run)
    else for (const each of nodes(node)) readRun(each, run)
  }

  const write = (text: string) => (_: Node, run: Run) => {
    run.text += text
  }
  const readers: Record<string, (node: Node, run: Run) => void> = {
    'w:pPr': (node) => {
      if (inner(node, 'w:rPr', 'w:del')) revisions++
    },
    'w:rPr': () => {},
    'w:t': (node, run) => {
      run.text += textOf(node)
    },
    'w:tab': write('\t'),
    'w:noBreakHyphen': write('-'),
    'w:softHyphen': write(''),
    'w:cr': write('\n'),
    'w:br': (node, run) => {
      if (node.attributes['w:type'] === 'page') run.breaksPage = true
      else run.text += '\n'
    },
    'w:sym': ({ attributes }, run) => {
      run.text += String.fromCodePoint(Number.parseInt(attributes['w:char'] ?? '20', 16))
    },
    'w:r': (node, run) => {
      const hidden = isOn(inner(node, 'w:rPr', 'w:vanish'))
      if (hidden) losses.push({ where: run.where, text: wordsOf(node), why: '隐藏的文字' })
      else for (const each of nodes(node)) readRun(each, run)
    },
    'w:ins': (node, run) => change(node, run),
    'w:moveTo': (node, run) => change(node, run),
    'w:del': () => void revisions++,
    'w:moveFrom': () => void revisions++,
    'w:instrText': () => {},
    'w:delText': () => {},
    'w:rt': () => {},
    'mc:AlternateContent': (node, run) => readRun(child(node, 'mc:Choice') ?? node, run),
    'mc:Fallback': () => {},
    'w:txbxContent': (node, run) => void run.beside.push(...readBlocks(node, run.part, `${run.where}旁的文本框`)),
    'v:textpath': ({ attributes }, run) =>
      void losses.push({ where: run.where, text: attributes['string'] ?? '', why: '水印或者艺术字' }),
    'a:blip': ({ attributes }, run) => addPicture(attributes['r:embed'], run),
    'v:imagedata': ({ attributes }, run) => addPicture(attributes['r:id'], run),
    'wp:inline': (node, run) => sized(node, run),
    'wp:anchor': (node, run) => sized(node, run),
    'm:oMath': (node, run) => {
      const text = descendants(node, 'm:t').map(textOf).join('')
      run.text += text
      losses.push({ where: run.where, text: '（公式的排法）', why: `公式写成了一行文字“${text}”，请核对` })
    },
  }

  function change(node: Node, run: Run): void {
    revisions++
    for (const each of nodes(node)) readRun(each, run)
  }

  function sized(node: Node, run: Run): void {
    const before = run.beside.length
    for (const each of nodes(node)) readRun(each, run)
    const millimetres = Number(child(node, 'wp:extent')?.attributes['cx']) / 36000
    const behind = node.attributes['behindDoc'] === '1' || undefined
    const alt = child(node, 'wp:docPr')?.attributes['descr']
    for (const block of run.beside.slice(before))
      if (block.kind === 'picture') Object.assign(block, { width: millimetres, alt, behind })
  }

  function addPicture(id: string | undefined, run: Run): void {
    const bytes = id && pictureOf(run.part, id)
    const image = bytes && probeImage(bytes)
    if (typeof image === 'object')
      run.beside.push({ kind: 'picture', bytes: image.bytes, type: image.type, where: run.where })
    else if (id) losses.push({ where: run.where, text: '（一张图片）', why: '不是 PNG 或 JPEG 图片，请另存后自己插入' })
  }

  function readTable(node: Node, part: string, outer?: string): ForeignBlock[] {
    const where = outer ?? `第${paragraphs + 1}段起的表格`
    const rows: ForeignCell[][] = []
    let heads = 0
    const inside: ForeignBlock[][] = []
    for (const row of rowsOf(node)) {
      const properties = child(row, 'w:trPr')
      if (child(properties, 'w:del')) {
        revisions++
        continue
      }
      if (child(properties, 'w:ins')) revisions++
      if (isOn(child(properties, 'w:tblHeader')) && heads === rows.length) heads++
      let column = Number(setting(properties, 'w:gridBefore') || 0)
      const cells: ForeignCell[] = []
      for (const cell of nodes(row).filter(({ name }) => name === 'w:tc')) {
        const own = child(cell, 'w:tcPr')
        const columns = Number(setting(own, 'w:gridSpan') || 1)
        const merge = child(own, 'w:vMerge')
        const blocks = readBlocks(cell, part, where)
        inside.push(blocks)
        if (merge && merge.attributes['w:val'] !== 'restart') {
          const above = rows.flat().findLast((each) => each.column === column && each.columns === columns)
          if (above) above.rows++
        } else {
          const texts = passages(blocks)
          cells.push({
            text: texts.map(({ text }) => text).join('\n'),
            column,
            columns,
            rows: 1,
            align: alignOf(cell, styles),
          })
        }
        column += columns
      }
      rows.push(cells)
    }
    // What lays a page out by a table is no table: marks, a box of one cell, an imprint.
    const roles = inside.flat().map((block) => (block.kind === 'passage' ? block.role : undefined))
    const single = rows.every((cells) => cells.length <= 1)
    if (single || roles.some((role) => role === 'mark' || role === 'imprint')) return inside.flat()
    const widths = nodes(child(node, 'w:tblGrid')).map(({ attributes }) => Number(attributes['w:w']))
    const pictures = inside.flat().filter((block): block is ForeignPicture => block.kind === 'picture')
    blanks = 0
    const table: ForeignTable = { kind: 'table', rows, heads, where, widths }
    return [table, ...pictures]
  }

  return { readBlocks, losses, revisions: () => revisions }
}

type Run = { text: string; beside: ForeignBlock[]; breaksPage: boolean; part: string; where: string }

/** The mark of a letter is anchored in the paragraph it stands above. */
const isAbove = (block: ForeignBlock) => block.kind === 'passage' && block.role === 'mark'

const rowsOf = (table: Node): Node[] =>
  nodes(table).flatMap((each) =>
    each.name === 'w:tr' ? [each] : each.name === 'w:sdt' ? rowsOf(child(each, 'w:sdtContent') as Node) : [],
  )

const setting = (node: Node | undefined, name: string) => child(node, name)?.attributes['w:val'] ?? ''

const isOn = (node: Node | undefined) => node !== undefined && !/^(0|false|off)$/.test(node.attributes['w:val'] ?? '')

const numberReference = (node: Node | undefined): NumberReference => ({
  id: setting(node, 'w:numId'),
  level: Number(setting(node, 'w:ilvl') || 0),
})

/** An outline level makes a heading of a short paragraph; of a long one it marks the sentence that opens it. */
function outlineOf(properties: Node | undefined, text: string): Level | undefined {
  const value = setting(properties, 'w:outlineLvl')
  const level = Number(value) + 1
  return value !== '' && level <= 4 && text.length <= 60 && !/。/u.test(text) ? (level as Level) : undefined
}

function alignOf(cell: Node, styles: WordStyles): ForeignCell['align'] {
  const properties = inner(cell, 'w:p', 'w:pPr')
  const align = setting(properties, 'w:jc') || styles(setting(properties, 'w:pStyle')).align
  return align === 'center' ? 'center' : align === 'right' || align === 'end' ? 'right' : 'left'
}
