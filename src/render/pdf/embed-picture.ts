import type { PdfDocument, PdfImage, PdfReference } from './pdfmake.ts'
import type { Raster } from './raster.ts'

const channels = { gray: 1, rgb: 3, cmyk: 4 } as const

/** Writes a picture into the file under a name. pdfkit deflates what has no filter of its own. */
export function embedPicture(document: PdfDocument, label: string, picture: Raster): PdfImage {
  const { width, height, bits, colors, palette, samples, packing, inverted, clear, opacity } = picture
  const entries = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height }
  const stream = (dictionary: object, bytes: Uint8Array) => {
    const reference = document.ref(dictionary)
    reference.end(bytes)
    return reference
  }
  const colorSpaces = { gray: () => 'DeviceGray', rgb: () => 'DeviceRGB', cmyk: () => inks(stream) }
  const filters = {
    plain: {},
    rows: {
      Filter: 'FlateDecode',
      DecodeParms: { Predictor: 15, Colors: channels[colors], BitsPerComponent: bits, Columns: width },
    },
    jpeg: { Filter: 'DCTDecode' },
  }
  const obj = stream(
    {
      ...entries,
      BitsPerComponent: bits,
      ColorSpace: palette
        ? ['Indexed', 'DeviceRGB', palette.length / 3 - 1, stream({}, palette)]
        : colorSpaces[colors](),
      ...filters[packing],
      ...(inverted && { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }),
      ...(clear && { Mask: clear.flatMap((sample) => [sample, sample]) }),
      ...(opacity && { SMask: stream({ ...entries, BitsPerComponent: 8, ColorSpace: 'DeviceGray' }, opacity) }),
    },
    samples,
  )
  return { label, width, height, obj }
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
function inks(stream: (dictionary: object, bytes: Uint8Array) => PdfReference): unknown[] {
  const colors = overprints.join(' ').split(' ')
  const samples = colors.flatMap((color) => [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16)))
  const tint = stream(
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
