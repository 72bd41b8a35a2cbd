import { isTurned } from './read-orientation.ts'

/** A picture file: its bytes, kind and size in pixels. */
export type ImageFile = { bytes: Uint8Array; type: 'png' | 'jpeg'; width: number; height: number }

/** Larger pictures take longer to print than anyone would wait for; in pixels. */
const most = 50_000_000

/** 'unknown': neither PNG nor JPEG; 'broken': one of those, but not whole; 'unprintable': a kind of them nobody prints. */
export type Unfit = 'unknown' | 'broken' | 'unprintable' | 'too-large'

/** What the first bytes of a file say it is. */
const signatures = {
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
}

/** A PNG or JPEG, whatever its name says; `turned`: a camera noted that it lies on its side, which no output heeds. */
export function probeImage(bytes: Uint8Array): (ImageFile & { turned: boolean }) | Unfit {
  const type = (['png', 'jpeg'] as const).find((each) => signatures[each].every((byte, at) => bytes[at] === byte))
  if (!type) return 'unknown'
  const size = { png: pngSize, jpeg: jpegSize }[type](bytes)
  if (!size || size.width === 0 || size.height === 0) return 'broken'
  const { width, height, printable } = size
  if (!printable) return 'unprintable'
  if (width * height > most) return 'too-large'
  return { bytes, type, width, height, turned: type === 'jpeg' && isTurned(bytes) }
}

type Size = { width: number; height: number; printable: boolean }

/** The bit depths of each colour type (PNG specification, 11.2.2). */
const depths: Record<number, number[]> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] }

/** The chunks must follow each other, whole, from IHDR over image data to IEND (PNG specification, 5). */
function pngSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: Size | undefined
  let data = false
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const end = at + 8 + length
    if (end + 4 > bytes.length || checksum(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return undefined
    if (name === 'IHDR' && length >= 13) {
      const printable = depths[bytes[at + 17] as number]?.includes(bytes[at + 16] as number) ?? false
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12), printable }
    }
    data ||= name === 'IDAT'
    if (name === 'IEND') return data ? size : undefined
    at = end + 4
  }
  return undefined
}

/** CRC-32 of the PNG specification, annex D. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (remainders[(sum ^ byte) & 0xff] as number) ^ (sum >>> 8)
  return ~sum >>> 0
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1
  return remainder
})

/** The size stands in the frame header, SOF0 to SOF15 without DHT, JPG and DAC; the end of the image must be there. */
function jpegSize(bytes: Uint8Array): Size | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 10 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] as number
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      // Baseline, extended and progressive frames of 8 bits in grey, colour or print colours.
      const printable = marker <= 0xc2 && bytes[at + 4] === 8 && [1, 3, 4].includes(bytes[at + 9] as number)
      const size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5), printable }
      return ends(bytes, at) ? size : undefined
    }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** An end mark, FF D9, after `from`. Cameras may write more behind it. */
function ends(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.lastIndexOf(0xd9); at > from; at = bytes.lastIndexOf(0xd9, at - 1))
    if (bytes[at - 1] === 0xff) return true
  return false
}
