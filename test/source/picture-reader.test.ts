import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
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

test('paths count from the report and stay in its folder; what cannot be had is said once', () => {
  const read: string[] = []
  const said: string[] = []
  const host = {
    readFile(path: string) {
      read.push(path)
      return path.endsWith('png') ? png : { refused: 'missing' as const, reason: 'ENOENT' }
    },
  }
  const place = { file: '', line: 1, column: 1 }
  const source = { file: '公文/通知.yaml', find: () => place, valuePlace: () => place } as unknown as YamlSource
  const picture = pictureReader(host, source, ({ code }) => said.push(code))

  expect(picture('图片/甲.png')).toMatchObject({ type: 'png' })
  expect(picture('图片\\甲.png')).toMatchObject({ type: 'png' })
  expect(picture('没有.jpg')).toBeUndefined()
  expect(picture('没有.jpg')).toBeUndefined()
  expect(read).toEqual(['公文/图片/甲.png', '公文/图片/甲.png', '公文/没有.jpg'])
  expect(said).toEqual(['picture/not-found'])

  for (const path of ['../甲.png', '图片/../../甲.png', '/etc/甲.png', 'C:\\甲.png', 'https://甲.cn/甲.png'])
    expect(picture(path)).toBeUndefined()
  expect(read).toHaveLength(3)
  expect(said.slice(1)).toEqual(Array(5).fill('picture/outside'))
})
