import { inflateSync } from 'node:zlib'

/**
 * The objects of a PDF of ours as text, a character a byte, deflated ones unpacked: `6 0 obj` is at 6. The trailer's entries
 * are at 0.
 */
export type Objects = Map<number, string>

/** A PDF of ours, changed by hand and written down again. */
export function editPdf(pdf: Uint8Array, edit: (objects: Objects) => void): Uint8Array {
  const objects = unpack(Buffer.from(pdf).toString('latin1'))
  edit(objects)
  let text = '%PDF-1.7\n%\xff\xff\xff\xff\n'
  const offsets = new Map<number, number>()
  for (const [number, body] of objects) {
    if (number === 0) continue
    offsets.set(number, text.length)
    const length = /stream\n([\s\S]*)\nendstream$/.exec(body)?.[1]?.length
    const written = length === undefined ? body : body.replace(/\/Length \d+/, `/Length ${length}`)
    text += `${number} 0 obj\n${written}\nendobj\n`
  }
  const size = Math.max(...objects.keys()) + 1
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f ' : `${String(offset).padStart(10, '0')} 00000 n `
  })
  const table = `xref\n0 ${size}\n${rows.join('\n')}\ntrailer\n<< /Size ${size} ${objects.get(0)} >>\n`
  return Buffer.from(`${text}${table}startxref\n${text.length}\n%%EOF\n`, 'latin1')
}

/** Changes the objects whose text a pattern matches. @throws when it matches none: such an edit plants nothing */
export function replace(objects: Objects, pattern: RegExp, to: string): void {
  let found = false
  for (const [number, body] of objects) {
    if (!pattern.test(body)) continue
    found = true
    objects.set(number, body.replace(pattern, to))
  }
  if (!found) throw new Error(`nothing matches ${pattern}`)
}

function unpack(text: string): Objects {
  const objects: Objects = new Map()
  for (let at = text.indexOf(' 0 obj\n'); at !== -1; ) {
    const start = text.lastIndexOf('\n', at) + 1
    const number = Number(text.slice(start, at))
    const head = at + ' 0 obj\n'.length
    const dictionary = /^[\s\S]*?\n>>\nstream\n/.exec(text.slice(head, head + 4096))?.[0]
    if (!dictionary) throw new Error(`object ${number} is no stream`)
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1])
    const from = head + dictionary.length
    const bytes = Buffer.from(text.slice(from, from + length), 'latin1')
    const plain = /\/Filter \/FlateDecode\n/.test(dictionary) && !dictionary.includes('/Predictor 15')
    const content = (plain ? inflateSync(bytes) : bytes).toString('latin1')
    if (dictionary.includes('/Type /ObjStm')) addPacked(objects, dictionary, content)
    else if (dictionary.includes('/Type /XRef'))
      objects.set(0, /\/Root[\s\S]*?\/ID \[.*?\]/.exec(dictionary)?.[0] ?? '')
    else {
      const entries = plain ? dictionary.replace('/Filter /FlateDecode\n', '') : dictionary
      objects.set(number, `${entries}${content}\nendstream`)
    }
    at = text.indexOf(' 0 obj\n', from + length)
  }
  return objects
}

function addPacked(objects: Objects, dictionary: string, content: string): void {
  const first = Number(/\/First (\d+)/.exec(dictionary)?.[1])
  const places = content.slice(0, first).trim().split(/\s+/).map(Number)
  for (let at = 0; at < places.length; at += 2) {
    const [number = 0, from = 0, , to] = places.slice(at, at + 4)
    objects.set(number, content.slice(first + from, to === undefined ? undefined : first + to).trim())
  }
}
