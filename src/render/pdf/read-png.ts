import { concat } from '../concat.ts'
import { inflate } from '../deflate.ts'
import type { Raster } from './raster.ts'

/** What the file says of itself; `data` is deflated, `transparency` as its chunk has it. */
type Png = {
  width: number
  height: number
  bits: number
  channels: number
  indexed: boolean
  alpha: boolean
  interlaced: boolean
  palette?: Uint8Array
  transparency?: Uint8Array
  data: Uint8Array
}

/** Samples in a pixel of each colour type: grey, colours, palette, grey and colours with opacity. */
const channelsOf: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Where the seven passes of an interlaced picture begin and how far their pixels are apart: x, y, across, down. */
const interlacing = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/**
 * PDF knows PNG's own rows, so most pictures are printed as they come, every depth of colour too. Those with graded
 * transparency and interlaced ones are unpacked to 8 bits.
 * @throws when the file is broken
 */
export function readPng(bytes: Uint8Array): Raster {
  const png = readChunks(bytes)
  const { width, height, bits, channels, indexed, alpha, interlaced, palette, transparency, data } = png
  const colors = channels > 2 ? 'rgb' : 'gray'
  const clear = indexed ? undefined : transparency && readNumbers(transparency)
  if (!alpha && !interlaced && !(indexed && transparency)) {
    return { width, height, bits, colors, palette, samples: data, packing: 'rows', clear }
  }
  const samples = unpack(png)
  const whole = { width, height, bits: 8, colors, palette, packing: 'plain' } as const
  if (indexed) return { ...whole, samples, opacity: transparency && samples.map((color) => transparency[color] ?? 255) }
  if (!alpha) return { ...whole, samples, clear: clear?.map((value) => eightBits(value, bits)) }
  return { ...whole, ...split(samples, channels) } as const
}

function readChunks(bytes: Uint8Array): Png {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks = new Map<string, Uint8Array>()
  const parts: Uint8Array[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + file.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const chunk = bytes.subarray(at + 8, end)
    if (name === 'IDAT') parts.push(chunk)
    else chunks.set(name, chunk)
    at = end + 4
  }
  const type = bytes[25] as number
  const channels = channelsOf[type]
  if (!channels || parts.length === 0) throw new Error('a PNG without a picture')
  return {
    width: file.getUint32(16),
    height: file.getUint32(20),
    bits: bytes[24] as number,
    channels,
    indexed: type === 3,
    alpha: type >= 4,
    interlaced: bytes[28] === 1,
    palette: type === 3 ? chunks.get('PLTE') : undefined,
    transparency: chunks.get('tRNS'),
    data: concat(parts),
  }
}

/** The samples of the whole picture, row by row, a byte each; those of a palette as they are. */
function unpack({ width, height, bits, channels, indexed, interlaced, data }: Png): Uint8Array {
  const passes = interlaced ? interlacing : ([[0, 0, 1, 1]] as const)
  const rows = inflate(data)
  const samples = new Uint8Array(width * height * channels)
  const depth = indexed ? 8 : bits
  const pixel = Math.max(1, (channels * bits) >> 3)
  let at = 0
  for (const [x0, y0, across, down] of passes) {
    const length = Math.max(0, Math.ceil((width - x0) / across)) * channels
    if (length === 0) continue
    let above: Uint8Array = new Uint8Array(Math.ceil((length * bits) / 8))
    for (let y = y0; y < height; y += down) {
      const row = rows.subarray(at + 1, at + 1 + above.length)
      unfilter(rows[at] as number, row, above, pixel)
      for (let index = 0; index < length; index++) {
        const column = x0 + Math.floor(index / channels) * across
        samples[(y * width + column) * channels + (index % channels)] = eightBits(sampleAt(row, index, bits), depth)
      }
      at += 1 + above.length
      above = row
    }
  }
  return samples
}

/** Undoes the filter of a row, in place. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, pixel: number): void {
  if (filter === 0) return
  for (let at = 0; at < row.length; at++) {
    const left = at < pixel ? 0 : (row[at - pixel] as number)
    const up = above[at] as number
    const corner = at < pixel ? 0 : (above[at - pixel] as number)
    const foretold = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter] ?? 0
    row[at] = (row[at] as number) + foretold
  }
}

/** Paeth: the neighbour that is nearest to left + above − corner. */
function nearest(left: number, up: number, corner: number): number {
  const [toLeft, toUp] = [Math.abs(up - corner), Math.abs(left - corner)]
  const toCorner = Math.abs(left + up - 2 * corner)
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

function sampleAt(row: Uint8Array, index: number, bits: number): number {
  if (bits === 8) return row[index] as number
  if (bits === 16) return ((row[index * 2] as number) << 8) | (row[index * 2 + 1] as number)
  const bit = index * bits
  return ((row[bit >> 3] as number) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1)
}

/** A sample of so many bits as one of 8. */
const eightBits = (value: number, bits: number) =>
  bits === 8 ? value : bits === 16 ? value >> 8 : (value * 255) / ((1 << bits) - 1)

/** The last sample of every pixel is its opacity. */
function split(pixels: Uint8Array, channels: number): { samples: Uint8Array; opacity: Uint8Array } {
  const count = pixels.length / channels
  const samples = new Uint8Array(count * (channels - 1))
  const opacity = new Uint8Array(count)
  let [to, pixel] = [0, 0]
  for (let at = 0; at < pixels.length; at++) {
    if (at % channels === channels - 1) opacity[pixel++] = pixels[at] as number
    else samples[to++] = pixels[at] as number
  }
  return { samples, opacity }
}

/** Big-endian, 16 bits each. */
function readNumbers(bytes: Uint8Array): number[] {
  return Array.from(
    { length: bytes.length >> 1 },
    (_, at) => ((bytes[2 * at] as number) << 8) | (bytes[2 * at + 1] as number),
  )
}
