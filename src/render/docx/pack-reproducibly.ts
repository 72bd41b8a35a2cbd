import { zip } from './zip.ts'

/** A package of these parts in a fixed order, at a fixed time, and with counted ids where docx draws or goes on counting. */
export function packReproducibly(parts: ReadonlyMap<string, string | Uint8Array>): Promise<Uint8Array> {
  const names = [...parts.keys()].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1))
  let [watermark, picture] = [0, 0]
  const counted = (part: string) =>
    part
      .replace(/(PowerPlusWaterMarkObject)[\w-]+/g, (_, name) => `${name}${++watermark}`)
      .replace(/(<wp:docPr id=")\d+/g, (_, opening) => `${opening}${++picture}`)
  const bytes = (name: string) => {
    const part = parts.get(name) as string | Uint8Array
    if (typeof part !== 'string') return part
    return new TextEncoder().encode(/^word\/(header|document)/.test(name) ? counted(part) : part)
  }
  return zip(names.map((name) => ({ name, bytes: bytes(name) })))
}

/** [Content_Types].xml comes first: readers may tell a file's type by it. */
function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2
}
