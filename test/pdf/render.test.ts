import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { loadFaces } from '../../src/fonts/load-faces.ts'
import type { LineItem } from '../../src/layout/layout.ts'
import { renderPdf } from '../../src/render/pdf/render.ts'
import { fontFiles, shippedFont } from '../fonts/font-files.ts'
import { makeCollection, renameFont, tableOf } from '../fonts/make-font.ts'
import { type PdfLine, readPdf } from '../read-pdf.ts'
import { lineOf, pageOf, pagesOf } from './make-layout.ts'
import { faces, millimetres, points, print, printPage } from './print-layout.ts'

/** The lines of the only page, without its number. */
async function printed(...lines: LineItem[]): Promise<PdfLine[]> {
  const { pages } = await print(pagesOf(lines))
  return pages[0]?.lines.slice(0, -1) ?? []
}

/** GB/T 9704-2012 measures the em box; hanzi stand with their middle 0.36 em above the baseline. */
const emTop = ({ y, size }: PdfLine) => millimetres(y - 0.86 * size)
const emBottom = ({ y, size }: PdfLine) => millimetres(y + 0.14 * size)

/** The font programs of a page with one line of text: the streams that open with the mark of TrueType. */
async function embeddedFonts(text: string): Promise<Buffer[]> {
  const pdf = Buffer.from(await renderPdf(pagesOf([lineOf(text)]), faces))
  const streams = [...pdf.toString('latin1').matchAll(/\/FlateDecode\n>>\nstream\n(.*?)\nendstream/gs)]
  const inflated = streams.map(([, stream]) => inflateSync(Buffer.from(stream as string, 'latin1')))
  return inflated.filter((bytes) => bytes.toString('latin1', 0, 4) === '\x00\x01\x00\x00')
}

/** The dictionaries of a file, those that are packed together too. */
function dictionaries(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString('latin1')
  const packed = text.matchAll(/\/Type \/ObjStm\n[^>]*>>\nstream\n(.*?)\nendstream/gs)
  return [
    text,
    ...[...packed].map(([, stream]) => inflateSync(Buffer.from(stream as string, 'latin1')).toString('latin1')),
  ].join('\n')
}

/** The operators of the first page: the first stream that sets a font. */
function pageContent(pdf: Uint8Array): string {
  const streams = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/FlateDecode\n>>\nstream\n(.*?)\nendstream/gs)
  const inflated = [...streams].map(([, stream]) => inflateSync(Buffer.from(stream as string, 'latin1')))
  return inflated.map((bytes) => bytes.toString('latin1')).find((text) => / Tf\n/.test(text)) as string
}

const sentence = '深入学习贯彻习近平法治思想，坚持以人民为中心，全面推进依法行政'

describe('the text area (5.2.1, 5.2.3)', () => {
  it('holds 22 lines from 37 mm to 262 mm', async () => {
    const lines = await printed(...Array.from({ length: 22 }, () => lineOf('国家机关')))
    expect(lines).toHaveLength(22)
    expect(emTop(lines[0] as PdfLine)).toBeCloseTo(37, 1)
    expect(emBottom(lines[21] as PdfLine)).toBeCloseTo(262, 0)
    const steps = lines.slice(1).map(({ y }, at) => millimetres(y - (lines[at] as PdfLine).y))
    for (const step of steps) expect(step).toBeCloseTo(10.449, 3)
  })

  it('is 156 mm wide, and a justified line fills it', async () => {
    const justified = { align: 'justify' } as const
    const mixed = '2023年，我局办理行政处罚案件1,386件，同比下降3.5%。'
    const hanging = `${sentence.slice(0, 27)}  `
    for (const line of await printed(
      lineOf(sentence.slice(0, 28), {}, justified),
      lineOf(mixed, {}, justified),
      lineOf(mixed, { bold: true }, justified),
      lineOf('王堃李喆张祎赵䶮陈𠮷的名字里有少见的汉字，面积按㎡算', {}, justified),
    )) {
      expect(millimetres(line.x)).toBeCloseTo(28, 2)
      expect(millimetres(line.right)).toBeCloseTo(184, 2)
    }
    const [line] = await printed(lineOf(hanging, {}, justified))
    expect(line?.text).toBe(hanging)
    expect(millimetres(line?.right ?? 0)).toBeGreaterThan(184)
  })

  it('gives a full line 28 characters at even distances, its last the same within a hair', async () => {
    const [full, rest] = await printed(
      lineOf(sentence.slice(0, 28), {}, { align: 'justify' }),
      lineOf(sentence.slice(28)),
    )
    const advance = (line: PdfLine) => (line.right - line.x - 16) / ([...line.text].length - 1)
    expect(advance(full as PdfLine)).toBeCloseTo(15.79, 2)
    expect(advance(rest as PdfLine)).toBeCloseTo(15.8, 2)
  })

  it('never lets a line over its edge: figures wider than Word’s are set tighter', async () => {
    const [line] = await printed(lineOf('２０２３年ＷＷＷ'.repeat(5), {}, { width: points(120) }))
    expect(millimetres(line?.right ?? 0)).toBeCloseTo(148, 2)
  })
})

describe('a line', () => {
  it('is centred or set right by what it really measures', async () => {
    const [centred, right] = await printed(
      lineOf('2023年度报告', { face: 'biaoSong', size: 22 }, { align: 'center' }),
      lineOf('2023年12月26日', {}, { align: 'right', width: points(156 - 4 * 5.571) }),
    )
    expect(millimetres(((centred?.x ?? 0) + (centred?.right ?? 0)) / 2)).toBeCloseTo(106, 2)
    expect(millimetres(right?.right ?? 0)).toBeCloseTo(184 - 4 * 5.571, 2)
  })

  it('keeps all sizes and faces on one middle', async () => {
    const line = lineOf('')
    const runs = [
      { text: '国', face: 'fangSong', size: 16, bold: false },
      { text: '国', face: 'heiTi', size: 22, bold: false },
      { text: '国', face: 'kaiTi', size: 12, bold: false },
    ] as const
    const { pages } = await print(pagesOf([{ ...line, runs: [...runs] }]))
    const middles = pages[0]?.runs.slice(0, 3).map(({ y, size }) => y - 0.36 * size) ?? []
    expect(middles).toHaveLength(3)
    for (const middle of middles) expect(Math.abs(middle - points(37) - 8)).toBeLessThan(0.1)
  })

  it('changes the face where a character asks for another', async () => {
    const [line] = await printed(lineOf('局长王堃同志'))
    expect(line?.runs.map(({ text, font }) => [text, font])).toEqual([
      ['局长王', 'GWFangSong-Regular'],
      ['堃', 'GWFallbackKai-Regular'],
      ['同志', 'GWFangSong-Regular'],
    ])
  })

  it('is bold by a stroke around the glyphs of the one face', async () => {
    const [plain, bold] = await printed(lineOf('普通'), lineOf('加粗', { bold: true }))
    expect(plain?.runs[0]).toMatchObject({ stroked: false })
    expect(bold?.runs[0]).toMatchObject({ stroked: true, font: plain?.font, size: 16 })
    expect((bold?.right ?? 0) - (bold?.x ?? 0)).toBeCloseTo((plain?.right ?? 0) - (plain?.x ?? 0))
  })

  it('is red where layout says so, bold or not, and black after it', async () => {
    const run = (text: string, more = {}) => ({ text, face: 'biaoSong', size: 62, bold: false, ...more }) as const
    const runs = [run('舟山市', { red: true }), run('文件', { red: true, bold: true }), run('机密')]
    const { lines } = await printPage(pageOf([{ ...lineOf(''), runs }]))
    expect(lines[0]?.runs.map(({ text, color, size }) => [text, color, size])).toEqual([
      ['舟山市', '#ff0000', 62],
      ['文件', '#ff0000', 62],
      ['机密', '#000000', 62],
    ])
    const pdf = await renderPdf(pageOf([{ ...lineOf(''), runs: runs.slice(1, 2) }]), faces)
    expect(pageContent(pdf)).toMatch(/\n1 0 0 RG\n/)
  })

  it('of two characters is spread over its whole room (分散对齐), one stands where the room begins', async () => {
    const room = { x: points(20), width: points(60), align: 'justify' } as const
    const [two, one] = await printed(lineOf('公安', {}, room), lineOf('令', {}, room))
    expect(millimetres(two?.x ?? 0)).toBeCloseTo(48, 2)
    expect(millimetres(two?.right ?? 0)).toBeCloseTo(108, 2)
    expect(millimetres(one?.x ?? 0)).toBeCloseTo(48, 2)
  })

  it('is loosened by so much after every character but the last (7.3.5.5)', async () => {
    const [plain, loosened] = await printed(lineOf('此件公开发布'), lineOf('此件公开发布', { loosened: 0.5 }))
    const length = (line?: PdfLine) => (line?.right ?? 0) - (line?.x ?? 0)
    expect(length(loosened) - length(plain)).toBeCloseTo(5 * 0.5, 2)
  })

  it('that lacks a face for a character is our mistake: checkCharacters comes first', async () => {
    await expect(print(pagesOf([lineOf('😀')]))).rejects.toThrow('no face for U+1f600')
  })
})

describe('the text that is read back', () => {
  it('is the text that was set, line by line', async () => {
    const texts = [
      '王堃 李喆 张祎 赵䶮 陈𠮷 龘 ㎡',
      '“双引号”‘单引号’——破折号……省略号',
      '　　全角空格开头，3·15和A•B、⼀和一',
      '葛\u{E0100}城、法\u200B治、co\u00ADop',
      '（一）2023年 1,386件 3.5%',
    ]
    expect((await printed(...texts.map((text) => lineOf(text)))).map(({ text }) => text)).toEqual(texts)
  })

  it('has invisible characters that print nothing', async () => {
    const [invisible] = await embeddedFonts('法\u200B治')
    const [space] = await embeddedFonts('法 治')
    const outlines = (font?: Buffer) => Buffer.from(tableOf(font as Buffer, 'glyf'))
    expect(outlines(invisible).length).toBeGreaterThan(0)
    expect(Buffer.compare(outlines(invisible), outlines(space))).toBe(0)
  })

  it('comes before the page number on every page', async () => {
    const lines = Array.from({ length: 30 }, (_, at) => lineOf(`第${at + 1}行`))
    const { pages } = await print(pagesOf(lines))
    expect(pages.map((page) => page.lines.length)).toEqual([23, 9])
    expect(pages.flatMap((page) => page.lines.slice(0, -1)).map(({ text }) => text)).toEqual(
      lines.map(({ runs }) => runs[0]?.text),
    )
  })
})

describe('the page number (7.5)', () => {
  it('stands one character in, right on odd pages and left on even ones, 7 mm below the text area', async () => {
    const { pages } = await print(pagesOf(Array.from({ length: 44 }, () => lineOf('文'))))
    const [odd, even] = pages.map(({ lines }) => lines.at(-1) as PdfLine)
    expect(odd).toMatchObject({ text: '— 1 —', size: 14, font: 'GWSongTi-Regular' })
    expect(even).toMatchObject({ text: '— 2 —', size: 14 })
    expect(millimetres(odd?.right ?? 0)).toBeCloseTo(184 - 5.571, 2)
    expect(millimetres(even?.x ?? 0)).toBeCloseTo(28 + 5.571, 2)
    expect(millimetres((odd?.y ?? 0) - 0.36 * 14)).toBeCloseTo(269, 1)
  })

  it('has room for three figures', async () => {
    const layout = pagesOf([lineOf('文')])
    const { pages } = await print({ ...layout, pages: layout.pages.map((page) => ({ ...page, number: 101 })) })
    expect(pages[0]?.lines.at(-1)?.text).toBe('— 101 —')
  })
})

describe('the draft mark', () => {
  it('stands behind the text of every page, turned and grey', async () => {
    const { pages } = await print(pagesOf(Array.from({ length: 23 }, () => lineOf('正文'))), '征求意见稿')
    expect(pages).toHaveLength(2)
    for (const { runs, lines } of pages) {
      expect(runs[0]).toMatchObject({ text: '征求意见稿', color: '#e4e4e4' })
      expect(runs[0]?.angle).toBeCloseTo(45)
      expect(lines.map(({ text }) => text)).not.toContain('征求意见稿')
    }
  })

  it('becomes smaller when it is long, and stays on the sheet', async () => {
    const { pages } = await print(pagesOf([lineOf('正文')]), '内部讨论稿请勿外传阅后退回办公室')
    const mark = pages[0]?.runs[0]
    expect(mark?.size).toBeLessThan(60)
    expect((mark?.length ?? 0) * Math.SQRT1_2).toBeLessThan(points(210))
  })
})

describe('the file', () => {
  const info = { title: '2023年<法治>政府建设“报告”', issuer: '市司法局', date: { year: 2024, month: 1, day: 9 } }

  it('says its title, its issuer and the day of the document', async () => {
    const { info: said } = await print(pagesOf([lineOf('文')], info))
    expect(said).toMatchObject({
      Title: info.title,
      Author: '市司法局',
      CreationDate: 'D:20240109000000Z',
      Language: 'zh-CN',
    })
    expect(said).not.toHaveProperty('Custom')
  })

  it('tells no date when the document has none', async () => {
    const { info: said } = await print(pagesOf([lineOf('文')], { title: '无日期' }))
    expect(said).not.toHaveProperty('CreationDate')
    expect(said).not.toHaveProperty('Author')
  })

  it('is A4', async () => {
    const { pages } = await print(pagesOf([lineOf('文')]))
    expect(pages.map(({ width, height }) => [millimetres(width), millimetres(height)])).toEqual([
      [expect.closeTo(210, 2), expect.closeTo(297, 2)],
    ])
  })

  it('embeds every font as a subset', async () => {
    const pdf = await renderPdf(pagesOf([lineOf('王堃')]), faces)
    const descriptors = dictionaries(pdf).match(/\/Type \/FontDescriptor[^>]*/g) ?? []
    expect(descriptors).toHaveLength(3)
    for (const descriptor of descriptors)
      expect(descriptor).toMatch(/\/FontName \/[A-Z]{6}\+GW\w+-Regular.*\/FontFile2/s)
    expect(pdf.length).toBeLessThan(30_000)
  })

  it('has an identity of its own that its content gives', async () => {
    const identity = async (body: string) =>
      /\/ID \[<(\w+)>/.exec(Buffer.from(await renderPdf(pagesOf([lineOf(body)], info), faces)).toString('latin1'))?.[1]
    expect(await identity('甲')).toBe(await identity('甲'))
    expect(await identity('甲')).not.toBe(await identity('乙'))
  })

  it('is the same, byte for byte, when it is printed again', async () => {
    const layout = pagesOf([lineOf('王堃'), lineOf('加粗', { bold: true })], info)
    const [first, second] = [await renderPdf(layout, faces), await renderPdf(layout, faces)]
    expect(Buffer.compare(first, second)).toBe(0)
  })

  it('takes a local font out of a collection', async () => {
    const rare = shippedFont('gw-fallback-rare.ttf')
    const local = { 'simfang.ttc': makeCollection(renameFont(rare, '别的'), renameFont(rare, '仿宋')) }
    const own = loadFaces(fontFiles(local), () => {})
    const { pages } = await readPdf(await renderPdf(pagesOf([lineOf('国㤗')]), own))
    expect(pages[0]?.lines[0]?.text).toBe('国㤗')
  })
})

describe('rules', () => {
  const rule = { kind: 'rule', x: 0, top: 29.6, width: points(156), height: 0, weight: 2 } as const

  it('go as far as layout says, their middle where it says', async () => {
    const { rules } = await printPage(pageOf([rule]))
    expect(rules).toEqual([expect.objectContaining({ weight: 2, color: '#000000' })])
    expect(millimetres(rules[0]?.x1 ?? 0)).toBeCloseTo(28, 2)
    expect(millimetres(rules[0]?.x2 ?? 0)).toBeCloseTo(184, 2)
    expect(millimetres(rules[0]?.y1 ?? 0)).toBeCloseTo(37 - 2.4 + 10.449, 1)
  })

  it('may begin left of the text area, as those of a letter do (10.1), and be red', async () => {
    const { rules } = await printPage(pageOf([{ ...rule, x: points(-8), width: points(170), red: true }]))
    expect(rules[0]).toMatchObject({ color: '#ff0000' })
    expect(millimetres(rules[0]?.x1 ?? 0)).toBeCloseTo(20, 2)
    expect(millimetres(rules[0]?.x2 ?? 0)).toBeCloseTo(190, 2)
  })
})
