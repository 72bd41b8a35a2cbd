import { tracking } from './geometry.ts'
import { latinWidthInEm } from './latin.ts'

/** In the Chinese faces these are one em wide like the ideographs, though they come from Western alphabets. */
const fullBelow2000 = /[\u00a4\u00a7\u00a8\u00b0\u00b1\u00b4\u00b6\u00b7\u00d7\u00f7\u0370-\u04ff]/u
const halfFrom2000 = /[\u2002-\u200a\u2013\u2022\u20ac\u2109\u2122\ufe50-\ufe6f]/u
const noWidth = /[\p{Mn}\p{Me}\p{Cf}]/u

export function isHan(character: string): boolean {
  const unit = character.charCodeAt(0)
  return unit >= 0x4e00 && unit <= 0x9fff
}

/** Hanzi, their marks and ASCII, nearly all of any text: V8 takes long to make a pattern of a property of Unicode, and to ask it. */
export function isCommon(character: string): boolean {
  const unit = character.charCodeAt(0)
  const isMark =
    (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x3000 && unit <= 0x3020) || (unit >= 0xff00 && unit <= 0xffef)
  return unit < 0x80 || isMark || isHan(character)
}

/**
 * How much of the type size a character takes in Word: with the commercial Chinese faces 1, ½ or 0; with `latin` Western
 * characters what they take in Times New Roman.
 */
export function widthInEm(character: string, latin = false, bold = false): number {
  const own = latin ? latinWidthInEm(character, bold) : undefined
  if (own !== undefined) return own
  if (character < '\x80') return 0.5
  if (isHan(character)) return 1
  if (!isCommon(character) && noWidth.test(character)) return 0
  if (character < '\u2000') return fullBelow2000.test(character) ? 1 : 0.5
  return halfFrom2000.test(character) ? 0.5 : 1
}

/** Width of text of one type size in points, every character with its tracking, as Word counts it. */
export function widthOf(text: string, size: number, latin = false): number {
  let width = 0
  for (const character of text) width += widthInEm(character, latin) * size + tracking
  return width
}
