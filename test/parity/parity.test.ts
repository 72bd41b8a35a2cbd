import { describe, expect, test } from 'vitest'
import { layOut } from '../../src/layout/lay-out.ts'
import type { FlowParagraph, Section } from '../../src/layout/layout.ts'
import type { Block, Cell, Doc, Style, Table } from '../../src/model/doc.ts'
import { composeReport, layReport } from '../lay-report.ts'
import { compareWithRawModel, compareWithWord } from './compare.ts'
import { documents } from './documents.ts'
import { reports } from './reports.ts'
import { agrees } from './share.ts'

const files = await reports()

const docOf = (...body: Block[]): Doc => ({
  info: { title: '统计' },
  format: 'ordinary',
  pieces: [{ title: '统计', body }],
})

const cells = (texts: string[]): Cell[] => texts.map((text) => ({ text, columns: 1, rows: 1 }))

test.each(files)('the PDF has the lines and pages that Word makes of the DOCX: %s', (file) => {
  const comparison = compareWithWord(layReport(file))
  expect(comparison.differences).toEqual([])
  expect(comparison.pages.ours).toBe(comparison.pages.word)
  expect(agrees(comparison)).toBe(true)
})

test.each(Object.entries(documents))('so it has of %s', (_, doc) => {
  const comparison = compareWithWord(layOut(doc))
  expect(comparison.differences).toEqual([])
  expect(comparison.pages.ours).toBe(comparison.pages.word)
})

/** Everything a pack's 样式 can ask for. */
const style: Style = { boldHeadings: [1, 2, 3, 4], timesNewRoman: true, centredPageNumbers: true }

test.each(files)('so it has in bold headings and Times New Roman: %s', (file) => {
  const comparison = compareWithWord(layOut({ ...composeReport(file), style }))
  expect(comparison.differences).toEqual([])
  expect(comparison.pages.ours).toBe(comparison.pages.word)
})

test.each(Object.entries(documents))('and so it has of %s', (_, doc) => {
  expect(compareWithWord(layOut({ ...doc, style })).differences).toEqual([])
})

test('and so it has of text that is half Western, cut at every place', () => {
  const text =
    '推进“Internet+监管”平台（APP）建设，接入WPS、Office等12.5%的终端，见https://www.example.gov.cn/index?x=1&y=2，' +
    'JavaScript、TypeScript程序1,024,768行，Williams与Müller合著《Café & Naïve》，A/B类98.75%。'
  const inline = (content: string) => ({ kind: 'text', text: content }) as const
  const body = Array.from({ length: 60 }, (_, at): Block[] => {
    const turned = text.slice(at) + text.slice(0, at) + text
    const children = [inline(turned.slice(0, 20 + at))]
    return [
      { kind: 'heading', level: 2, number: '（一）', children },
      { kind: 'paragraph', lead: { level: 3, number: '1.', children }, children: [inline(turned)] },
      { kind: 'paragraph', children: [inline(turned), { kind: 'strong', children }, inline(turned)] },
    ]
  }).flat()
  const comparison = compareWithWord(layOut({ ...docOf(...body), style }))
  expect(comparison.differences).toEqual([])
  expect(comparison.lines).toBeGreaterThan(1000)
})

test('the model takes — and · for half as wide as the Chinese faces have them', () => {
  const paragraph: Block = {
    kind: 'paragraph',
    children: [{ kind: 'text', text: `${'国'.repeat(20)}审批—监管—处罚，3·15${'国'.repeat(30)}` }],
  }
  const layout = layOut(docOf(paragraph))
  expect(compareWithRawModel(layout).differences).not.toEqual([])
  expect(compareWithWord(layout).differences).toEqual([])
})

test('a table over four pages has the rows that Word puts on each', () => {
  const rows = Array.from({ length: 60 }, (_, at) =>
    cells([
      String(at + 1),
      at % 4 ? '行政处罚案件' : '对城市管理领域违法行为实施的行政处罚案件数量，以及其中经复议、诉讼被撤销或者变更的',
      String(at * 37),
    ]),
  )
  const table: Table = { kind: 'table', caption: '表1 执法情况', head: [cells(['序号', '事项', '件数'])], rows }
  const layout = layOut(docOf(table))
  expect(compareWithWord(layout)).toMatchObject({ lines: 64, equal: 64, pages: { ours: 4, word: 4 } })
})

describe('a difference is', () => {
  const layout = layReport(files[0] as string)
  const [section] = layout.sections as [Section]
  const at = section.blocks.findIndex((block) => block.kind === 'paragraph' && block.lines.length > 3)
  const paragraph = section.blocks[at] as FlowParagraph
  const { equal } = compareWithWord(layout)

  test.each<[string, Partial<FlowParagraph>]>([
    ['a line that Word ends elsewhere', { indent: { left: 0, right: 0, firstLine: 0 } }],
    ['a line that Word puts on another page', { newPage: true }],
    ['a line that Word sets lower', { spaceBefore: 3 }],
  ])('%s', (_, change) => {
    const blocks = section.blocks.with(at, { ...paragraph, ...change })
    const other = { ...layout, sections: [{ ...section, blocks }, ...layout.sections.slice(1)] }
    expect(compareWithWord(other).equal).toBeLessThan(equal)
  })
})
