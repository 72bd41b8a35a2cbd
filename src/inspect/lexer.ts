import { type Dictionary, Keyword, Name, Reference, Text, type Value } from './values.ts'

const white = new Set([0, 9, 10, 12, 13, 32])
const delimiters = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)))
const [backslash, open, close, less, greater, slash, percent] = [...'\\()<>/%'].map((one) => one.charCodeAt(0))

/** What a character after a backslash means in a string, unless it is itself. */
const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

/** A text of a character a byte as it reads: names are UTF-8 where they mean something. */
function utf8(bytes: string): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(bytes, (character) => character.charCodeAt(0)),
    )
  } catch {
    return bytes
  }
}

/** Thrown where no value can be read; the file is broken there. */
export class PdfError extends Error {}

/** Reads values one after the other from bytes of a file or of a page's content (ISO 32000-1 7.2, 7.3). */
export class Lexer {
  readonly bytes: Uint8Array
  at: number
  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  /** The next value, references put together; undefined at the end. @throws {PdfError} */
  value(): Value | undefined {
    const token = this.token()
    if (typeof token !== 'number' || !Number.isInteger(token) || token < 0) return token
    const here = this.at
    const generation = this.#digits()
    if (generation !== undefined && this.#isWord('R')) return new Reference(token)
    this.at = here
    return token
  }

  /** The next value as content streams have it: without references. @throws {PdfError} */
  token(): Value | undefined {
    this.skipWhite()
    const byte = this.bytes[this.at]
    if (byte === undefined) return undefined
    if (byte === slash) return this.#name()
    if (byte === open) return this.#literal()
    if (byte === less) return this.bytes[this.at + 1] === less ? this.#dictionary() : this.#hex()
    if (byte === 0x5b) return this.#array()
    if (delimiters.has(byte)) {
      this.at += byte === greater && this.bytes[this.at + 1] === greater ? 2 : 1
      return new Keyword(String.fromCharCode(byte))
    }
    return this.#word()
  }

  skipWhite(): void {
    for (;;) {
      const byte = this.bytes[this.at]
      if (byte === percent) while (this.at < this.bytes.length && !this.#endsLine()) this.at++
      else if (byte !== undefined && white.has(byte)) this.at++
      else return
    }
  }

  #endsLine(): boolean {
    const byte = this.bytes[this.at]
    return byte === 10 || byte === 13
  }

  #raw(): string {
    const start = this.at
    for (let byte = this.bytes[this.at]; byte !== undefined; byte = this.bytes[this.at]) {
      if (white.has(byte) || delimiters.has(byte)) break
      this.at++
    }
    let raw = ''
    for (let at = start; at < this.at; at++) raw += String.fromCharCode(this.bytes[at] as number)
    return raw
  }

  #word(): Value {
    const word = this.#raw()
    if (/^[-+]?(\d+\.?\d*|\.\d+)$/.test(word)) return Number(word)
    if (word === 'true') return true
    if (word === 'false') return false
    return word === 'null' ? null : new Keyword(word)
  }

  #digits(): number | undefined {
    this.skipWhite()
    const word = this.#raw()
    return /^\d+$/.test(word) ? Number(word) : undefined
  }

  #isWord(word: string): boolean {
    this.skipWhite()
    return this.#raw() === word
  }

  #name(): Name {
    this.at++
    return new Name(
      utf8(this.#raw().replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))),
    )
  }

  #literal(): Text {
    const bytes: number[] = []
    let depth = 1
    for (this.at++; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at] as number
      if (byte === backslash) this.#escape(bytes)
      else {
        if (byte === open) depth++
        if (byte === close && --depth === 0) {
          this.at++
          return new Text(Uint8Array.from(bytes))
        }
        bytes.push(byte)
      }
    }
    throw new PdfError('a string without an end')
  }

  /** What stands after a backslash, up to its last byte. */
  #escape(bytes: number[]): void {
    const rest = String.fromCharCode(...this.bytes.subarray(this.at + 1, this.at + 4))
    const octal = /^[0-7]{1,3}/.exec(rest)?.[0]
    if (octal) {
      bytes.push(Number.parseInt(octal, 8) & 0xff)
      this.at += octal.length
    } else if (/^\r\n/.test(rest)) this.at += 2
    else {
      this.at++
      if (!/^[\r\n]/.test(rest)) bytes.push(escapes[rest[0] ?? ''] ?? (this.bytes[this.at] as number))
    }
  }

  #hex(): Text {
    let digits = ''
    for (this.at++; this.bytes[this.at] !== greater; this.at++) {
      const byte = this.bytes[this.at]
      if (byte === undefined) throw new PdfError('a string without an end')
      if (!white.has(byte)) digits += String.fromCharCode(byte)
    }
    this.at++
    if (!/^[0-9a-f]*$/i.test(digits)) throw new PdfError('a string of other than hexadecimal digits')
    const pairs = digits.match(/../g) ?? []
    const odd = digits.length % 2 === 1 ? [`${digits.at(-1)}0`] : []
    return new Text(
      Uint8Array.from([...pairs, ...odd], (pair) => Number.parseInt(pair, 16)),
      true,
    )
  }

  #array(): Value[] {
    const values: Value[] = []
    for (this.at++; ; ) {
      const value = this.value()
      if (value === undefined) throw new PdfError('an array without an end')
      if (value instanceof Keyword && value.word === ']') return values
      values.push(value)
    }
  }

  #dictionary(): Dictionary {
    const dictionary: Dictionary = new Map()
    for (this.at += 2; ; ) {
      const key = this.value()
      if (key instanceof Keyword && key.word === '>') return dictionary
      if (!(key instanceof Name)) throw new PdfError('a dictionary whose key is no name')
      const value = this.value()
      if (value === undefined) throw new PdfError('a dictionary without an end')
      dictionary.set(key.name, value)
    }
  }
}
