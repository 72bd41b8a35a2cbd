/** What a PDF is made of (ISO 32000-1 7.3). */
export class Name {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/** A string, as bytes; `hex` if it was written so. */
export class Text {
  readonly bytes: Uint8Array
  readonly hex: boolean
  constructor(bytes: Uint8Array, hex = false) {
    this.bytes = bytes
    this.hex = hex
  }
}

export class Reference {
  readonly number: number
  constructor(number: number) {
    this.number = number
  }
}

/** A word that is none of the values: obj, BT, Tj. */
export class Keyword {
  readonly word: string
  constructor(word: string) {
    this.word = word
  }
}

export type Dictionary = Map<string, Value>

/** `bytes` as they stand in the file, before any filter. */
export class Stream {
  readonly dictionary: Dictionary
  readonly bytes: Uint8Array
  constructor(dictionary: Dictionary, bytes: Uint8Array) {
    this.dictionary = dictionary
    this.bytes = bytes
  }
}

export type Value = null | boolean | number | Name | Text | Reference | Keyword | Stream | Value[] | Dictionary

/** A text string: UTF-16 with its mark, UTF-8 with its mark, else one byte a character (7.9.2.2). */
export function textOf(value: Value | undefined): string | undefined {
  if (!(value instanceof Text)) return undefined
  const { bytes } = value
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes)
  return latin(bytes)
}

/** A character for every byte. */
export const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)

export const nameOf = (value: Value | undefined) => (value instanceof Name ? value.name : undefined)

export const isDictionary = (value: Value | undefined): value is Dictionary => value instanceof Map

/** The dictionary of a value, be it that of a stream. */
export function dictionaryOf(value: Value | undefined): Dictionary | undefined {
  return value instanceof Stream ? value.dictionary : isDictionary(value) ? value : undefined
}
