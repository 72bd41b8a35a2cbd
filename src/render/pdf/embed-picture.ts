import type { PdfFile } from './pdf-file.ts'
import type { Raster } from './raster.ts'
import type { Dictionary, PdfObject, Value } from './values.ts'

const channels = { gray: 1, rgb: 3, cmyk: 4 } as const

/** Writes a picture into the file. */
export function embedPicture(file: PdfFile, picture: Raster): PdfObject {
  const { width, height, bits, colors, palette, samples, packing, inverted, clear, opacity } = picture
  const size = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height }
  const colorSpaces = { gray: () => 'DeviceGray', rgb: () => 'DeviceRGB', cmyk: () => inks(file) }
  const entries: Dictionary = {
    ...size,
    BitsPerComponent: bits,
    ColorSpace: palette
      ? ['Indexed', 'DeviceRGB', palette.length / 3 - 1, file.addDeflated({}, palette)]
      : colorSpaces[colors](),
    Decode: inverted ? [1, 0, 1, 0, 1, 0, 1, 0] : undefined,
    Mask: clear?.flatMap((sample) => [sample, sample]),
    SMask: opacity && file.addDeflated({ ...size, BitsPerComponent: 8, ColorSpace: 'DeviceGray' }, opacity),
  }
  if (packing === 'plain') return file.addDeflated(entries, samples)
  if (packing === 'jpeg') return file.add({ ...entries, Filter: 'DCTDecode' }, samples)
  const DecodeParms = { Predictor: 15, Colors: channels[colors], BitsPerComponent: bits, Columns: width }
  return file.add({ ...entries, DecodeParms, Filter: 'FlateDecode' }, samples)
}

/**
 * What the four inks look like over one another on paper (SWOP): red, green and blue, cyan changing fastest, then magenta,
 * yellow and black.
 */
const overprints = [
  'ffffff 00adef ec008c 2e3192 fff200 00a650 ed1c24 363639',
  '231f20 000f24 240000 000002 1c1a00 001300 220000 000000',
]

/** Four inks, and their colours on a screen: an archive that means its colours in sRGB has no place for bare CMYK. */
function inks(file: PdfFile): Value {
  const colors = overprints.join(' ').split(' ')
  const samples = colors.flatMap((color) => [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16)))
  const tint = file.addDeflated(
    {
      FunctionType: 0,
      Domain: [0, 1, 0, 1, 0, 1, 0, 1],
      Range: [0, 1, 0, 1, 0, 1],
      Size: [2, 2, 2, 2],
      BitsPerSample: 8,
    },
    Uint8Array.from(samples),
  )
  return ['DeviceN', ['Cyan', 'Magenta', 'Yellow', 'Black'], 'DeviceRGB', tint]
}
