import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { inspectDocx } from '../../../src/inspect/docx/inspect-docx.ts'
import { renderDocx } from '../../../src/render/docx/render.ts'
import { shipped } from '../../conformance/take-samples.ts'
import { everything, letter } from '../../docx/constructs.ts'
import { fonts, report } from '../../docx/layouts.ts'
import { layReport } from '../../lay-report.ts'

const sound = {
  report: await renderDocx(report, { fonts }),
  everything: await renderDocx(everything, { fonts, draft: '草稿' }),
  letter: await renderDocx(letter, { fonts }),
}

test.each(await shipped())('nothing is found in %s', async (file) => {
  expect(inspectDocx(await renderDocx(layReport(file), { fonts }))?.findings).toEqual([])
})

test.each(Object.keys(sound) as (keyof typeof sound)[])('nothing is found in %s', (name) => {
  expect(inspectDocx(sound[name])?.findings).toEqual([])
})

test('a Word file says what it is and what is in it', () => {
  const inspection = inspectDocx(sound.report)
  expect(inspection).toMatchObject({
    title: '关于“放管服”改革 <情况> 的报告',
    issuer: '舟山市综合行政执法局',
    keywords: '报告；舟综执〔2023〕1号',
    date: '2023-12-26',
    language: 'zh-CN',
    headings: 2,
    tables: 1,
    pictures: 0,
  })
  expect(inspection?.styles).toContainEqual(['heading 1', 1])
  expect(inspection?.fonts).toContainEqual({ name: '仿宋_GB2312', embedded: false })
})

test('what is no Word file is not inspected', () => {
  expect(inspectDocx(strToU8('%PDF-1.7'))).toBeUndefined()
})

const document = 'word/document.xml'
const styles = 'word/styles.xml'
const core = 'docProps/core.xml'

/** A slip in a sound file: the rule that finds it, where, the part it is in and what stands there instead. */
type Slip = {
  rule: string
  place: string
  in?: keyof typeof sound
  part: string
  from: string | RegExp
  to: string
}

const slips: Slip[] = [
  { rule: 'title', place: '', part: core, from: /<dc:title>.*<\/dc:title>/, to: '' },
  { rule: 'creator', place: '', part: core, from: /<dc:creator>.*<\/dc:creator>/, to: '' },
  { rule: 'company', place: '', part: 'docProps/app.xml', from: /<Company>.*<\/Company>/, to: '<Company></Company>' },
  { rule: 'dates', place: '', part: core, from: /<dcterms:created.*<\/dcterms:created>/, to: '' },
  { rule: 'language', place: '', part: core, from: 'zh-CN', to: 'en-US' },
  { rule: 'language', place: '', part: styles, from: 'w:eastAsia="zh-CN"', to: 'w:eastAsia="ja-JP"' },
  {
    rule: 'heading-style',
    place: '“一、主要举措和成效”',
    part: document,
    from: '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>',
    to: '',
  },
  {
    rule: 'heading-outline',
    place: '“（一）深入学习。坚持3个“第一……”',
    part: document,
    from: '<w:pStyle w:val="Lead2"/>',
    to: '<w:outlineLvl w:val="1"/>',
  },
  {
    rule: 'heading-next',
    place: '样式heading 1',
    part: styles,
    from: '<w:aliases w:val="一级标题"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>',
    to: '<w:aliases w:val="一级标题"/><w:basedOn w:val="Normal"/>',
  },
  { rule: 'unknown-style', place: 'Addressee', part: styles, from: 'w:styleId="Addressee"', to: 'w:styleId="Other"' },
  { rule: 'spaces', place: '“　　市人民政府：”', part: document, from: '市人民政府：', to: '　　市人民政府：' },
  { rule: 'table-head', place: '第1张表格“事项”', part: document, from: '<w:tblHeader/>', to: '' },
  { rule: 'table-look', place: '第1张表格“事项”', part: document, from: 'w:firstRow="true"', to: 'w:firstRow="false"' },
  {
    rule: 'caption-style',
    place: '“表1 执法情况”',
    part: document,
    from: '<w:pPr><w:pStyle w:val="Caption"/></w:pPr>',
    to: '',
  },
  { rule: 'alt-text', place: '图片', in: 'everything', part: document, from: 'descr="执法现场"', to: 'descr=""' },
  {
    rule: 'alt-text',
    place: 'upper-thick',
    in: 'letter',
    part: 'word/header1.xml',
    from: / alt=""/,
    to: '',
  },
  { rule: 'revisions', place: '', part: document, from: /<w:r>(.*?)<\/w:r>/, to: '<w:ins><w:r>$1</w:r></w:ins>' },
  {
    rule: 'external',
    place: 'http://example.com/a.png',
    part: 'word/_rels/document.xml.rels',
    from: '</Relationships>',
    to: '<Relationship Id="x" Type="http://x/image" Target="http://example.com/a.png" TargetMode="External"/></Relationships>',
  },
  {
    rule: 'direct-paragraph',
    place: '“一、主要举措和成效”',
    part: document,
    from: '<w:pStyle w:val="Heading1"/>',
    to: '<w:pStyle w:val="Heading1"/><w:keepNext/>',
  },
  {
    rule: 'direct-text',
    place: '“以上报告，请审阅。”',
    part: document,
    from: '<w:r><w:t xml:space="preserve">以上报告',
    to: '<w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:t xml:space="preserve">以上报告',
  },
  {
    rule: 'embedded-font',
    place: '仿宋_GB2312',
    part: 'word/fontTable.xml',
    from: '</w:font>',
    to: '<w:embedRegular r:id="rId1"/></w:font>',
  },
]

test.each(slips)('$rule is found where $from is missing', ({ rule, place, in: name = 'report', part, from, to }) => {
  const parts = unzipSync(sound[name])
  const text = strFromU8(parts[part] as Uint8Array)
  const slipped = text.replace(from, to)
  expect(slipped).not.toBe(text)
  const found = inspectDocx(zipSync({ ...parts, [part]: strToU8(slipped) }))?.findings ?? []
  expect(found.map(({ rule }) => rule)).toEqual([rule])
  expect(found[0]?.places).toEqual([place])
})
