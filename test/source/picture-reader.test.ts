import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import { nodeHost } from '../../src/source/node-host.ts'
import { pictureReader } from '../../src/source/picture-reader.ts'
import { probeImage } from '../../src/source/probe-image.ts'
import type { YamlSource } from '../../src/source/source.ts'

const pictures = `${import.meta.dirname}/../../examples/standard/图片`
const png = new Uint8Array(readFileSync(`${pictures}/办件量.png`))
const jpeg = new Uint8Array(readFileSync(`${pictures}/服务大厅.jpg`))

test('the kind and size of a picture come from its bytes', () => {
  expect(probeImage(png)).toMatchObject({ type: 'png', width: 800, height: 420 })
  expect(probeImage(jpeg)).toMatchObject({ type: 'jpeg', width: 960, height: 540 })
  expect(probeImage(new TextEncoder().encode('GIF89a'))).toBe('unknown')
  expect(probeImage(new Uint8Array())).toBe('unknown')
})

test('a picture cut short or with a wrong byte is broken', () => {
  expect(probeImage(png.slice(0, -20))).toBe('broken')
  expect(probeImage(jpeg.slice(0, -20))).toBe('broken')
  expect(probeImage(jpeg.slice(0, 3))).toBe('broken')
  expect(probeImage(png.map((byte, at) => (at === 200 ? byte ^ 1 : byte)))).toBe('broken')
})

test('a kind of JPEG that nobody prints is refused, one of too many pixels too', () => {
  const frame = jpeg.findIndex((byte, at) => byte === 0xff && jpeg[at + 1] === 0xc0)
  const withByte = (at: number, value: number) => jpeg.map((byte, place) => (place === at ? value : byte))
  expect(frame).toBeGreaterThan(0)
  expect(probeImage(withByte(frame + 1, 0xc3))).toBe('unprintable')
  expect(probeImage(withByte(frame + 4, 12))).toBe('unprintable')
  expect(probeImage(withByte(frame + 5, 0xff))).toBe('too-large')
})

test('a photograph that lies on its side is known by its Exif data', () => {
  const exif = (orientation: number) => {
    const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
    const segment = [0xff, 0xe1, 0, tiff.length + 8, ...new TextEncoder().encode('Exif'), 0, 0, ...tiff]
    return new Uint8Array([...jpeg.slice(0, 2), ...segment, ...jpeg.slice(2)])
  }
  expect(probeImage(exif(6))).toMatchObject({ turned: true })
  expect(probeImage(exif(1))).toMatchObject({ turned: false })
  expect(probeImage(jpeg)).toMatchObject({ turned: false })
})

test('paths count from the report and stay in its folder; what cannot be had is said once', () => {
  const read: string[] = []
  const said: string[] = []
  const host = {
    realPath: (path: string) => (path.includes('没有') ? undefined : `/盘/${path}`.replace(/\.$/, '')),
    readFile(path: string) {
      read.push(path)
      return path.endsWith('png') ? png : { refused: 'missing' as const, reason: 'ENOENT' }
    },
  }
  const place = { file: '', line: 1, column: 1 }
  // All that the reader asks of a source.
  const source = { file: '公文/通知.yaml', find: () => place, valuePlace: () => place } as unknown as YamlSource
  const picture = pictureReader(host, source, ({ code }) => said.push(code))

  expect(picture('图片/甲.png')).toMatchObject({ type: 'png' })
  expect(picture('图片\\甲.png')).toMatchObject({ type: 'png' })
  expect(picture('没有.jpg')).toBeUndefined()
  expect(picture('没有.jpg')).toBeUndefined()
  expect(read).toEqual(['公文/图片/甲.png', '公文/图片/甲.png'])
  expect(said).toEqual(['picture/not-found'])

  const outside = ['../甲.png', '图片/../../甲.png', '..\\甲.png', '.. /甲.png', '/etc/甲.png', '~/甲.png']
  const elsewhere = ['C:\\甲.png', 'C:甲.png', '\\\\server\\甲.png', 'file:///甲.png', 'https://甲.cn/甲.png']
  for (const path of [...outside, ...elsewhere]) expect(picture(path)).toBeUndefined()
  expect(said.splice(1)).toEqual(Array(11).fill('picture/outside'))
  for (const path of ['CON', 'nul.png', '图片/Com1 .jpg']) expect(picture(path)).toBeUndefined()
  expect(said.splice(1)).toEqual(Array(3).fill('picture/device'))
  expect(read).toHaveLength(2)
})

test('links are followed: what they lead out of the folder to is outside, unless it is in the folder of pictures', () => {
  const folder = mkdtempSync(`${tmpdir()}/pictures-`)
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const name of ['公文', '图片库', '公文里的']) mkdirSync(`${folder}/${name}`)
  for (const path of ['图片库/库.png', '公文里的/外.png', '公文/内.png']) writeFileSync(`${folder}/${path}`, png)
  symlinkSync(`${folder}/公文里的/外.png`, `${folder}/公文/链接.png`)
  symlinkSync(`${folder}/公文里的`, `${folder}/公文/文件夹`, 'junction')
  symlinkSync(`${folder}/公文/内.png`, `${folder}/公文/别名.png`)
  const place = { file: '', line: 1, column: 1 }
  // All that the reader asks of a source.
  const source = { file: '公文/通知.yaml', find: () => place, valuePlace: () => place } as unknown as YamlSource
  const read = (file: string, pictures?: string) => {
    const said: string[] = []
    pictureReader(nodeHost(folder, folder), source, ({ code }) => said.push(code), pictures)(file)
    return said
  }
  expect(read('内.png')).toEqual([])
  expect(read('别名.png')).toEqual([])
  expect(read('链接.png')).toEqual(['picture/outside'])
  expect(read('文件夹/外.png')).toEqual(['picture/outside'])
  expect(read('库.png')).toEqual(['picture/not-found'])
  expect(read('库.png', '图片库')).toEqual([])
  expect(read('../公文里的/外.png', '图片库')).toEqual(['picture/outside'])
})
