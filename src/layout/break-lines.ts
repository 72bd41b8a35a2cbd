import { tracking } from './geometry.ts'
import { isCommon, isHan, widthInEm } from './width.ts'

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

const isIdeographic = (character: string) => (isCommon(character) ? character >= '\u3000' : ideographic.test(character))
const isExtender = (character: string) => !isCommon(character) && extender.test(character)

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

type TextRun = { text: string; size: number; latin?: boolean; bold?: boolean; loosened?: number }

const widthIn = ({ size, latin, bold, loosened = 0 }: TextRun, character: string) =>
  widthInEm(character, latin, bold) * size + tracking + loosened

/** Calls for what no line break cuts: words that stay whole, and runs of spaces between them. Offsets are UTF-16. */
function eachWord(
  runs: readonly TextRun[],
  call: (start: number, end: number, width: number, isSpace: boolean) => void,
): void {
  let previous = ''
  let [start, end, width, isSpace, wasHan] = [0, 0, 0, false, false]
  for (const run of runs) {
    for (const character of run.text) {
      const han = isHan(character)
      const space = !han && spaces.has(character)
      const begins = space !== isSpace || (!space && ((han && wasHan) || mayBreak(previous, character)))
      if (begins && end > start) {
        call(start, end, width, isSpace)
        start = end
        width = 0
      }
      isSpace = space
      end += character.length
      width += widthIn(run, character)
      previous = character
      wasHan = han
    }
  }
  if (end > start) call(start, end, width, isSpace)
}

/** Room for rounding: Word compares whole units. */
const tolerance = 0.01

/**
 * Where the lines of a paragraph start, as Word breaks them: lines filled greedily, words and numbers whole, the sets of
 * ECMA-376 for zh-CN, no hanging and no compressed marks; spaces at a line's end hang. `room` is the width of a line, the
 * first one is shorter by `firstLine`, in points; sizes are given per run. Returns UTF-16 offsets, the first 0.
 */
export function breakLines(runs: readonly TextRun[], room: number, firstLine: number, justified: boolean): number[] {
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
  eachWord(runs, (from, to, width, isSpace) => {
    if (isSpace) {
      x += width
      if (started) spread += width
      return
    }
    if (
      started &&
      x + width > room + tolerance &&
      !(justified && squeezes(x + width - room, room - end, spread, spread - (x - end)))
    ) {
      newLine(from)
    }
    if (x + width > room + tolerance && !started) {
      // A word longer than a line is cut where the line ends.
      for (const { character, at, wide } of measured(runs, from, to)) {
        if (started && x + wide > room + tolerance && !isExtender(character)) newLine(at)
        x += wide
        started = true
      }
    } else x += width
    started = true
    end = x
  })
  return starts
}

/** The characters between two offsets, each with its own and its width. */
function measured(runs: readonly TextRun[], from: number, to: number) {
  const characters: { character: string; at: number; wide: number }[] = []
  let at = 0
  for (const run of runs) {
    for (const character of run.text) {
      if (at >= to) return characters
      if (at >= from) characters.push({ character, at, wide: widthIn(run, character) })
      at += character.length
    }
  }
  return characters
}

/** The width of the widest piece of a text that no line break cuts, in points. */
export function widestWord(text: string, size: number, latin = false): number {
  let widest = 0
  eachWord([{ text, size, latin }], (_from, _to, width, isSpace) => {
    if (!isSpace) widest = Math.max(widest, width)
  })
  return widest
}

/** Word pulls a word up to a justified line by narrowing the spaces on it, if that costs less than spreading them. */
function squeezes(over: number, slack: number, spread: number, between: number): boolean {
  if (spread <= tolerance || over / spread > 0.25) return false
  return between <= 0 || slack / between >= 2.015 * (over / spread)
}
