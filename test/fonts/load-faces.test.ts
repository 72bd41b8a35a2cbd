import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { readFontTable, wordFamilies } from '../../src/fonts/font-table.ts'
import { loadFaces } from '../../src/fonts/load-faces.ts'
import { fontFiles, shippedFont } from './font-files.ts'
import { fontOfOne, makeCollection, renameFont } from './make-font.ts'

const codePoint = (character: string) => character.codePointAt(0) as number

function load(local: Record<string, Uint8Array> = {}) {
  const said: Diagnostic[] = []
  const files = fontFiles(local)
  const faces = loadFaces(files, (diagnostic) => said.push(diagnostic))
  const picked = (character: string) => faces.pick('fangSong', codePoint(character))?.id
  return { faces, files, said, picked }
}

const rare = shippedFont('gw-fallback-rare.ttf')

describe('the faces we ship', () => {
  it('are named in Word by the family names of the standard’s readers', () => {
    expect(wordFamilies(readFontTable(fontFiles()))).toEqual({
      fangSong: '仿宋_GB2312',
      kaiTi: '楷体_GB2312',
      heiTi: '黑体',
      biaoSong: '方正小标宋简体',
      songTi: '宋体',
      latin: 'Times New Roman',
      latinBold: 'Times New Roman',
    })
  })

  it('give advances as shares of the type size', () => {
    const { faces } = load()
    const fangSong = faces.own('fangSong')
    expect(['国', '“', '—', '…', '5'].map((character) => fangSong.advance(codePoint(character)))).toEqual([
      1, 1, 1, 1, 0.5,
    ])
    expect(fangSong.advance(codePoint('堃'))).toBeUndefined()
  })

  it('stand with the middle of their hanzi 0.36 em above the baseline', () => {
    for (const face of load().faces.all) expect(face.middle).toBeCloseTo(0.36, 2)
  })

  it('stand in for each other, also beyond the Basic Multilingual Plane', () => {
    const { picked } = load()
    expect(picked('国')).toBe('gw-fangsong')
    for (const name of '堃喆祎䶮𠮷龘㎡') expect(picked(name), name).toBe('gw-fallback-kai')
    expect(picked('㤗')).toBe('gw-fallback-rare')
    expect(picked('\u{E000}')).toBeUndefined()
  })

  it('are opened when they are asked, and once', () => {
    const { faces, files } = load()
    expect(files.opened).toEqual(['fonts.yaml'])
    faces.pick('fangSong', codePoint('国'))
    faces.own('fangSong').bytes()
    expect(files.opened).toEqual(['fonts.yaml', 'gw-fangsong.ttf'])
  })
})

describe('a font in fonts/local', () => {
  it('takes the role that its family name says, and leaves the rest to ours', () => {
    const { faces, picked, said } = load({ 'simfang.ttf': renameFont(rare, 'FangSong_GB2312', '仿宋_GB2312') })
    expect(said).toEqual([])
    expect(faces.own('fangSong')).toMatchObject({ id: 'local/simfang.ttf', family: '仿宋_GB2312' })
    expect(faces.own('kaiTi').id).toBe('gw-kaiti')
    expect(picked('㤗')).toBe('local/simfang.ttf')
    expect(picked('国')).toBe('gw-fangsong')
  })

  it('may be Times New Roman: its bold is another role, its italic none', () => {
    const times = ['TimesNewRomanPSMT', 'TimesNewRomanPS-BoldMT', 'TimesNewRomanPS-ItalicMT']
    const [regular, bold, italic] = times.map((name) => renameFont(rare, 'Times New Roman', name)) as Uint8Array[]
    const local = { 'Times New Roman Italic.ttf': italic, 'times.ttf': regular, 'timesbd.ttf': bold }
    const { faces } = load(local as Record<string, Uint8Array>)
    expect(faces.own('latin').id).toBe('local/times.ttf')
    expect(faces.own('latinBold').id).toBe('local/timesbd.ttf')
  })

  it('wins over another of its role if its name stands earlier in fonts.yaml', () => {
    const { faces } = load({ 'a.ttf': renameFont(rare, 'STFangsong'), 'b.ttf': renameFont(rare, '仿宋') })
    expect(faces.own('fangSong').id).toBe('local/b.ttf')
  })

  it('may be one of a collection, and is cut out of it', () => {
    const collection = makeCollection(renameFont(rare, '别的字体'), renameFont(rare, 'SimSun'))
    const { faces } = load({ 'simsun.ttc': collection })
    const songTi = faces.own('songTi')
    expect(songTi.id).toBe('local/simsun.ttc#1')
    expect(songTi.advance(codePoint('㤗'))).toBe(1)
    expect(Buffer.compare(songTi.bytes(), renameFont(rare, 'SimSun'))).toBe(0)
  })

  it('that no role claims is asked last of all: a font of 自造字', () => {
    const { faces, picked } = load({ 'eudc.ttf': fontOfOne(renameFont(rare, 'EUDC'), '\u{E000}') })
    expect(faces.own('fangSong').id).toBe('gw-fangsong')
    expect(picked('\u{E000}')).toBe('local/eudc.ttf')
  })

  it('that is broken is a warning which names the file', () => {
    const text = new TextEncoder().encode('这不是字体，是有人改了扩展名的文本文件。')
    const { faces, said } = load({ 'cut.ttf': rare.subarray(0, 5000), 'empty.ttf': new Uint8Array(), 'text.otf': text })
    expect(said).toEqual(
      ['cut.ttf', 'empty.ttf', 'text.otf'].map((name) => ({
        code: 'font/unreadable',
        severity: 'warning',
        args: { file: `fonts/local/${name}` },
      })),
    )
    expect(faces.own('fangSong').id).toBe('gw-fangsong')
  })

  it('is passed over when it is no font at all', () => {
    const { said } = load({ 'README.txt': new TextEncoder().encode('字体放这里') })
    expect(said).toEqual([])
  })
})
