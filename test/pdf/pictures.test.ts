import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { PictureItem } from '../../src/layout/layout.ts'
import type { Image } from '../../src/model/doc.ts'
import { renderPdf } from '../../src/render/pdf/render.ts'
import { type PdfPicture, readPdf } from '../read-pdf.ts'
import { lineOf, pageOf } from './make-layout.ts'
import { faces, millimetres, points, printPage } from './print-layout.ts'

const folder = new URL('pictures/', import.meta.url)
const files = readdirSync(folder)

function imageOf(file: string): Image {
  const bytes = readFileSync(new URL(file, folder))
  return { bytes, type: file.endsWith('.png') ? 'png' : 'jpeg', width: 12, height: 10 }
}

const box = { x: points(10), top: points(20), width: points(60), height: points(50) }
const itemOf = (file: string, item: Partial<PictureItem> = {}): PictureItem => ({
  kind: 'picture',
  image: imageOf(file),
  alt: '',
  behind: false,
  ...box,
  ...item,
})

async function printed(file: string): Promise<PdfPicture> {
  const { pictures } = await printPage(pageOf([itemOf(file)]))
  expect(pictures).toHaveLength(1)
  return pictures[0] as PdfPicture
}

/** The pixel in the middle of each quarter, row by row: red, green, blue and opacity. */
function quarters({ pixels: { width, height, rgba } }: PdfPicture): number[][] {
  return [0.25, 0.75].flatMap((down) =>
    [0.25, 0.75].map((across) => {
      const at = Math.floor(down * height) * width + Math.floor(across * width)
      return [...rgba.subarray(at * 4, at * 4 + 4)]
    }),
  )
}

const [red, green, blue, white, black] = [
  [255, 0, 0, 255],
  [0, 255, 0, 255],
  [0, 0, 255, 255],
  [255, 255, 255, 255],
  [0, 0, 0, 255],
]
const nothing = expect.objectContaining({ 3: 0 })

describe('a PNG is printed as it looks, whatever its packing', () => {
  const quartered = files.filter((file) => /^(colours|palette)-?.*\.png$/.test(file))
  it.each(quartered)('%s: red, green, blue and white or nothing', async (file) => {
    const last = /opacity|clear/.test(file) ? nothing : white
    expect(quarters(await printed(file))).toEqual([red, green, blue, last])
  })

  it.each(files.filter((file) => file.startsWith('grey') && file.endsWith('.png')))(
    '%s: black, white, white and black or nothing',
    async (file) => {
      const last = /opacity|clear/.test(file) ? nothing : black
      expect(quarters(await printed(file))).toEqual([black, white, white, last])
    },
  )

  it('with rows of every filter, in one pass or in seven', async () => {
    const plain = await printed('gradient.png')
    const interlaced = await printed('gradient-interlaced.png')
    const { pixels } = await printed('gradient-opacity.png')
    expect(interlaced).toEqual(plain)
    expect(pixels.rgba.filter((_, at) => at % 4 < 3)).toEqual(plain.pixels.rgba.filter((_, at) => at % 4 < 3))
    expect(new Set(pixels.rgba.filter((_, at) => at % 4 === 3))).toEqual(new Set([128]))
  })

  it('and one that holds no picture is our mistake: who read it has told the author', async () => {
    const image = { ...imageOf('grey-8.png'), bytes: imageOf('grey-8.png').bytes.subarray(0, 40) }
    await expect(printPage(pageOf([itemOf('grey-8.png', { image })]))).rejects.toThrow('a PNG without a picture')
  })
})

describe('a JPEG is printed as it looks', () => {
  it.each([
    ['red.jpg', [254, 0, 0]],
    ['progressive.jpg', [254, 0, 0]],
    ['cmyk.jpg', [254, 0, 0]],
    ['grey.jpg', [128, 128, 128]],
  ])('%s', async (file, colour) => {
    const [first = []] = quarters(await printed(file))
    for (const [at, sample] of colour.entries())
      expect(Math.abs((first[at] as number) - sample), `${first}`).toBeLessThan(50)
  })

  it('and keeps its bytes', async () => {
    const pdf = Buffer.from(await renderPdf(pageOf([itemOf('red.jpg')]), faces))
    expect(pdf.includes(Buffer.from(imageOf('red.jpg').bytes))).toBe(true)
  })
})

describe('a picture', () => {
  it('stands in its box, upright', async () => {
    const { pictures } = await printPage(pageOf([itemOf('colours-8.png')]))
    const { x = 0, top = 0, width = 0, height = 0 } = pictures[0] ?? {}
    expect(millimetres(x)).toBeCloseTo(38, 2)
    // The top of Word's text frame is at 34.58 mm.
    expect(millimetres(top)).toBeCloseTo(34.58 + 20, 0)
    expect([width, height].map(millimetres)).toEqual([expect.closeTo(60, 2), expect.closeTo(50, 2)])
  })

  it('is painted before the text when it stands behind it, else after', async () => {
    const items = [lineOf('2024年1月9日'), itemOf('red.jpg', { behind: true }), itemOf('grey.jpg')]
    const { pictures } = await printPage(pageOf(items, { numbered: false }))
    expect(pictures.map(({ textBefore }) => textBefore)).toEqual([0, 1])
  })

  it('lies over the draft mark', async () => {
    const { pictures } = await printPage(pageOf([itemOf('red.jpg', { behind: true })], { numbered: false }), '草稿')
    expect(pictures.map(({ textBefore }) => textBefore)).toEqual([1])
  })

  it('is in the file once, on however many pages it stands', async () => {
    const item = itemOf('gradient.png')
    const [page] = pageOf([item]).pages
    const layout = pageOf([item])
    const twice = { ...layout, pages: [page, page].flatMap((one, at) => (one ? { ...one, number: at + 1 } : [])) }
    const pdf = await renderPdf(twice, faces)
    expect(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Subtype \/Image/g),
    ).toHaveLength(1)
    const { pages } = await readPdf(pdf)
    expect(pages.map(({ pictures }) => pictures.length)).toEqual([1, 1])
  })

  it('gives the file an identity: other pixels, other file', async () => {
    const identity = async (file: string) => {
      const pdf = await renderPdf(pageOf([itemOf(file)]), faces)
      return /\/ID \[<(\w+)>/.exec(Buffer.from(pdf).toString('latin1'))?.[1]
    }
    expect(await identity('red.jpg')).toBe(await identity('red.jpg'))
    expect(await identity('red.jpg')).not.toBe(await identity('grey.jpg'))
  })
})
