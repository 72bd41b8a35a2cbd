import { type Look, lookOf, type ParagraphSetting, settingOf, type WordFile } from './read-word.ts'
import { type Element, find, findAll } from './read-xml.ts'
import { millimetres, type SeenRun } from './seen.ts'

/** One character of a paragraph, or what stands like one: a tab, a manual break, a picture in the line. */
type Sign = { text: string; width: number; look: Look; height?: number }

/** A line in points from the left edge of the room and the top of the paragraph. `hard`: a manual break ends it. */
type Line = { signs: Sign[]; first: boolean; last: boolean }

/** A paragraph cut into lines by Word's rule: as many characters as fit, then back to where a line may end. */
export type SetParagraph = {
  setting: ParagraphSetting
  lines: {
    runs: (left: number, top: number) => SeenRun[]
    height: number
    pictures: { x: number; width: number; height: number }[]
  }[]
  /** Drawings that stand off the text, as the file has them. */
  anchors: Element[]
  pageBreak: boolean
}

/** `room` in points; `number` is printed for the field PAGE. */
export function setParagraph(file: WordFile, paragraph: Element, room: number, number = 0): SetParagraph {
  const setting = settingOf(file, paragraph)
  const signs = signsOf(file, paragraph, number)
  const anchors = findAll(paragraph, 'wp:anchor')
  const pageBreak = findAll(paragraph, 'w:br').some(({ attributes }) => attributes['w:type'] === 'page')
  const tabbed = signs.some(({ text }) => text === '\t')
  const lines = tabbed ? [{ signs, first: true, last: true }] : breakSigns(signs, setting, room, file)
  return {
    setting,
    anchors,
    pageBreak,
    lines: lines.map((line) => {
      const places = tabbed ? placeAtTabs(line, setting) : place(line, setting, room)
      const height = lineHeight(line, setting)
      return {
        height,
        runs: (left, top) => join(line, places, left, top + height / 2),
        pictures: line.signs.flatMap(({ height, width }, at) =>
          height === undefined ? [] : [{ x: places[at] ?? 0, width, height }],
        ),
      }
    }),
  }
}

function signsOf(file: WordFile, paragraph: Element, number: number): Sign[] {
  const signs: Sign[] = []
  let field: 'none' | 'code' | 'result' = 'none'
  let code = ''
  for (const run of runsOf(paragraph)) {
    const look = lookOf(file, paragraph, run)
    const add = (text: string) => {
      for (const character of text) signs.push({ text: character, width: widthOf(character, look), look })
    }
    for (const child of run.children) {
      const { name, attributes, text } = child
      if (name === 'w:fldChar') {
        const type = attributes['w:fldCharType']
        if (type === 'end' && /PAGE/.test(code)) add(String(number))
        field = type === 'begin' ? 'code' : type === 'separate' ? 'result' : 'none'
        if (type !== 'separate') code = ''
        if (type === 'begin') code = ''
      } else if (name === 'w:instrText') code += text
      else if (field === 'result') continue
      else if (name === 'w:t') add(text)
      else if (name === 'w:tab') signs.push({ text: '\t', width: 0, look })
      else if (name === 'w:br' && attributes['w:type'] !== 'page') signs.push({ text: '\n', width: 0, look })
      else if (name === 'w:drawing') {
        const extent = find(child, 'wp:inline', 'wp:extent')?.attributes
        if (extent)
          signs.push({ text: '', width: Number(extent['cx']) / 12700, height: Number(extent['cy']) / 12700, look })
      }
    }
  }
  return signs
}

/** Runs, those inside links and inserted text too, but not those of text boxes. */
function runsOf(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.name === 'w:r') return [child]
    return ['w:hyperlink', 'w:ins', 'w:smartTag', 'w:sdt', 'w:sdtContent'].includes(child.name) ? runsOf(child) : []
  })
}

/** Chinese faces: ASCII half an em, all else an em. */
const widthOf = (character: string, { size, spacing }: Look) => (/^[ -~]$/.test(character) ? size / 2 : size) + spacing

const isWordy = (text: string) => /^[!-~]$/.test(text)

function breakSigns(signs: readonly Sign[], setting: ParagraphSetting, room: number, { kinsoku }: WordFile): Line[] {
  const mayBreak = (at: number) => {
    const [before, after] = [signs[at - 1]?.text ?? '', signs[at]?.text ?? '']
    if (after === ' ') return false
    if (before === ' ') return true
    if (isWordy(before) && isWordy(after)) return false
    if (before === '—' && after === '—') return false
    return !kinsoku.before.includes(after || '\0') && !kinsoku.after.includes(before || '\0')
  }
  const lines: Line[] = []
  let start = 0
  while (start < signs.length || lines.length === 0) {
    const first = lines.length === 0
    const width = room - setting.left - setting.right - (first ? setting.firstLine : 0)
    let end = start
    let used = 0
    while (end < signs.length && signs[end]?.text !== '\n') {
      const sign = signs[end] as Sign
      if (used + sign.width > width + 0.01 && sign.text !== ' ' && end > start) break
      used += sign.width
      end++
    }
    const hard = signs[end]?.text === '\n'
    if (end < signs.length && !hard) {
      let at = end
      while (at > start && !mayBreak(at)) at--
      if (at > start) end = at
    }
    lines.push({ signs: signs.slice(start, end), first, last: end >= signs.length || hard })
    if (end >= signs.length && !hard) break
    start = hard ? end + 1 : end
  }
  return lines
}

/** The left end of every sign of a line without tabs. */
function place({ signs, first, last }: Line, setting: ParagraphSetting, room: number): number[] {
  const left = setting.left + (first ? setting.firstLine : 0)
  const inked = signs.findLastIndex(({ text }) => text !== ' ') + 1
  const natural = signs.slice(0, inked).reduce((sum, { width }) => sum + width, 0)
  const slack = room - setting.right - left - natural
  const spread = setting.align === 'distribute' || (setting.align === 'both' && !last)
  const gap = spread && inked > 1 ? slack / (inked - 1) : 0
  let x =
    left + (setting.align === 'center' ? slack / 2 : setting.align === 'right' || setting.align === 'end' ? slack : 0)
  return signs.map(({ width }) => {
    const at = x
    x += width + gap
    return at
  })
}

/** Texts at tab stops: one at a left stop begins there, one at a right stop ends there. */
function placeAtTabs({ signs }: Line, setting: ParagraphSetting): number[] {
  const places: number[] = []
  let x = setting.left + setting.firstLine
  for (const [at, sign] of signs.entries()) {
    places.push(x)
    if (sign.text !== '\t') {
      x += sign.width
      continue
    }
    const stop = setting.tabs.find((tab) => tab.at > x + 0.01)
    if (!stop) continue
    const end = signs.findIndex(({ text }, index) => index > at && text === '\t')
    const text = signs.slice(at + 1, end === -1 ? undefined : end).reduce((sum, { width }) => sum + width, 0)
    x = stop.at - (stop.kind === 'right' || stop.kind === 'end' ? text : stop.kind === 'center' ? text / 2 : 0)
  }
  return places
}

function lineHeight({ signs }: Line, { line, lineRule }: ParagraphSetting): number {
  if (lineRule === 'exact') return line
  const natural = Math.max(0, ...signs.map(({ height, look }) => height ?? look.size * 1.3))
  return lineRule === 'atLeast' ? Math.max(line, natural) : (natural * line) / 12
}

/** Signs of one look that stand together as a run, in millimetres. Blanks at its ends do not count. */
function join({ signs }: Line, places: readonly number[], left: number, middle: number): SeenRun[] {
  const runs: SeenRun[] = []
  let last: { look: Look; run: SeenRun } | undefined
  for (const [at, { text, width, look }] of signs.entries()) {
    if (text === '\t' || text === '') {
      last = undefined
      continue
    }
    const x = left + (places[at] ?? 0)
    const right = millimetres(x + width - look.spacing)
    if (last && sameLook(last.look, look)) {
      last.run.text += text
      if (text !== ' ') last.run.right = right
    } else if (text !== ' ') {
      const { size, face, color, bold } = look
      const run = { text, left: millimetres(x), right, middle: millimetres(middle), size, face, color, bold }
      runs.push(run)
      last = { look, run }
    }
  }
  return runs.map((run) => ({ ...run, text: run.text.trim() }))
}

const sameLook = (one: Look, other: Look) =>
  one.size === other.size && one.face === other.face && one.color === other.color && one.bold === other.bold

export const blocksIn = (element: Element | undefined) =>
  element?.children.filter(({ name }) => name === 'w:p' || name === 'w:tbl') ?? []

/** What paragraphs take when they are set below each other in a room of the width. */
export const heightOf = (file: WordFile, blocks: readonly Element[], width: number) =>
  blocks
    .filter(({ name }) => name === 'w:p')
    .map((element) => setParagraph(file, element, width))
    .reduce((sum, { setting, lines }) => sum + setting.before + setting.after + linesHeight(lines), 0)

const linesHeight = (lines: SetParagraph['lines']) => lines.reduce((sum, { height }) => sum + height, 0)
