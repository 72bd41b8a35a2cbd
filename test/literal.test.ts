import { expect, test } from 'vitest'
import { buildReport, readDocument } from '../src/pipeline.ts'
import { nodeHost } from '../src/source/node-host.ts'
import { openWorkshop } from '../src/workshop.ts'
import { openDocx } from './docx/open-docx.ts'
import { readPdf } from './read-pdf.ts'

/** What Handlebars and XML would make something of. */
const marks = [
  '{{单位}}',
  '{{{标题}}}',
  '{{#each 附件}}甲{{/each}}',
  '{{> 版记}}',
  '<段落>乙</段落>',
  '</正文>',
  '&amp;&#60;&',
  '<!-- 丙 -->',
  '<?at 1 2 x?>',
  '<![CDATA[丁]]>',
  ']]>',
  '"\'`$\\',
].join('')
const quoted = `'${marks.replaceAll("'", "''")}'`

const report = `类型: 报告
单位: ${quoted}
版头: { 发文字号: 江水〔2024〕5号, 签发人: ${quoted} }
标题: ${quoted}
主送机关: [${quoted}]
正文:
  - |
    ${marks}
    一、${marks.replaceAll('`$', '')}
    （一）句。${marks}
  - 标题: ${quoted}
    内容: ${quoted}
  - 表格:
      标题: ${quoted}
      计量单位: ${quoted}
      表头: [甲, ${quoted}: [乙, 丙]]
      行: [${quoted}, [1, ${quoted}, 2]]
      注: ${quoted}
附件: [{ 标题: ${quoted}, 正文: ${quoted} }]
成文日期: 2024-01-09
附注: ${quoted}
版记: { 抄送: [${quoted}], 印发机关: ${quoted}, 印发日期: 2024-01-09 }
`

const host = nodeHost(process.cwd(), process.cwd())
const file = '报告.yaml'
const readFile = (path: string) => (path === file ? new TextEncoder().encode(report) : host.readFile(path))
const open = () => openWorkshop({ ...host, readFile }, () => {})
const count = (text: string, part = marks) => text.split(part).length - 1

test('what looks like a template or like markup is text in every field of the document', async () => {
  const codes: string[] = []
  const read = await readDocument(file, open(), ({ code, severity }) => severity === 'error' && codes.push(code))
  expect(codes).toEqual([])
  const texts = JSON.stringify(read?.doc)
  // As often as in the report, and the name of the attachment below the text, the mark of the issuer, its signature.
  expect(count(texts, JSON.stringify(marks).slice(1, -1))).toBeGreaterThanOrEqual(count(report, quoted) + 2)
})

test('and is printed as it stands', async () => {
  const prints = await buildReport(file, { formats: ['docx', 'pdf'] }, open(), () => {})
  const [docx, pdf] = (prints ?? []).map(({ bytes }) => bytes) as [Uint8Array, Uint8Array]
  const word = openDocx(docx).get('word/document.xml') ?? ''
  const runs = [...word.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')
  const wordText = runs
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
  const { pages } = await readPdf(pdf)
  const pdfText = pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('')
  const bare = (text: string) => text.replace(/\s/gu, '')
  const least = count(report, quoted)
  expect(count(bare(wordText.replaceAll('&amp;', '&')), bare(marks))).toBeGreaterThanOrEqual(least)
  expect(count(bare(pdfText), bare(marks))).toBeGreaterThan(least / 2)
})
