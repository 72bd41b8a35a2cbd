import { Lexer, PdfError } from './lexer.ts'
import type { PdfFile } from './read-file.ts'
import { decode } from './read-stream.ts'
import { type Dictionary, isDictionary, Keyword, Name, nameOf, Stream, Text, type Value } from './values.ts'

/** A stretch between BDC or BMC and EMC: its tag and what is said of it. */
export type Marked = { tag: string; id?: number; properties: Dictionary }

/** Something that was painted, inside the marked stretches around it, the innermost last. */
export type Painted = {
  kind: 'text' | 'path' | 'picture' | 'shading'
  marks: readonly Marked[]
  /** Of text: its font and the string shown. */
  font?: Dictionary
  codes?: Uint8Array
  /** Text that leaves no ink (rendering mode 3). */
  unseen?: boolean
  /** Of a picture. */
  image?: Stream
}

/** What a page's content says, in the order it says it. */
export type Content = {
  painted: Painted[]
  /** The marked stretches with a number. */
  numbered: Marked[]
  /** The colour spaces that operators set, by name or as they are: DeviceRGB, ICCBased. */
  colours: Value[]
  graphicsStates: Dictionary[]
  /** Stretches that never end, or end too often; q and Q alike. */
  unbalanced: boolean
  /** How deep q stood within q at the most. */
  deepest: number
}

type State = { font?: Dictionary; mode: number }

const pathPainters = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'])
const textShowers = new Set(['Tj', 'TJ', "'", '"'])
const deviceColours: Record<string, string> = {
  g: 'DeviceGray',
  G: 'DeviceGray',
  rg: 'DeviceRGB',
  RG: 'DeviceRGB',
  k: 'DeviceCMYK',
  K: 'DeviceCMYK',
}

/** Forms within forms, no deeper. */
const mostForms = 8

/** Reads what a page paints (ISO 32000-1 7.8.2, 8.2, 14.6). @throws {PdfError} */
export function readContent(file: PdfFile, page: Dictionary): Content {
  const content: Content = {
    painted: [],
    numbered: [],
    colours: [],
    graphicsStates: [],
    unbalanced: false,
    deepest: 0,
  }
  const parts = file.list(page.get('Contents')).map((part) => {
    const bytes = part instanceof Stream ? decode(part) : undefined
    if (!bytes) throw new PdfError('a page whose content cannot be read')
    return bytes
  })
  // Parts are joined as if there were white space between them.
  const joined = parts.flatMap((part) => [part, Uint8Array.of(10)])
  const bytes = new Uint8Array(joined.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of joined) {
    bytes.set(part, at)
    at += part.length
  }
  const resources = file.get(page.get('Resources'))
  follow(file, bytes, isDictionary(resources) ? resources : new Map(), content, [], 0)
  return content
}

function follow(
  file: PdfFile,
  bytes: Uint8Array,
  resources: Dictionary,
  content: Content,
  around: readonly Marked[],
  depth: number,
): void {
  const lexer = new Lexer(bytes)
  const marks: Marked[] = [...around]
  const saved: State[] = []
  let state: State = { mode: 0 }
  let operands: Value[] = []
  const resource = (kind: string, name: Value | undefined) => file.at(resources, kind, nameOf(name) ?? '')
  const paint = (painted: Omit<Painted, 'marks'>) => content.painted.push({ ...painted, marks: [...marks] })

  const operators: Record<string, (operands: Value[]) => void> = {
    q: () => {
      saved.push(state)
      content.deepest = Math.max(content.deepest, saved.length)
    },
    Q: () => {
      const before = saved.pop()
      if (before) state = before
      else content.unbalanced = true
    },
    Tf: ([name]) => {
      const font = resource('Font', name)
      state = { ...state, font: isDictionary(font) ? font : undefined }
    },
    Tr: ([mode]) => {
      state = { ...state, mode: Number(mode) }
    },
    gs: ([name]) => {
      const given = resource('ExtGState', name)
      if (isDictionary(given)) content.graphicsStates.push(given)
    },
    BMC: ([tag]) => marks.push({ tag: nameOf(tag) ?? '', properties: new Map() }),
    BDC: ([tag, given]) => {
      const properties = isDictionary(given) ? given : resource('Properties', given)
      const own = isDictionary(properties) ? properties : new Map()
      const id = own.get('MCID')
      const mark: Marked = { tag: nameOf(tag) ?? '', properties: own, ...(typeof id === 'number' && { id }) }
      marks.push(mark)
      if (mark.id !== undefined) content.numbered.push(mark)
    },
    EMC: () => {
      if (marks.length > around.length) marks.pop()
      else content.unbalanced = true
    },
    sh: () => paint({ kind: 'shading' }),
    Do: ([name]) => {
      const object = resource('XObject', name)
      if (!(object instanceof Stream)) return
      if (nameOf(object.dictionary.get('Subtype')) === 'Image') return paint({ kind: 'picture', image: object })
      const inner = decode(object)
      if (!inner || depth >= mostForms) throw new PdfError('a form that cannot be read')
      const own = file.entry(object, 'Resources')
      follow(file, inner, isDictionary(own) ? own : resources, content, marks, depth + 1)
    },
    BI: () => {
      skipInlineImage(lexer)
      paint({ kind: 'picture' })
    },
  }
  const setSpace = ([name]: Value[]) => content.colours.push(resource('ColorSpace', name) ?? name ?? null)
  operators['cs'] = setSpace
  operators['CS'] = setSpace

  for (let token = lexer.token(); token !== undefined; token = lexer.token()) {
    if (!(token instanceof Keyword)) {
      operands.push(token)
      continue
    }
    const { word } = token
    if (textShowers.has(word)) {
      for (const codes of operands.flat().filter((one) => one instanceof Text))
        paint({ kind: 'text', font: state.font, codes: codes.bytes, unseen: state.mode === 3 })
    } else if (pathPainters.has(word)) paint({ kind: 'path' })
    else if (word in deviceColours) content.colours.push(new Name(deviceColours[word] as string))
    else operators[word]?.(operands)
    operands = []
  }
  if (saved.length > 0 || marks.length !== around.length) content.unbalanced = true
}

/** To behind the EI of a picture that stands in the content itself. */
function skipInlineImage(lexer: Lexer): void {
  for (let token = lexer.token(); ; token = lexer.token()) {
    if (token === undefined) throw new PdfError('a picture without an end')
    if (token instanceof Keyword && token.word === 'ID') break
  }
  const isWhite = (at: number) => [9, 10, 13, 32, undefined].includes(lexer.bytes[at])
  for (let at = lexer.at + 1; at < lexer.bytes.length; at++) {
    if (lexer.bytes[at] === 0x45 && lexer.bytes[at + 1] === 0x49 && isWhite(at - 1) && isWhite(at + 2)) {
      lexer.at = at + 2
      return
    }
  }
  throw new PdfError('a picture without an end')
}
