/**
 * What a PDF is made of (ISO 32000-1 7.3), as TypeScript has it. A string is a name; what is to be read is a `Text`. An
 * entry that is undefined is left out.
 */
export type Value = string | number | boolean | null | Date | Text | Uint8Array | PdfObject | Value[] | Dictionary
export type Dictionary = { [key: string]: Value | undefined }

/** An object that others refer to by its number. It may be given entries until the file is put together. */
export class PdfObject {
  readonly number: number
  readonly entries: Dictionary
  /** Of a stream: its bytes as they stand in the file. */
  readonly bytes: Uint8Array | Promise<Uint8Array> | undefined

  constructor(number: number, entries: Dictionary, bytes?: PdfObject['bytes']) {
    this.number = number
    this.entries = entries
    this.bytes = bytes
  }
}

class Text {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export const text = (text: string) => new Text(text)

/** A value as it is written: in ASCII. */
export function write(value: Value): string {
  if (typeof value === 'string') return writeName(value)
  if (typeof value === 'number') return writeNumber(value)
  if (value instanceof PdfObject) return `${value.number} 0 R`
  if (Array.isArray(value)) return `[${value.map(write).join(' ')}]`
  if (value instanceof Text) return writeText(value.text)
  if (value instanceof Uint8Array) return `<${Array.from(value, (byte) => hex(byte, 2)).join('')}>`
  if (value instanceof Date) return `(D:${value.toISOString().slice(0, 19).replaceAll(/\D/g, '')}Z)`
  if (value === null || typeof value === 'boolean') return String(value)
  const lines = Object.entries(value).map(([key, entry]) =>
    entry === undefined ? '' : `${writeName(key)} ${write(entry)}\n`,
  )
  return `<<\n${lines.join('')}>>`
}

/** To a hundred-thousandth: less is nothing on paper, and is never written with an exponent, which PDF does not know. */
export const writeNumber = (value: number) => String(Math.round(value * 1e5) / 1e5)

/** So many hexadecimal digits. */
export const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')

const writeName = (name: string) =>
  `/${name.replaceAll(/[^\w.+-]/g, (character) => `#${hex(character.charCodeAt(0), 2)}`)}`

function writeText(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replaceAll(/[()\\]/g, '\\$&')})`
  return `<feff${utf16(text)}>`
}

/** In hexadecimal digits, four a unit. */
export function utf16(text: string): string {
  let digits = ''
  for (let at = 0; at < text.length; at++) digits += hex(text.charCodeAt(at), 4)
  return digits
}
