import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { placeAt } from './place-at.ts'

/** The text of a UTF-8 file, without its byte order mark and with `\n` for every line end. */
export function decode(bytes: Uint8Array, file: string, diagnose: Diagnose): string | undefined {
  const text = decodeUtf8(bytes)
  // UTF-16 without its mark passes for UTF-8 full of zeros.
  if (text === undefined || text.includes('\0')) {
    diagnose({ code: 'file/not-utf8', severity: 'error', args: {}, place: { file, line: 1, column: 1 } })
    return undefined
  }
  const normal = text.replace(/\r\n?/g, '\n')
  let sound = true
  for (const { index, 0: character } of normal.matchAll(unprintable)) {
    sound = false
    const code = codePointName(character)
    diagnose({
      code: 'file/bad-character',
      severity: 'error',
      args: { code },
      place: placeAt(normal, file, index, index + 1),
    })
  }
  return sound ? normal : undefined
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What neither XML nor a page can hold: control characters, non-characters, halves of a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
export const unprintable = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\p{Surrogate}/gu

export const codePointName = (character: string) =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
