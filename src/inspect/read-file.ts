import { Lexer, PdfError } from './lexer.ts'
import { decode } from './read-stream.ts'
import {
  type Dictionary,
  dictionaryOf,
  isDictionary,
  Keyword,
  latin,
  nameOf,
  Reference,
  Stream,
  type Value,
} from './values.ts'

/** Where an object stands: in the file, or by its index in a stream of objects. */
type Entry = { at: number } | { within: number; index: number }

/** Deeper than any file nests what it hands on; a reference to itself ends there. */
const deepest = 32

/** The objects of a PDF file (ISO 32000-1 7.5), read when they are asked for. */
export class PdfFile {
  readonly trailer: Dictionary
  readonly #entries = new Map<number, Entry>()
  readonly #read = new Map<number, Value>()
  /** Of streams: whether the file's own word for their length is right and their ends are where they must be. */
  readonly broken: { object: number; what: 'length' | 'line-end' }[] = []

  readonly bytes: Uint8Array

  /** @throws {PdfError} when the file has no readable table of its objects, or is encrypted */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    const tail = latin(bytes.subarray(-2048))
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1]
    if (start === undefined) throw new PdfError('no startxref at the end')
    this.trailer = this.#readTables(Number(start))
    if (this.trailer.has('Encrypt')) throw new PdfError('encrypted')
  }

  /** What a value refers to, itself if it is no reference. */
  get(value: Value | undefined): Value | undefined {
    let got = value
    for (let depth = 0; got instanceof Reference && depth < deepest; depth++) got = this.object(got.number)
    return got instanceof Reference ? null : got
  }

  /** An entry of a dictionary or of a stream's, as what it refers to. */
  entry(owner: Value | undefined, key: string): Value | undefined {
    return this.get(dictionaryOf(this.get(owner))?.get(key))
  }

  /** An entry further in: `at(catalog, 'ViewerPreferences', 'DisplayDocTitle')`. */
  at(owner: Value | undefined, ...keys: string[]): Value | undefined {
    return keys.reduce<Value | undefined>((value, key) => this.entry(value, key), owner)
  }

  /** The values of an array, each as what it refers to; one of a single value that is none. */
  list(value: Value | undefined): (Value | undefined)[] {
    const got = this.get(value)
    if (got === undefined || got === null) return []
    return Array.isArray(got) ? got.map((one) => this.get(one)) : [got]
  }

  get catalog(): Dictionary {
    const root = this.entry(this.trailer, 'Root')
    if (!isDictionary(root)) throw new PdfError('no catalog')
    return root
  }

  get objectNumbers(): number[] {
    return [...this.#entries.keys()].sort((a, b) => a - b)
  }

  /** Null for what is not there (7.3.10). @throws {PdfError} when it cannot be read */
  object(number: number): Value {
    const known = this.#read.get(number)
    if (known !== undefined) return known
    const entry = this.#entries.get(number)
    const value = !entry ? null : 'at' in entry ? this.#readAt(entry.at, number) : this.#readWithin(entry)
    this.#read.set(number, value)
    return value
  }

  #readTables(start: number): Dictionary {
    const trailer: Dictionary = new Map()
    const seen = new Set<number>()
    const waiting = [start]
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      if (seen.has(at)) continue
      seen.add(at)
      const lexer = new Lexer(this.bytes, at)
      const first = lexer.token()
      const dictionary =
        first instanceof Keyword && first.word === 'xref' ? this.#readTable(lexer) : this.#readTableStream(at)
      for (const [key, value] of dictionary) if (!trailer.has(key)) trailer.set(key, value)
      for (const key of ['XRefStm', 'Prev']) {
        const next = dictionary.get(key)
        if (typeof next === 'number') waiting.push(next)
      }
    }
    return trailer
  }

  #readTable(lexer: Lexer): Dictionary {
    for (;;) {
      const first = lexer.token()
      if (first instanceof Keyword && first.word === 'trailer') break
      const count = lexer.token()
      if (typeof first !== 'number' || typeof count !== 'number') throw new PdfError('a broken cross-reference table')
      for (let number = first; number < first + count; number++) {
        const [offset, , kind] = [lexer.token(), lexer.token(), lexer.token()]
        if (typeof offset !== 'number' || !(kind instanceof Keyword))
          throw new PdfError('a broken cross-reference table')
        if (kind.word === 'n') this.#know(number, { at: offset })
      }
    }
    const trailer = lexer.value()
    if (!isDictionary(trailer)) throw new PdfError('no trailer')
    return trailer
  }

  #readTableStream(at: number): Dictionary {
    const stream = this.#readAt(at)
    const bytes = stream instanceof Stream ? decode(stream) : undefined
    if (!(stream instanceof Stream) || !bytes) throw new PdfError('no cross-reference stream')
    const numbers = (key: string) => {
      const value = stream.dictionary.get(key)
      return Array.isArray(value) ? value.filter((one) => typeof one === 'number') : undefined
    }
    const [a = 0, b = 0, c = 0] = numbers('W') ?? []
    const index = numbers('Index') ?? [0, Number(stream.dictionary.get('Size'))]
    let position = 0
    const field = (width: number) => {
      let value = 0
      for (let byte = 0; byte < width; byte++) value = value * 256 + (bytes[position++] ?? 0)
      return value
    }
    for (let pair = 0; pair + 1 < index.length; pair += 2) {
      const [first = 0, count = 0] = index.slice(pair, pair + 2)
      for (let number = first; number < first + count && position < bytes.length; number++) {
        const [kind, second, third] = [a === 0 ? 1 : field(a), field(b), field(c)]
        if (kind === 1) this.#know(number, { at: second })
        if (kind === 2) this.#know(number, { within: second, index: third })
      }
    }
    return stream.dictionary
  }

  /** The newest table comes first. */
  #know(number: number, entry: Entry): void {
    if (!this.#entries.has(number)) this.#entries.set(number, entry)
  }

  #readAt(at: number, number?: number): Value {
    const lexer = new Lexer(this.bytes, at)
    const [own, , word] = [lexer.token(), lexer.token(), lexer.token()]
    if (!(word instanceof Keyword && word.word === 'obj') || (number !== undefined && own !== number))
      throw new PdfError(`no object ${number} where the table has it`)
    const value = lexer.value()
    if (value === undefined || value instanceof Keyword) throw new PdfError(`object ${number} is empty`)
    if (!isDictionary(value)) return value
    const after = lexer.at
    const next = lexer.token()
    if (!(next instanceof Keyword && next.word === 'stream')) {
      lexer.at = after
      return value
    }
    return this.#readStream(value, lexer.at, typeof own === 'number' ? own : 0)
  }

  #readStream(dictionary: Dictionary, at: number, object: number): Stream {
    const crlf = this.bytes[at] === 13 && this.bytes[at + 1] === 10
    if (!crlf && this.bytes[at] !== 10) this.broken.push({ object, what: 'line-end' })
    const start = at + (crlf ? 2 : 1)
    const length = this.get(dictionary.get('Length'))
    const end = start + (typeof length === 'number' ? length : 0)
    const rest = latin(this.bytes.subarray(end, end + 12))
    if (/^(\r\n|\n|\r)endstream/.test(rest)) return new Stream(dictionary, this.bytes.subarray(start, end))
    this.broken.push({ object, what: 'length' })
    const found = this.#find('endstream', start)
    return new Stream(dictionary, this.bytes.subarray(start, found))
  }

  #find(word: string, from: number): number {
    const codes = [...word].map((character) => character.charCodeAt(0))
    for (let at = from; at < this.bytes.length; at++) {
      if (codes.every((code, offset) => this.bytes[at + offset] === code)) return at
    }
    throw new PdfError('a stream without an end')
  }

  #readWithin({ within, index }: Extract<Entry, { within: number }>): Value {
    const stream = this.object(within)
    const bytes = stream instanceof Stream ? decode(stream) : undefined
    if (!(stream instanceof Stream) || !bytes) throw new PdfError('no stream of objects')
    const lexer = new Lexer(bytes)
    let offset: Value | undefined
    for (let at = 0; at <= index; at++) {
      lexer.token()
      offset = lexer.token()
    }
    lexer.at = Number(this.entry(stream, 'First')) + Number(offset)
    return lexer.value() ?? null
  }
}

/** The pages in their order, with what they inherit (7.7.3.4), and the numbers of their objects. */
export function pagesOf(file: PdfFile): { object: number; dictionary: Dictionary }[] {
  const pages: { object: number; dictionary: Dictionary }[] = []
  const seen = new Set<Value>()
  const walk = (value: Value | undefined, inherited: Dictionary) => {
    const node = file.get(value)
    if (!isDictionary(node) || seen.has(node)) return
    seen.add(node)
    const dictionary: Dictionary = new Map([...inherited, ...node])
    if (nameOf(file.entry(node, 'Type')) === 'Page')
      pages.push({ object: value instanceof Reference ? value.number : 0, dictionary })
    const handedOn = ['Resources', 'MediaBox', 'CropBox', 'Rotate'].filter((key) => dictionary.has(key))
    const down: Dictionary = new Map(handedOn.map((key) => [key, dictionary.get(key) as Value]))
    const kids = file.get(node.get('Kids'))
    for (const kid of Array.isArray(kids) ? kids : []) walk(kid, down)
  }
  walk(file.catalog.get('Pages'), new Map())
  return pages
}
