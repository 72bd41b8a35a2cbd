import type { PDFDocument } from './pdfmake.ts'
import type { Raster } from './raster.ts'

type PdfDocument = InstanceType<typeof PDFDocument>
type PdfImage = ReturnType<PdfDocument['provideImage']>

const colorSpaces = { gray: 'DeviceGray', rgb: 'DeviceRGB', cmyk: 'DeviceCMYK' } as const
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
      ColorSpace: palette ? ['Indexed', 'DeviceRGB', palette.length / 3 - 1, stream({}, palette)] : colorSpaces[colors],
      ...filters[packing],
      ...(inverted && { Decode: [1, 0, 1, 0, 1, 0, 1, 0] }),
      ...(clear && { Mask: clear.flatMap((sample) => [sample, sample]) }),
      ...(opacity && { SMask: stream({ ...entries, BitsPerComponent: 8, ColorSpace: 'DeviceGray' }, opacity) }),
    },
    samples,
  )
  return { label, width, height, obj }
}
