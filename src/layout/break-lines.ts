import { tracking } from './geometry.ts'
import { widthInEm } from './width.ts'

/** ECMA-376 17.15.1.58: what may not end a line in zh-CN. */
export const noLineEnd = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥'
/** ECMA-376 17.15.1.59: what may not start a line in zh-CN; and the dash, so that —— is never split (GB/T 15834 5.1.4). */
export const noLineStart =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠—'

const forbidsEnd = new Set(noLineEnd)
const forbidsStart = new Set(noLineStart)
const spaces = new Set(' \u2002\u2003\u2005\u3000')
const glue = new Set('\u00a0\u2007\u202f\u2060\ufeff')
const dashes = new Set('-\u2010\u2013\u2014')
const ideographic =
  /[\u2e80-\u30ff\u31a0-\u31bf\u31c0-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const extender = /\p{M}|\u200d|[\u{1f3fb}-\u{1f3ff}]|[\u{e0000}-\u{e007f}]/u

/** The hanzi of nearly every text and ASCII are told by their numbers: the patterns take long to be made, and longer to be asked. */
const isHan = (character: string) => character >= '\u4e00' && character <= '\u9fff'
const isAscii = (character: string) => character < '\x80'
const isIdeographic = (character: string) => isHan(character) || (!isAscii(character) && ideographic.test(character))
const isExtender = (character: string) => !isHan(character) && !isAscii(character) && extender.test(character)

/** Whether Word may end a line between two characters neither of which is a space. */
function mayBreak(before: string, after: string): boolean {
  if (isExtender(after) || before === '\u200d' || glue.has(before) || glue.has(after)) return false
  const opportunity =
    before === '\u200b' ||
    (dashes.has(before) && !/[0-9-]/.test(after)) ||
    isIdeographic(before) ||
    isIdeographic(after)
  return opportunity && !forbidsStart.has(after) && !forbidsEnd.has(before)
}

type Token = { start: number; end: number; space: boolean; widths: number[] }

/** The text cut where a line may end: words that stay whole, and runs of spaces between them. */
function tokens(characters: { text: string; offset: number; width: number }[]): Token[] {
  const all: Token[] = []
  let previous: string | undefined
  for (const { text, offset, width } of characters) {
    const space = spaces.has(text)
    const last = all.at(-1)
    const joins = last && previous !== undefined && last.space === space && (space || !mayBreak(previous, text))
    if (joins) {
      last.end = offset + text.length
      last.widths.push(width)
    } else all.push({ start: offset, end: offset + text.length, space, widths: [width] })
    previous = text
  }
  return all
}

/** Room for rounding: Word compares whole units. */
const tolerance = 0.01

/**
 * Where the lines of a paragraph start, as Word breaks them: lines filled greedily, words and numbers whole, the sets of
 * ECMA-376 for zh-CN, no hanging and no compressed marks; spaces at a line's end hang. `room` is the width of a line, the
 * first one is shorter by `firstLine`, in points; sizes are given per run. Returns UTF-16 offsets, the first 0.
 */
export function breakLines(
  runs: readonly { text: string; size: number; latin?: boolean; bold?: boolean; loosened?: number }[],
  room: number,
  firstLine: number,
  justified: boolean,
): number[] {
  const characters: { text: string; offset: number; width: number }[] = []
  let offset = 0
  for (const { text, size, latin, bold, loosened = 0 } of runs) {
    for (const character of text) {
      const width = widthInEm(character, latin, bold) * size + tracking + loosened
      characters.push({ text: character, offset, width })
      offset += character.length
    }
  }
  const starts = [0]
  let x = firstLine
  let started = false
  /** Where the last word on the line ends, and how much space the line holds so far. */
  let end = x
  let spread = 0
  const newLine = (at: number) => {
    starts.push(at)
    x = 0
    started = false
    spread = 0
  }
  for (const token of tokens(characters)) {
    const width = token.widths.reduce((sum, one) => sum + one, 0)
    if (token.space) {
      x += width
      if (started) spread += width
      continue
    }
    if (
      started &&
      x + width > room + tolerance &&
      !(justified && squeezes(x + width - room, room - end, spread, spread - (x - end)))
    ) {
      newLine(token.start)
    }
    if (x + width > room + tolerance && !started) {
      // A word longer than a line is cut where the line ends.
      let at = token.start
      for (const character of characters.filter((one) => one.offset >= token.start && one.offset < token.end)) {
        if (started && x + character.width > room + tolerance && !isExtender(character.text)) newLine(at)
        x += character.width
        at = character.offset + character.text.length
        started = true
      }
    } else x += width
    started = true
    end = x
  }
  return starts
}

/** The width of the widest piece of a text that no line break cuts, in points. */
export function widestWord(text: string, size: number, latin = false): number {
  const characters = [...text].map((character) => ({
    text: character,
    offset: 0,
    width: widthInEm(character, latin) * size + tracking,
  }))
  return Math.max(
    0,
    ...tokens(characters).map(({ space, widths }) => (space ? 0 : widths.reduce((sum, width) => sum + width, 0))),
  )
}

/** Word pulls a word up to a justified line by narrowing the spaces on it, if that costs less than spreading them. */
function squeezes(over: number, slack: number, spread: number, between: number): boolean {
  if (spread <= tolerance || over / spread > 0.25) return false
  return between <= 0 || slack / between >= 2.015 * (over / spread)
}
