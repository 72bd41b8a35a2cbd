import type { Raster } from './raster.ts'

const colorsOf: Record<number, Raster['colors']> = { 1: 'gray', 3: 'rgb', 4: 'cmyk' }

/**
 * A JPEG goes into a PDF as it is; only its frame header is read. The turn a camera notes in it (Exif) is not made: Word
 * makes none either.
 * @throws when there is no frame header, or one of a kind no PDF viewer opens
 */
export function readJpeg(bytes: Uint8Array): Raster {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let adobe = false
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = file.getUint16(at)
    if (marker === 0xffff) at++
    else if (marker >= 0xffc0 && marker <= 0xffc2) {
      const [height, width] = [file.getUint16(at + 5), file.getUint16(at + 7)]
      const colors = colorsOf[bytes[at + 9] as number]
      if (!colors) break
      const frame = { width, height, bits: bytes[at + 4] as number, colors }
      return { ...frame, samples: bytes, packing: 'jpeg', inverted: adobe && colors === 'cmyk' }
    } else {
      // APP14 is Adobe's alone.
      adobe ||= marker === 0xffee
      at += 2 + file.getUint16(at + 2)
    }
  }
  throw new Error('a JPEG without a frame that can be printed')
}
