import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Pack, PackCard } from '../pack/pack.ts'
import { type JsonSchema, kindsOf, schemaReader } from '../schema/json-schema.ts'
import { readDate } from '../schema/read-date.ts'
import { placeholder } from '../text/placeholder.ts'
import { readText } from '../text/read-text.ts'
import { chooseKind } from './choose-kind.ts'
import { dropFurniture } from './drop-furniture.ts'
import { type Fields, type Filling, fillFields } from './fill-fields.ts'
import { type ForeignBlock, type ForeignPicture, type Loss, passages } from './foreign.ts'
import { toFullWidth } from './full-width.ts'
import { partTitle } from './part-title.ts'
import { pipeTables } from './pipe-tables.ts'
import { readForeign } from './read-foreign.ts'
import { type PageIndex, takeIndex } from './read-index.ts'
import { type Found, numberHeadings, recognise } from './recognise.ts'
import { partFields } from './sections.ts'
import { splitHeadings } from './split-headings.ts'
import { tidy, tidyText } from './tidy.ts'
import type { Doubt } from './write-body.ts'

/** An old document as the fields of a report, with the pictures it needs and everything that is to be said of it. */
export type Imported = {
  card: PackCard
  fields: Fields
  pictures: { name: string; bytes: Uint8Array }[]
  losses: Loss[]
  doubts: Doubt[]
  /** Characters of the old file, without blanks; those that changed their width. */
  characters: number
  widened: number
}

/** `card`: the kind of report that was asked for; `pictures`: the folder they are to be in, beside the report. */
export type ImportOrder = {
  bytes: Uint8Array
  path: string
  cards: readonly PackCard[]
  card?: PackCard
  pictures: string
  open(card: PackCard): Pack | undefined
}

/** Reads an old document. Undefined, and said, if it cannot be read. */
export async function importReport(order: ImportOrder, diagnose: Diagnose): Promise<Imported | undefined> {
  const { bytes, path, cards, open } = order
  const foreign = await readForeign(bytes, path, diagnose)
  if (!foreign) return undefined
  const doubts: Doubt[] = []
  const losses = [...foreign.losses]
  const exact = foreign.ours !== undefined
  const characters = count(foreign.blocks) + losses.reduce((sum, { text }) => sum + solid(text).length, 0)
  const rows = passages(foreign.blocks).filter(({ columns }) => columns)
  const tabular = rows.filter((row, at) => rows[at - 1]?.where !== row.where)
  for (const { where, text } of tabular)
    doubts.push({ code: 'import/table-as-text', args: { where }, find: tidyText(text) })
  if (foreign.revisions) doubts.push({ code: 'import/revisions', args: { count: foreign.revisions } })
  if (foreign.comments) doubts.push({ code: 'import/comments', args: { count: foreign.comments } })

  // Pages of the web are copied into Word too.
  const tidied = tidy(foreign.blocks)
  const indexed = exact ? { blocks: tidied, losses: [], index: {} } : takeIndex(evenBlanks(tidied))
  const ruled = exact ? { ...indexed, losses: [] } : pipeTables(indexed.blocks)
  const parted = exact ? ruled : partTitle(ruled.blocks)
  const bare = exact ? parted : dropFurniture(parted.blocks)
  losses.push(...(exact ? [] : [indexed, ruled, parted, bare].flatMap((step) => step.losses)))
  const { blocks: wide, widened } = exact ? { blocks: bare.blocks, widened: 0 } : widen(bare.blocks)
  const { blocks, numbered } = exact ? { blocks: wide, numbered: [] } : numberHeadings(split(respell(wide, doubts)))
  for (const text of numbered)
    doubts.push({ code: 'import/numbered-heading', args: { text: shorten(text) }, find: text })
  if (blocks.length === 0) {
    diagnose({ code: 'import/no-text', severity: 'error', args: { path } })
    return undefined
  }

  const found = withIndex(recognise(blocks), indexed.index)
  losses.push(...found.losses)
  const own = cards.find(({ name }) => name === foreign.ours?.type)
  const chosen = order.card ?? own
  const guess = chosen ? undefined : guessKind(found, cards, open)
  const card = chosen ?? guess?.card
  if (!card) return undefined
  if (guess && !guess.known) {
    const known = cards.map(({ name }) => name).join('、')
    doubts.push({ code: 'import/guessed-type', args: { type: card.name, known }, find: `类型: ${card.name}` })
  }
  const issuer = own ? foreign.ours?.issuer : found.signOff ? undefined : indexed.index.issuer
  const fill = (one: PackCard) => {
    const pack = open(one)
    return (
      pack && { card: one, pack, ...filled({ pack, found: structuredClone(found), issuer, exact }, order.pictures) }
    )
  }
  const first = fill(card)
  const plain = cards.find(({ name }) => name === card.documentType)
  const instead = guess && first && plain && plain !== card && !isFillable(first.fields, first.pack) && fill(plain)
  const result = instead || first
  if (!result) return undefined
  if (instead) {
    const args = { type: card.name, plain: instead.card.name }
    doubts.push({ code: 'import/plain-type', args, find: `类型: ${instead.card.name}` })
  }
  const { fields, pictures, pack } = result
  doubts.push(...result.doubts)
  losses.push(...result.losses)
  if (!exact) doubts.push(...longHeadings(blocks, partFields(pack).length > 0 ? 2 : 1))
  return { card: result.card, fields, pictures, losses, doubts, characters, widened }
}

/** The fields of a pack, with the pictures that go into a folder of this name, and what is to be said of them. */
function filled(filling: Omit<Filling, 'notes'>, folder: string) {
  const pictures: Imported['pictures'] = []
  const doubts: Doubt[] = []
  const losses: Loss[] = []
  const savePicture = ({ bytes, type }: ForeignPicture) => {
    const name = `${folder}/图${pictures.length + 1}.${type === 'jpeg' ? 'jpg' : 'png'}`
    pictures.push({ name, bytes })
    return name
  }
  const notes = {
    doubt: (doubt: Doubt) => void doubts.push(doubt),
    lose: (loss: Loss) => void losses.push(loss),
    savePicture,
  }
  return { fields: fillFields({ ...filling, notes }), pictures, doubts, losses }
}

/** A form of tables and lists takes only what was found in such; ordinary fields can be left open. */
function isFillable(fields: Fields, { schema }: Pack): boolean {
  const reader = schemaReader(schema)
  const takesText = (field: JsonSchema) => reader.forms(field).some((form) => kindsOf(form).includes('string'))
  return Object.entries(fields).every(([name, value]) => {
    const field = schema.properties?.[name]
    return field !== undefined && (value !== placeholder || takesText(field) || field.type === 'integer')
  })
}

/** What only the index of a page says belongs to the document too. */
function withIndex(found: Found, { title, number, issuer, date }: PageIndex): Found {
  const { masthead = { mark: [], signers: [] }, signOff } = found
  const written = date && readDate(date)
  const signed =
    signOff ?? (issuer && written ? { names: issuer.split(/[、，\s]+/u), offices: [], seals: [] } : undefined)
  return {
    ...found,
    title: found.title ?? title,
    ...((found.masthead || number) && { masthead: { ...masthead, number: masthead.number ?? number } }),
    ...(signed && { signOff: { ...signed, date: signed.date ?? written } }),
  }
}

/** Pages of the web have an empty line between any two paragraphs. */
function evenBlanks(blocks: readonly ForeignBlock[]): ForeignBlock[] {
  const lines = passages(blocks).slice(1)
  if (lines.length < 4 || lines.filter(({ blanks = 0 }) => blanks > 0).length < lines.length * 0.6) return [...blocks]
  return blocks.map((block) =>
    block.kind === 'passage' ? { ...block, blanks: Math.max(0, (block.blanks ?? 0) - 1) } : block,
  )
}

const solid = (text: string) => text.replace(/\s/gu, '')
const shorten = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text)

const count = (blocks: readonly ForeignBlock[]): number =>
  blocks.reduce((sum, block) => {
    if (block.kind === 'passage') return sum + solid(block.text).length
    return block.kind === 'table' ? sum + block.rows.flat().reduce((all, { text }) => all + solid(text).length, 0) : sum
  }, 0)

function widen(blocks: readonly ForeignBlock[]): { blocks: ForeignBlock[]; widened: number } {
  let widened = 0
  const change = (text: string) => {
    const { text: wide, count } = toFullWidth(text)
    widened += count
    return wide
  }
  const changed = blocks.map((block): ForeignBlock => {
    if (block.kind === 'passage') return { ...block, text: change(block.text) }
    if (block.kind === 'picture') return block
    return { ...block, rows: block.rows.map((cells) => cells.map((cell) => ({ ...cell, text: change(cell.text) }))) }
  })
  return { blocks: changed, widened }
}

/** Headings on lines of their own, between tables and pictures. */
function split(blocks: readonly ForeignBlock[]): ForeignBlock[] {
  const result: ForeignBlock[] = []
  let run: Extract<ForeignBlock, { kind: 'passage' }>[] = []
  const flush = () => {
    result.push(...splitHeadings(run))
    run = []
  }
  for (const block of blocks) {
    if (block.kind === 'passage') run.push(block)
    else {
      flush()
      result.push(block)
    }
  }
  flush()
  return result
}

/** Blanks between a number and its heading. */
const spacedNumber =
  /(?<=^(?:[（(]\s?[一二三四五六七八九十\d]{1,3}\s?[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、]))\s+/u

/** “一.” that numbers a heading becomes “一、”; a number stands close to its heading. */
function respell(blocks: readonly ForeignBlock[], doubts: Doubt[]): ForeignBlock[] {
  return blocks.map((block) => {
    if (block.kind !== 'passage') return block
    const close = block.text.replace(spacedNumber, '')
    const [was, digits] =
      /^([一二三四五六七八九十]{1,3})\s*[.．]\s*(?=\p{Script=Han}|\d{4}年|$)/u.exec(block.text) ?? []
    if (!was || !digits) return close === block.text ? block : { ...block, text: close }
    const text = `${digits}、${block.text.slice(was.length)}`
    doubts.push({ code: 'import/respelt', args: { was: was.trim(), now: `${digits}、` }, find: text })
    return { ...block, text }
  })
}

/** The pack that the title names; without one, that which knows most of the headings. */
function guessKind(found: Found, cards: readonly PackCard[], open: (card: PackCard) => Pack | undefined) {
  if (found.title) return chooseKind(cards, found.title.replaceAll('\n', ''))
  const mark = found.masthead?.mark.join('')
  if (mark && /(?:令|纪要)$/u.test(mark)) return chooseKind(cards, mark)
  const lines = passages(found.body).map(({ text }) => text)
  const numbered = lines.filter((text) => /^[一二三四五六七八九十]、/u.test(text))
  const headings =
    numbered.length > 0 ? numbered : lines.filter((text) => text.length <= 20 && !/[。；，：（]/u.test(text))
  const text = lines.join('\n')
  const fitting = cards.filter(({ signs }) => signs.length === 0 || signs.some((sign) => text.includes(sign)))
  const scores = fitting.map((card) => {
    const pack = open(card)
    const parts = pack ? partFields(pack) : []
    const known = headings.map((text) =>
      Math.max(0, ...parts.flatMap(({ words }) => words.map((word) => (text.includes(word) ? word.length : 0)))),
    )
    return {
      card,
      known: headings.length > 0 && known.every((each) => each > 0),
      score: known.reduce((sum, each) => sum + each, 0),
    }
  })
  const [best] = scores.sort((one, other) => other.score - one.score)
  return best && best.score > 0 ? best : chooseKind(cards, '')
}

/** A line of this length without a stop may be a heading or a sentence that lost its stop. */
const doubtful = 36

/** Headings from this level on; those above are parts that are known by their words. */
const longHeadings = (blocks: readonly ForeignBlock[], from: number): Doubt[] =>
  passages(blocks).flatMap(({ text }): Doubt[] => {
    const [read] = text.length > doubtful ? readText(text) : []
    const isHeading = read?.block.kind === 'heading' && read.block.level >= from
    return isHeading ? [{ code: 'import/long-heading', args: { text: shorten(text) }, find: text }] : []
  })
