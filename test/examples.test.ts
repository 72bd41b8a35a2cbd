import { beforeAll, describe, expect, test } from 'vitest'
import type { FlowParagraph, Layout } from '../src/layout/layout.ts'
import { buildReport, type Print } from '../src/pipeline.ts'
import { nodeHost } from '../src/source/node-host.ts'
import { openWorkshop } from '../src/workshop.ts'
import { openDocx } from './docx/open-docx.ts'
import { examples, layReport } from './lay-report.ts'
import { type PdfLine, type PdfPage, readPdf } from './read-pdf.ts'

const millimetres = (points: number) => (points * 25.4) / 72
const files = await examples()

describe.each(files)('%s, read back from its files', (file) => {
  let prints: Record<string, Print>
  let pages: PdfPage[]
  let layout: Layout

  beforeAll(async () => {
    const host = nodeHost(process.cwd(), process.cwd())
    const said = () => {}
    const made = await buildReport(file, { formats: ['docx', 'pdf'] }, openWorkshop(host, said), said)
    prints = Object.fromEntries((made ?? []).map((print) => [print.format, print]))
    pages = (await readPdf(prints.pdf?.bytes as Uint8Array)).pages
    layout = layReport(file)
  })

  const blocks = () => layout.sections.flatMap((section) => section.blocks)
  const isPageNumber = ({ text, size }: PdfLine) => size === 14 && /^— \d+ —$/.test(text)
  const textLines = (page: PdfPage) => page.lines.filter((line) => !isPageNumber(line))

  /** The PDF's lines, each with the paragraph it was set for, and whether it ends it. */
  function set(): { line: PdfLine; paragraph: FlowParagraph; first: boolean; last: boolean; page: number }[] {
    const lines = pages.flatMap((page, at) => textLines(page).map((line) => ({ line, page: at + 1 })))
    const paragraphs = blocks().flatMap((block) => (block.kind === 'paragraph' && block.runs.length > 0 ? block : []))
    return paragraphs.flatMap((paragraph) =>
      paragraph.lines.map((_, at) => {
        const next = lines.shift()
        if (!next) throw new Error('the PDF has fewer lines than the layout')
        return { ...next, paragraph, first: at === 0, last: at === paragraph.lines.length - 1 }
      }),
    )
  }
  const body = () => set().filter(({ paragraph }) => paragraph.align === 'justify')

  test('the PDF and the DOCX hold the text of the document, nothing more and nothing less', () => {
    const document = blocks()
      .map((block) => (block.kind === 'paragraph' ? block.runs.map((run) => run.text).join('') : ''))
      .join('')
    const word = openDocx(prints.docx?.bytes as Uint8Array).get('word/document.xml') ?? ''
    const wordText = [...word.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
    const bare = (text: string) => text.replace(/\s/gu, '')
    const unescaped = wordText
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&')
    expect(bare(unescaped)).toBe(bare(document))
    expect(
      bare(
        pages
          .flatMap(textLines)
          .map(({ text }) => text)
          .join(''),
      ),
    ).toBe(bare(document))
  })

  test('5.1, 5.2.1: A4, the em boxes between 37 mm and 262 mm', () => {
    for (const { width, height } of pages) {
      expect(width).toBeCloseTo(595.276, 2)
      expect(height).toBeCloseTo(841.89, 2)
    }
    const middle = (line: PdfLine) => line.y - 0.36 * line.size
    for (const { line } of body().filter(({ page }) => page > 1)) {
      expect(millimetres(middle(line) - 8)).toBeGreaterThan(36.5)
      expect(millimetres(middle(line) + 8)).toBeLessThan(263)
    }
    const tops = pages.slice(1, -1).map((page) => millimetres(middle(textLines(page)[0] as PdfLine) - 8))
    for (const top of tops) expect(Math.abs(top - 37)).toBeLessThan(0.5)
  })

  test('5.2.3: 22 lines on every page that text fills, 28 characters on a line of Han text unless kinsoku moved one', () => {
    // The empty line below a title is one of the 22. A page is left early only for a heading that must not end it.
    const onPage = (number: number) => set().filter(({ page }) => page === number)
    for (const number of pages.slice(0, -1).keys()) {
      const lines = onPage(number + 1)
      const next = onPage(number + 2)[0]?.paragraph
      if (next?.newPage) continue
      const count = lines.length + (lines[0]?.paragraph.role === 'title' ? 1 : 0)
      expect(next?.role === 'heading' ? [21, 22] : [22]).toContain(count)
    }
    const lines = body()
    for (const [at, { line, last, first }] of lines.entries()) {
      const characters = [...line.text]
      if (last || !characters.every((character) => /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u.test(character)))
        continue
      const full = first ? 26 : 28
      const next = lines[at + 1]?.line.text ?? ''
      const moved = /^(.[，。、；：？！”’）》〉】〕…—%·]|[“‘（《〈【〔]|[0-9A-Za-z(])/u.test(next)
      if (!moved)
        expect(`${line.text}|${next.slice(0, 4)} ${characters.length}`).toBe(`${line.text}|${next.slice(0, 4)} ${full}`)
      expect(characters.length).toBeLessThanOrEqual(full)
    }
  })

  test('no line starts or ends with a forbidden mark', () => {
    for (const { line } of body()) {
      expect(line.text).not.toMatch(/^[，。、；：？！”’）》〉】〕…—·%]/u)
      expect(line.text).not.toMatch(/[“‘（《〈【〔]$/u)
    }
  })

  test('every line but the last of a paragraph ends at 184 mm, and none goes beyond', () => {
    // A space the author typed at the end of a line hangs; it has no ink.
    for (const { line, last } of body().filter((one) => !one.line.text.endsWith(' '))) {
      if (!last) expect(Math.abs(millimetres(line.right) - 184)).toBeLessThan(0.1)
      expect(millimetres(line.right)).toBeLessThan(184.1)
    }
  })

  test('7.3.1, 7.3.3: titles of 22 pt within 156 mm, body of 16 pt, headings in their faces', () => {
    for (const { line, paragraph } of set()) {
      expect(line.size).toBe(paragraph.role === 'title' ? 22 : 16)
      if (paragraph.role === 'title') {
        expect(line.font).toMatch(/BiaoSong/)
        expect(millimetres(line.right - line.x)).toBeLessThanOrEqual(156.1)
        expect(Math.abs(millimetres((line.right + line.x) / 2) - 106)).toBeLessThan(0.3)
      }
      if (paragraph.role === 'heading') {
        expect(line.font).toMatch({ 1: /HeiTi/, 2: /KaiTi/, 3: /FangSong/, 4: /FangSong/ }[paragraph.level ?? 4])
      }
    }
  })

  test('7.5: page numbers: odd right, even left, one character in, the dash at 269 mm', () => {
    for (const [at, page] of pages.entries()) {
      const numbers = page.lines.filter(isPageNumber)
      expect(numbers.map(({ text }) => text)).toEqual([`— ${at + 1} —`])
      const { x = 0, right = 0, y = 0, size = 0 } = numbers[0] ?? {}
      expect(Math.abs(millimetres(y - 0.36 * size) - 269)).toBeLessThan(0.5)
      const inset = at % 2 === 0 ? 184 - millimetres(right) : millimetres(x) - 28
      expect(inset).toBeGreaterThan(4.5)
      expect(inset).toBeLessThan(6)
    }
  })
})
