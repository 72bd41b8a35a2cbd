import { expect, it } from 'vitest'
import { PdfFile as ReadFile } from '../../src/inspect/read-file.ts'
import { decode } from '../../src/inspect/read-stream.ts'
import { Stream, textOf } from '../../src/inspect/values.ts'
import { PdfFile } from '../../src/render/pdf/pdf-file.ts'
import { type PdfObject, text } from '../../src/render/pdf/values.ts'

/** A file with a catalog and what else is put in, whose numbers are given back. */
async function fileOf(fill: (file: PdfFile) => PdfObject[]) {
  const file = new PdfFile()
  const objects = fill(file)
  const bytes = await file.bytes({ Root: file.add({ Type: 'Catalog' }), Info: file.add({ Title: text('公文（1）') }) })
  return { bytes, read: new ReadFile(bytes), numbers: objects.map(({ number }) => number) }
}

const long = new TextEncoder().encode('深入学习贯彻习近平法治思想。'.repeat(1000))
const streams = (file: PdfFile) => [
  file.addDeflated({}, '0 0 0 rg\nS'),
  file.addDeflated({ Length1: long.length }, long, 'quick'),
  file.add({ Filter: 'DCTDecode' }, Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)),
  file.add({}, new Uint8Array()),
]

it('streams are as long as they say, and what was written is read back', async () => {
  const { read, numbers } = await fileOf(streams)
  const [operators, outlines, picture, nothing] = numbers.map((number) => read.object(number) as Stream)
  expect(read.broken).toEqual([])
  expect([operators, outlines, picture, nothing].every((one) => one instanceof Stream)).toBe(true)
  expect(new TextDecoder().decode(decode(operators as Stream))).toBe('0 0 0 rg\nS')
  expect(decode(outlines as Stream)).toEqual(long)
  expect([...(picture as Stream).bytes]).toEqual([0xff, 0xd8, 0xff, 0xd9])
  expect(nothing?.dictionary.get('Length')).toBe(0)
})

it('more small objects than one stream of them holds are all found by their numbers', async () => {
  const { read, numbers } = await fileOf((file) => Array.from({ length: 1001 }, (_, at) => file.add({ K: at })))
  expect(numbers.map((number) => read.entry(read.object(number), 'K'))).toEqual(numbers.map((_, at) => at))
  expect(textOf(read.at(read.trailer, 'Info', 'Title'))).toBe('公文（1）')
})

it('an object is written with what it was given after others referred to it', async () => {
  const { read, numbers } = await fileOf((file) => {
    const page = file.add({ Type: 'Page' })
    const link = file.add({ P: page })
    page.entries['Annots'] = [link]
    return [page, link]
  })
  const [page, link] = numbers.map((number) => read.object(number))
  expect(read.list(read.entry(page, 'Annots'))).toEqual([link])
  expect(read.entry(link, 'P')).toBe(page)
})

it('the same objects give the same bytes, others another identity', async () => {
  const [one, other] = [await fileOf(streams), await fileOf(streams)]
  expect(Buffer.compare(one.bytes, other.bytes)).toBe(0)
  const identity = async (fill: (file: PdfFile) => PdfObject) => {
    const { read } = await fileOf((file) => [fill(file)])
    return textOf((read.trailer.get('ID') as [never])[0])
  }
  const deflated = (operators: string) => identity((file) => file.addDeflated({}, operators))
  expect(await deflated('1 w')).toBe(await deflated('1 w'))
  expect(await deflated('1 w')).not.toBe(await deflated('2 w'))
  const picture = (byte: number) => identity((file) => file.add({}, Uint8Array.of(byte, 0, 0, 0, 9, 9, 9, 9)))
  expect(await picture(1)).not.toBe(await picture(2))
})
