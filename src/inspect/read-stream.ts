import { unzlibSync } from 'fflate'
import { PdfError } from './lexer.ts'
import { isDictionary, nameOf, type Stream, type Value } from './values.ts'

/** The names of a stream's filters, the first to be undone first. */
export function filtersOf({ dictionary }: Stream): string[] {
  const filter = dictionary.get('Filter')
  const list = Array.isArray(filter) ? filter : filter === undefined ? [] : [filter]
  return list.flatMap((one) => nameOf(one) ?? [])
}

/**
 * The bytes that a stream stands for; undefined if it has another filter than Flate, as pictures do.
 * @throws {PdfError} when the bytes are broken
 */
export function decode(stream: Stream): Uint8Array | undefined {
  const filters = filtersOf(stream)
  const given = stream.dictionary.get('DecodeParms')
  const parameters = Array.isArray(given) ? given : [given]
  let bytes = stream.bytes
  for (const [at, filter] of filters.entries()) {
    if (filter !== 'FlateDecode') return undefined
    try {
      bytes = unpredict(unzlibSync(bytes), parameters[at])
    } catch {
      throw new PdfError('deflated bytes that cannot be inflated')
    }
  }
  return bytes
}

/** Undoes the filters of rows that PNG has too (ISO 32000-1 7.4.4.4). */
function unpredict(bytes: Uint8Array, parameters: Value | undefined): Uint8Array {
  if (!isDictionary(parameters)) return bytes
  const number = (key: string, otherwise: number) => {
    const value = parameters.get(key)
    return typeof value === 'number' ? value : otherwise
  }
  if (number('Predictor', 1) < 10) return bytes
  const pixel = Math.max(1, (number('Colors', 1) * number('BitsPerComponent', 8)) >> 3)
  const length = Math.ceil((number('Columns', 1) * number('Colors', 1) * number('BitsPerComponent', 8)) / 8)
  const rows = Math.floor(bytes.length / (length + 1))
  const out = new Uint8Array(rows * length)
  for (let row = 0; row < rows; row++) {
    const filter = bytes[row * (length + 1)]
    for (let at = 0; at < length; at++) {
      const to = row * length + at
      const left = at < pixel ? 0 : (out[to - pixel] as number)
      const up = row === 0 ? 0 : (out[to - length] as number)
      const corner = at < pixel || row === 0 ? 0 : (out[to - length - pixel] as number)
      const foretold = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0
      out[to] = (bytes[row * (length + 1) + 1 + at] as number) + foretold
    }
  }
  return out
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp] = [Math.abs(up - corner), Math.abs(left - corner)]
  const toCorner = Math.abs(left + up - 2 * corner)
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
