/** Font files as a bureau might own them, made from one of ours. */

type Table = { tag: string; bytes: Uint8Array }

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The same font under other family names. */
export function renameFont(font: Uint8Array, ...families: string[]): Uint8Array {
  return replaceTable(font, 'name', nameTable(families))
}

/** The same font with one glyph for one character and no other. */
export function fontOfOne(font: Uint8Array, character: string): Uint8Array {
  return replaceTable(font, 'cmap', cmapTable(character.codePointAt(0) as number))
}

function replaceTable(font: Uint8Array, tag: string, bytes: Uint8Array): Uint8Array {
  const tables = readTables(font).map((table) => (table.tag === tag ? { tag, bytes } : table))
  return concat(fontParts(tables, 0))
}

/** A TrueType Collection of the fonts. */
export function makeCollection(...fonts: Uint8Array[]): Uint8Array {
  const header = new Uint8Array(12 + fonts.length * 4)
  view(header).setUint32(0, 0x74746366)
  view(header).setUint32(4, 0x00010000)
  view(header).setUint32(8, fonts.length)
  const parts: Uint8Array[] = [header]
  let start = header.length
  for (const [index, font] of fonts.entries()) {
    view(header).setUint32(12 + index * 4, start)
    const added = fontParts(readTables(font), start)
    parts.push(...added)
    start += added.reduce((sum, { length }) => sum + length, 0)
  }
  return concat(parts)
}

/** A table of a font. @throws when it has none of that name */
export function tableOf(font: Uint8Array, tag: string): Uint8Array {
  const table = readTables(font).find((each) => each.tag === tag)
  if (!table) throw new Error(`no ${tag}`)
  return table.bytes
}

function readTables(font: Uint8Array): Table[] {
  return Array.from({ length: view(font).getUint16(4) }, (_, index) => {
    const at = 12 + index * 16
    const start = view(font).getUint32(at + 8)
    const bytes = font.subarray(start, start + view(font).getUint32(at + 12))
    return { tag: String.fromCharCode(...font.subarray(at, at + 4)), bytes }
  })
}

/** The directory and the tables of a font that begins at `start` of its file. */
function fontParts(tables: Table[], start: number): Uint8Array[] {
  const directory = new Uint8Array(12 + tables.length * 16)
  view(directory).setUint32(0, 0x00010000)
  view(directory).setUint16(4, tables.length)
  const parts = [directory]
  let at = start + directory.length
  for (const [index, { tag, bytes }] of tables.entries()) {
    const record = 12 + index * 16
    directory.set(new TextEncoder().encode(tag), record)
    view(directory).setUint32(record + 8, at)
    view(directory).setUint32(record + 12, bytes.length)
    const padded = new Uint8Array((bytes.length + 3) & ~3)
    padded.set(bytes)
    parts.push(padded)
    at += padded.length
  }
  return parts
}

/** Windows, Unicode, simplified Chinese; every name as family (id 1). */
function nameTable(families: string[]): Uint8Array {
  const head = 6 + families.length * 12
  const table = new Uint8Array(head + families.join('').length * 2)
  view(table).setUint16(2, families.length)
  view(table).setUint16(4, head)
  let at = 0
  for (const [index, family] of families.entries()) {
    const record = 6 + index * 12
    const fields = [3, 1, 0x804, 1, family.length * 2, at]
    for (const [field, value] of fields.entries()) view(table).setUint16(record + field * 2, value)
    for (let unit = 0; unit < family.length; unit++) {
      view(table).setUint16(head + at, family.charCodeAt(unit))
      at += 2
    }
  }
  return table
}

/** Format 12 for Windows, full Unicode: one group of one character, glyph 1. */
function cmapTable(codePoint: number): Uint8Array {
  const table = new Uint8Array(12 + 16 + 12)
  for (const [index, value] of [0, 1, 3, 10].entries()) view(table).setUint16(index * 2, value)
  view(table).setUint32(8, 12)
  view(table).setUint16(12, 12)
  for (const [index, value] of [28, 0, 1, codePoint, codePoint, 1].entries())
    view(table).setUint32(16 + index * 4, value)
  return table
}

const concat = (parts: Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts))
