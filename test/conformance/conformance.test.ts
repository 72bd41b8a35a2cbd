import { beforeAll, describe, expect, test } from 'vitest'
import { findElements } from './find-elements.ts'
import { isBroken, judge, type Sample } from './judge.ts'
import { near } from './requirement.ts'
import { requirements } from './requirements/all.ts'
import type { SeenLine, SeenPage } from './seen.ts'
import { shipped, takeSamples } from './take-samples.ts'
import { writeReport } from './write-table.ts'

describe('the shipped samples', () => {
  let samples: Sample[]

  beforeAll(async () => {
    samples = await takeSamples(await shipped())
  })

  test('meet every row that says must or as a rule', () => {
    const rows = judge(requirements, samples)
    expect(rows.filter(isBroken).map(({ clause, says }) => `${clause} ${says}`)).toEqual([])
    expect(rows.filter(({ verdict }) => verdict !== '未出现').length).toBeGreaterThanOrEqual(70)
  })

  test('give the table kept with the examples', async () => {
    const rows = judge(requirements, samples)
    await expect(writeReport(rows)).toMatchFileSnapshot('../../examples/conformance/对照表.md')
  })

  test('have the same lines in PDF and Word, reckoned from the settings of the Word file', () => {
    for (const { file, pdf, docx } of samples) {
      const texts = (pages: SeenPage[]) => pages.map(({ lines }) => [...lines].sort(fromAbove).map(({ text }) => text))
      expect(texts(docx.pages), file).toEqual(texts(pdf.pages))
    }
  })

  const fromAbove = (one: SeenLine, other: SeenLine) =>
    Math.abs(one.middle - other.middle) < 1 ? one.left - other.left : one.middle - other.middle
})

/** What somebody could get wrong, and the row that must say so. */
describe.each<[mistake: string, file: string, row: string, (page: SeenPage) => SeenPage]>([
  [
    'the red rule 5 mm below the number',
    '首页',
    '红色分隔线在发文字号下 4 mm',
    (page) => ({
      ...page,
      rules: page.rules.map((rule) =>
        rule.color === '#ff0000' ? { ...rule, top: rule.top + 1, bottom: rule.bottom + 1 } : rule,
      ),
    }),
  ],
  [
    'the mark 2 mm too high',
    '首页',
    '发文机关标志上边缘至版心上边缘 35 mm：墨迹上缘',
    (page) => moveLines(page, ({ color }) => color === '#ff0000', 0, -2),
  ],
  [
    'the number in its own face',
    '首页',
    '发文字号用仿宋',
    (page) =>
      changeLines(
        page,
        ({ text }) => text.includes('〔'),
        (line) => ({ ...line, face: '楷体' }),
      ),
  ],
  [
    'a date one character to the right',
    '末页-盖章',
    '加盖印章：成文日期右空四字（署名居中后不出版心的）',
    (page) => moveLines(page, ({ text }) => /^\d+年|人民政府办公室$/.test(text), 5.57, 0),
  ],
  [
    'an issuer three characters from the right',
    '末页-不盖章',
    '不加盖印章：署名右空二字',
    (page) => moveLines(page, ({ left }) => left > 90, -5.57, 0),
  ],
  [
    'a rule of the imprint as thin as the others',
    '首页',
    '版记首条和末条分隔线粗',
    (page) => ({ ...page, rules: page.rules.map((rule) => ({ ...rule, weight: 0.25 })) }),
  ],
  [
    'the imprint 3 mm above the foot',
    '首页',
    '末条分隔线与最后一面的版心下边缘重合',
    (page) => ({ ...page, rules: page.rules.map((rule) => ({ ...rule, top: rule.top - 3, bottom: rule.bottom - 3 })) }),
  ],
  [
    'page numbers at the wrong side',
    '首页',
    '单页码居右空一字',
    (page) => moveLines(page, ({ text }) => /^—/.test(text), -20, 0),
  ],
  [
    'an indent of three characters',
    '首页',
    '每个自然段左空二字',
    (page) => moveLines(page, ({ left, size }) => left > 39 && left < 40 && size === 16, 5.57, 0),
  ],
  [
    'the head of a letter 2 mm too low',
    '信函',
    '信函：发文机关标志上边缘至上页边 30 mm：墨迹上缘',
    (page) => moveLines(page, ({ color }) => color === '#ff0000', 0, 2),
  ],
])('%s (%s)', (_, name, says, change) => {
  test('turns its row red', async () => {
    const [sample] = await takeSamples([`examples/standard/${name}.yaml`])
    const verdict = (one: Sample | undefined) =>
      one && judge(requirements, [one]).find((row) => row.says === says)?.verdict
    expect(verdict(sample)).toBe('合格')
    const pages = sample?.pdf.pages.map(change) ?? []
    expect(verdict(sample && { ...sample, pdf: { ...sample.pdf, ...findElements(pages, sample.pdf.ink) } })).toBe(
      '不合格',
    )
  })
})

const changeLines = (page: SeenPage, wanted: (line: SeenLine) => boolean, change: (line: SeenLine) => SeenLine) => ({
  ...page,
  lines: page.lines.map((line) => (wanted(line) ? change(line) : line)),
})

const moveLines = (page: SeenPage, wanted: (line: SeenLine) => boolean, right: number, down: number) =>
  changeLines(page, wanted, (line) => {
    const moved = { left: line.left + right, right: line.right + right, middle: line.middle + down }
    return {
      ...line,
      ...moved,
      runs: line.runs.map((run) => ({
        ...run,
        left: run.left + right,
        right: run.right + right,
        middle: run.middle + down,
      })),
    }
  })

describe('a row', () => {
  // The row below reads nothing else of a sample.
  const [pdf, docx] = [{ pageNumbers: [] }, { pageNumbers: [] }] as unknown as [Sample['pdf'], Sample['docx']]
  const sample: Sample = { file: 'a.yaml', pdf, docx }
  const row = (values: { pdf: number[]; docx: number[] }) =>
    judge(
      [
        {
          clause: '1',
          strength: 'M',
          says: 'x',
          figure: near(4, 0.3),
          both: (document) => (document === pdf ? values.pdf : values.docx),
        },
      ],
      [sample],
    )[0]?.verdict

  test('holds only if every place in both files does', () => {
    expect(row({ pdf: [4, 4.2], docx: [3.9] })).toBe('合格')
    expect(row({ pdf: [4, 4.5], docx: [3.9] })).toBe('不合格')
  })

  test('of an element that no file has is not passed, of one that only PDF has is failed', () => {
    expect(row({ pdf: [], docx: [] })).toBe('未出现')
    expect(row({ pdf: [4], docx: [] })).toBe('不合格')
  })
})
