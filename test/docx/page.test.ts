import { expect, test } from 'vitest'
import { standardStyle } from '../../src/model/doc.ts'
import { layout, paragraph, report, run, section, table } from './layouts.ts'
import { paragraphsOf, partOf, styleNamed } from './open-docx.ts'

const body = await partOf(report, 'word/document.xml')
const settings = await partOf(report, 'word/settings.xml')
const styles = await partOf(report, 'word/styles.xml')

test('the page is that of GB/T 33476.2', () => {
  expect(body).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
  for (const side of ['top="1960"', 'right="1449"', 'bottom="1847"', 'left="1587"', 'header="851"', 'footer="1388"']) {
    expect(body).toContain(`w:${side}`)
  }
  expect(body).toMatch(/<w:docGrid [^>]*w:type="lines"/)
})

test('Word breaks lines as layout does', () => {
  expect(settings).toContain('<w:characterSpacingControl w:val="doNotCompress"/>')
  expect(settings).toMatch(/<w:noLineBreaksBefore w:lang="zh-CN" w:val="[^"]*。[^"]*—"\/>/)
  expect(settings).toMatch(/<w:noLineBreaksAfter w:lang="zh-CN" w:val="[^"]*“/)
  expect(settings).toContain('<w:useFELayout/>')
  expect(settings).toContain('w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"')
})

test('7.5: page numbers stand right on odd pages and left on even ones', async () => {
  expect(settings).toContain('<w:evenAndOddHeaders/>')
  const odd = await partOf(report, 'word/footer1.xml')
  const even = await partOf(report, 'word/footer2.xml')
  expect(body).toMatch(/<w:footerReference w:type="default" r:id="(\w+)"\/><w:footerReference w:type="even"/)
  expect(odd).toContain('<w:pStyle w:val="PageNumberRight"/>')
  expect(even).toContain('<w:pStyle w:val="PageNumberLeft"/>')
  expect(styleNamed('页码居右', styles)).toContain('<w:ind w:left="0" w:right="342"/><w:jc w:val="right"/>')
  expect(styleNamed('页码居左', styles)).toContain('<w:ind w:left="316" w:right="0"/>')
  expect(styleNamed('footer', styles)).toContain('w:eastAsia="宋体"')
  for (const footer of [odd, even]) {
    expect(footer.replace(/<w:instrText.*?<\/w:instrText>/g, 'PAGE').replace(/<.*?>/g, '')).toBe('— PAGE —')
    expect(footer).toContain('<w:rFonts w:hint="eastAsia"/>')
  }
})

test('page numbers stand in the middle of the text area where the style has them, upright and turned', async () => {
  const centred = { ...report, style: { ...standardStyle, centredPageNumbers: true } }
  for (const part of ['word/footer1.xml', 'word/footer2.xml'])
    expect(await partOf(centred, part)).toContain('<w:pStyle w:val="PageNumberCenter"/>')
  expect(styleNamed('页码居中', styles)).toContain('<w:ind w:left="0" w:right="26"/><w:jc w:val="center"/>')
  const turned = { ...centred, sections: [section([paragraph([run('表')])], { landscape: true })] }
  for (const part of ['word/footer1.xml', 'word/footer2.xml'])
    expect(await partOf(turned, part)).toMatch(/layout-flow:vertical.*<w:jc w:val="center"\/>/)
})

test('a draft says so on odd and even pages; a document does not', async () => {
  for (const part of ['word/header1.xml', 'word/header2.xml']) {
    const header = await partOf(report, part, '草稿')
    expect(header).toContain('string="草稿"')
    expect(header).toContain('rotation:315')
    expect(header).toContain('fillcolor="silver"')
  }
  expect(await partOf(report, 'word/document.xml', '草稿')).toMatch(
    /headerReference w:type="default".*headerReference w:type="even"/,
  )
  expect(body).not.toContain('headerReference')
})

test('the head of a table comes again on every page, no row is cut, columns are fixed', () => {
  const [head, row] = body.match(/<w:trPr>.*?<\/w:trPr>/g) ?? []
  expect(head).toBe('<w:trPr><w:cantSplit/><w:tblHeader/><w:trHeight w:val="480" w:hRule="atLeast"/></w:trPr>')
  expect(row).toBe('<w:trPr><w:cantSplit/><w:trHeight w:val="480" w:hRule="atLeast"/></w:trPr>')
  expect(body).toContain('<w:tblW w:type="dxa" w:w="8844"/><w:tblLayout w:type="fixed"/>')
})

test('tables that touch, or end the text, are followed by a line of 1 pt, so that Word neither joins them nor adds a whole one', async () => {
  const xml = await partOf(layout([table([['甲']]), table([['乙']])]), 'word/document.xml')
  expect(xml.match(/<\/w:tbl><w:p><w:pPr><w:pStyle w:val="Hairline"\/>/g)).toHaveLength(2)
  expect(styleNamed('细行', styles)).toContain('<w:spacing w:line="20" w:lineRule="exact"/>')
})

test('the file says what it is, by whom and of when', async () => {
  const core = await partOf(report, 'docProps/core.xml')
  expect(core).toContain('<dc:title>关于“放管服”改革 &lt;情况&gt; 的报告</dc:title>')
  expect(core).toContain('<dc:creator>舟山市综合行政执法局</dc:creator>')
  expect(core).toContain('<cp:keywords>报告；舟综执〔2023〕1号</cp:keywords>')
  expect(core).toContain('<dc:language>zh-CN</dc:language>')
  expect(await partOf(report, 'docProps/app.xml')).toContain('<Company>舟山市综合行政执法局</Company>')
  expect(core).toContain('>2023-12-26T00:00:00Z</dcterms:created>')
})

test('a document without a date has a fixed one', async () => {
  const undated = { ...layout([paragraph([run('正文')])]), info: { title: '无日期' } }
  expect(await partOf(undated, 'docProps/core.xml')).toContain('>2000-01-01T00:00:00Z</dcterms:modified>')
})

test('nothing is laid out with tabs or spaces', () => {
  expect(body).not.toContain('<w:tab/>')
  expect(paragraphsOf(body).join('').replace(/<.*?>/g, '')).not.toMatch(/ {2}|\u3000/)
})
