import { strToU8, zipSync } from 'fflate'

/** Local parts of the date, which is what fflate writes: the same in every time zone. */
const fixedTime = '1980-01-01T00:00:00'

/** A package of these parts in a fixed order, at a fixed time, and with counted ids where docx draws or goes on counting. */
export function packReproducibly(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const names = [...parts.keys()].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1))
  let [watermark, picture] = [0, 0]
  const counted = (part: string) =>
    part
      .replace(/(PowerPlusWaterMarkObject)[\w-]+/g, (_, name) => `${name}${++watermark}`)
      .replace(/(<wp:docPr id=")\d+/g, (_, opening) => `${opening}${++picture}`)
  const bytes = (name: string) => {
    const part = parts.get(name) as string | Uint8Array
    if (typeof part !== 'string') return part
    return strToU8(/^word\/(header|document)/.test(name) ? counted(part) : part)
  }
  return zipSync(Object.fromEntries(names.map((name) => [name, bytes(name)])), { mtime: fixedTime })
}

/** [Content_Types].xml comes first: readers may tell a file's type by it. */
function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2
}
