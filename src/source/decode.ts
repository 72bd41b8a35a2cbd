import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { findMojibake } from './find-mojibake.ts'
import { mostFaults } from './limits.ts'
import { placeAt } from './place-at.ts'
import { type Encoding, readEncoding } from './read-encoding.ts'
import { lineStart } from './text-lines.ts'

/**
 * The text of a file in UTF-8, UTF-16 or GBK, without its byte order mark and with `\n` for every line end. Undefined, and
 * said, if the encoding is not certain, or if characters went lost before the file came to us.
 */
export function decode(bytes: Uint8Array, file: string, diagnose: Diagnose): string | undefined {
  const read = readEncoding(bytes)
  const place = { file, line: 1, column: 1 }
  if (read === undefined) {
    diagnose({ code: 'file/not-utf8', severity: 'error', args: {}, place })
    return undefined
  }
  if (read.encoding !== 'UTF-8') {
    diagnose({ code: 'file/other-encoding', severity: 'notice', args: { encoding: names[read.encoding] }, place })
  }
  const text = read.text.replace(/\r\n?/g, '\n')
  const mojibake = findMojibake(text)
  if (mojibake) {
    const { start, end, meant } = mojibake
    const args = { text: shorten(text.slice(start, end)), meant: shorten(meant) }
    diagnose({ code: 'file/mojibake', severity: 'error', args, place: placeAt(text, file, start, end) })
    return undefined
  }
  return checkCharacters(text, file, diagnose) ? text : undefined
}

const names: Record<Exclude<Encoding, 'UTF-8'>, string> = { 'UTF-16': 'UTF-16', GBK: 'GBK（记事本里叫“ANSI”）' }

const shorten = (text: string) => [...text].slice(0, 8).join('')

/** Whether every character is sound; the lost ones are told once a line. */
function checkCharacters(text: string, file: string, diagnose: Diagnose): boolean {
  let sound = true
  let left = mostFaults
  for (const { index, 0: character } of text.matchAll(unprintable)) {
    sound = false
    if (left-- < 0) return sound
    const place = placeAt(text, file, index, index + 1)
    const code = lineSeparator.test(character) ? 'file/line-separator' : 'file/bad-character'
    diagnose({ code, severity: 'error', args: { code: codePointName(character) }, place })
  }
  let line = -1
  for (const { index, 0: lost } of text.matchAll(/\ufffd+|(?:锟斤拷)+/g)) {
    sound = false
    if (lineStart(text, index) === line) continue
    line = lineStart(text, index)
    if (left-- < 0) return sound
    const place = placeAt(text, file, index, index + lost.length)
    diagnose({ code: 'file/lost-character', severity: 'error', args: { text: shorten(lost) }, place })
  }
  return sound
}

/** NEL and Unicode's own line ends: neither YAML 1.2 nor Word breaks a line there. */
const lineSeparator = /[\x85\u2028\u2029]/

/** What neither XML nor a page can hold: control characters, non-characters, halves of a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const unprintable = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]|\p{Surrogate}/gu

export const codePointName = (character: string) =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
