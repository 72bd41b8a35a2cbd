import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { loadPack } from '../../src/pack/load-pack.ts'
import { buildReport } from '../../src/pipeline.ts'
import { decode } from '../../src/source/decode.ts'
import { nodeHost } from '../../src/source/node-host.ts'
import { readYaml } from '../../src/source/read-yaml.ts'
import { openWorkshop } from '../../src/workshop.ts'
import { encode, encodeUtf16 } from './encode.ts'

const root = `${import.meta.dirname}/../..`
const host = nodeHost(root, root)
const utf8 = (text: string) => new TextEncoder().encode(text)

function read(bytes: Uint8Array) {
  const found: Diagnostic[] = []
  const text = decode(bytes, '年报.yaml', (each) => void found.push(each))
  return { text, found, codes: found.map(({ code }) => code) }
}

const report = '类型: 年度工作总结\n单位: 舟山市瓯海区某某局\n年度: 2023\n'

const copies: [name: string, encoding: string, (text: string) => Uint8Array][] = [
  ['UTF-16 LE with its mark', 'UTF-16', (text) => encodeUtf16(`\ufeff${text}`, 'LE')],
  ['UTF-16 BE with its mark', 'UTF-16', (text) => encodeUtf16(`\ufeff${text}`, 'BE')],
  ['UTF-16 LE without', 'UTF-16', (text) => encodeUtf16(text, 'LE')],
  ['UTF-16 BE without', 'UTF-16', (text) => encodeUtf16(text, 'BE')],
  ['GBK', 'GBK（记事本里叫“ANSI”）', (text) => encode(text, 'gb18030')],
]

describe('other encodings than UTF-8', () => {
  test.each(copies)('%s is read, and said', (_, encoding, copy) => {
    const { text, found } = read(copy(report))
    expect(text).toBe(report)
    expect(found).toMatchObject([{ code: 'file/other-encoding', severity: 'notice', args: { encoding } }])
  })

  test('UTF-8 needs no word, with its mark or without', () => {
    expect(read(utf8(report))).toEqual({ text: report, found: [], codes: [] })
    expect(read(utf8(`\ufeff${report}`))).toEqual({ text: report, found: [], codes: [] })
  })

  test('a text without our fields is known by its small words', () => {
    const text =
      '# 这是去年的工作报告，是在大家的支持下完成的\n说明: 我们的工作不是一年能做完的，有了大家的支持，对我们是很大的帮助。\n'
    expect(read(encode(text, 'gb18030')).text).toBe(text)
  })

  test.each([
    ['Big5', encode('類型: 年度工作報告\n單位: 舟山市綜合行政執法局\n', 'big5')],
    [
      'Korean',
      encode(
        '유형: 연차 업무 보고\n기관: 서울특별시 도시관리국\n내용: 올해 우리 국은 업무를 열심히 하였다.\n',
        'euc-kr',
      ),
    ],
    ['Japanese', encode('種類: 年次報告書\n機関: 東京都の建設局について、本年の実績を報告します。\n', 'shift_jis')],
    ['Western', encode('Type: résumé déjà vu à la carte\n', 'windows-1252')],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
    ],
    ['UTF-16 cut in the middle of a character', encodeUtf16(report, 'LE').subarray(0, -1)],
    ['GBK cut in the middle of a character', encode('类型: 年报', 'gb18030').subarray(0, -1)],
  ])('%s is refused', (_, bytes) => {
    const { text, codes } = read(bytes)
    expect(text).toBeUndefined()
    expect(codes).toEqual(['file/not-utf8'])
  })
})

test('whatever the line ends, text and places are the same', () => {
  const unix = '类型: 年报\n\n正文: |\n  一段。\n  二段。\n单位: 某局\n'
  const mixed = '类型: 年报\r\n\r\n正文: |\r  一段。\n  二段。\r\n单位: 某局\r'
  const source = (text: string) => readYaml(utf8(text), '年报.yaml', () => undefined)
  for (const text of [mixed, unix.replaceAll('\n', '\r'), unix.replaceAll('\n', '\r\n')]) {
    expect(source(text)?.data).toEqual(source(unix)?.data)
    expect(source(text)?.valuePlace(['单位'])).toMatchObject({ line: 6, column: 5 })
  }
})

describe('what went wrong before the file came to us', () => {
  const asGbk = (text: string) => new TextDecoder('gb18030').decode(utf8(text))

  test('UTF-8 that was read as GBK and saved so is named, with what it was', () => {
    const { text, found } = read(utf8(asGbk('# ok\n单位: 舟山市综合行政执法局\n年度: 2023\n')))
    expect(text).toBeUndefined()
    expect(found).toMatchObject([
      {
        code: 'file/mojibake',
        args: { text: '鍗曚綅', meant: '单位' },
        place: { line: 2, column: 1, length: 3 },
      },
    ])
  })

  test('lost characters are named once a line', () => {
    const { text, found } = read(utf8('单位: 某\ufffd\ufffd局\ufffd\n年度: 2023\n备注: 锟斤拷锟斤拷\n'))
    expect(text).toBeUndefined()
    expect(found.map(({ code, place }) => [code, place?.line, place?.column, place?.length])).toEqual([
      ['file/lost-character', 1, 6, 2],
      ['file/lost-character', 3, 5, 6],
    ])
  })

  test('rare characters are no mojibake, nor are two hanzi that come out by chance', async () => {
    expect(read(utf8('备注: 绫诲瀷\n')).codes).toEqual([])
    expect(read(utf8('姓名: 涓涓\n单位: 鍦锛鏄\n地名: 鐨鍙镇、浠口村、犇骉淼焱垚\n')).codes).toEqual([])
    for (const file of await host.glob('examples/**/*.yaml')) {
      expect(read(host.readFile(file) as Uint8Array).codes, file).toEqual([])
    }
  })
})

test('zero-width characters are taken out of keys and values; the places stay those of the file', () => {
  const found: Diagnostic[] = []
  const text = '单\u200b位: 某\u2060某局\n联系人: {姓名: "张\\u200b三", 电话: 1}\n年度: 2023\n'
  const source = readYaml(utf8(text), '年报.yaml', (each) => void found.push(each))
  expect(source?.data).toEqual({ 单位: '某某局', 联系人: { 姓名: '张三', 电话: 1 }, 年度: 2023 })
  expect(source?.valuePlace(['单位'])).toMatchObject({ line: 1, column: 6 })
  expect(found).toMatchObject([
    { code: 'yaml/zero-width', severity: 'warning', args: { codes: 'U+200B' }, place: { line: 1, column: 2 } },
    { code: 'yaml/zero-width', severity: 'warning', args: { codes: 'U+200B' }, place: { line: 2, column: 11 } },
  ])
})

describe('a whole report', () => {
  const example = host.readFile('examples/zhoushan-2023.yaml') as Uint8Array

  async function build(bytes: Uint8Array) {
    const found: Diagnostic[] = []
    const diagnose = (each: Diagnostic) => void found.push(each)
    const file = '归档/2023 年 终稿/舟山 年度报告（定稿）.yaml'
    const readFile = (path: string) => (path === file ? bytes : host.readFile(path))
    const workshop = openWorkshop({ ...host, readFile }, diagnose)
    const prints = await buildReport(file, { formats: ['docx', 'pdf'] }, workshop, diagnose)
    return { prints: prints?.map(({ bytes }) => Buffer.from(bytes)) ?? [], codes: found.map(({ code }) => code) }
  }

  test('builds to the same bytes from every encoding and with every line end', async () => {
    const text = new TextDecoder().decode(example)
    const [docx, pdf] = (await build(example)).prints
    const others = [...copies.map(([name, , copy]) => [name, copy(text)] as const)]
    for (const [name, bytes] of [...others, ['Windows', utf8(text.replaceAll('\n', '\r\n'))] as const]) {
      const { prints } = await build(bytes)
      expect(prints[0]?.equals(docx as Buffer), `${name}: Word`).toBe(true)
      expect(prints[1]?.equals(pdf as Buffer), `${name}: PDF`).toBe(true)
    }
  }, 60_000)
})

test("a pack's files may be in GBK too", () => {
  const shelf = {
    listFolder: (path: string) => host.listFolder(`test/fixtures/${path}`),
    kindOf: (path: string) => host.kindOf(`test/fixtures/${path}`),
    realPath: (path: string) => host.realPath(`test/fixtures/${path}`),
    readFile(path: string) {
      const bytes = host.readFile(`test/fixtures/${path}`)
      return bytes instanceof Uint8Array ? encode(new TextDecoder().decode(bytes), 'gb18030') : bytes
    },
  }
  const found: Diagnostic[] = []
  const folders = { folder: 'templates/annual', shared: ['templates/_shared'], bases: [] as string[] }
  // As much of it as is asked for here.
  const card = folders as unknown as Parameters<typeof loadPack>[1]
  const pack = loadPack(shelf, card, (each) => void found.push(each))
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(pack?.template.text).toContain('<公文>')
  expect(Object.keys(pack?.partials ?? {})).toEqual(['落款'])
})
