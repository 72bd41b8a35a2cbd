import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Local parts of the date, which is what fflate writes: the same in every time zone. */
const fixedTime = '1980-01-01T00:00:00'

/** The same package with its parts in a fixed order, at a fixed time, and with counted ids where docx draws or goes on counting. */
export function packReproducibly(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1))
  let [watermark, picture] = [0, 0]
  const counted = (part: Uint8Array) =>
    strToU8(
      strFromU8(part)
        .replace(/(?<=PowerPlusWaterMarkObject)[\w-]+/g, () => String(++watermark))
        .replace(/(?<=<wp:docPr id=")\d+/g, () => String(++picture)),
    )
  return zipSync(
    Object.fromEntries(
      names.map((name) => [
        name,
        /^word\/(header|document)/.test(name) ? counted(parts[name] as Uint8Array) : (parts[name] as Uint8Array),
      ]),
    ),
    { mtime: fixedTime },
  )
}

/** [Content_Types].xml comes first: readers may tell a file's type by it. */
function rank(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2
}
