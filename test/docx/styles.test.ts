import { describe, expect, test } from 'vitest'
import { layout, paragraph, report, run } from './layouts.ts'
import { paragraphsOf, partOf, styleNamed } from './open-docx.ts'

const styles = await partOf(report, 'word/styles.xml')
const body = paragraphsOf(await partOf(report, 'word/document.xml'))

describe('styles that staff find in Word', () => {
  test.each([
    ...['Title', 'heading 1', 'heading 4', '主送机关', '署名', '成文日期', '表格文字', '公文表格'],
    ...['份号', '密级', '紧急程度', '发文机关标志', '发文字号', '附件说明', '附注', '出席', '附件标签', '表注', '版记'],
  ])('%s', (name) => {
    expect(styleNamed(name, styles)).not.toBe('')
  })

  test('正文 is 3号仿宋 on lines of exactly 29.6 pt, two characters in, 28 to a line', () => {
    const normal = styleNamed('Normal', styles)
    expect(normal).toContain('<w:spacing w:line="592" w:lineRule="exact"/>')
    expect(normal).toContain('<w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>')
    expect(normal).toContain('<w:rPr><w:snapToGrid w:val="0"/><w:spacing w:val="-4"/></w:rPr>')
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"')
    expect(styles).toContain('<w:sz w:val="32"/>')
  })

  test('headings have a level for the navigation pane and neither bold nor colour', () => {
    const second = styleNamed('heading 2', styles)
    expect(second).toContain('<w:outlineLvl w:val="1"/>')
    expect(second).toContain('w:eastAsia="楷体_GB2312"')
    expect(styles).not.toMatch(/<w:b[ /]/)
  })

  test('the mark alone is red', () => {
    expect(styles.match(/<w:color [^>]*>/g)).toEqual(['<w:color w:val="FF0000"/>'])
    expect(styleNamed('发文机关标志', styles)).toContain('FF0000')
  })
})

describe('paragraphs', () => {
  test('a heading says nothing but its style', () => {
    const heading = body.find((xml) => xml.includes('主要举措'))
    expect(heading).toMatch(/^<w:p><w:pPr><w:pStyle w:val="Heading1"\/><\/w:pPr>/)
  })

  test('body text says nothing at all', () => {
    expect(body.find((xml) => xml.includes('我局推动'))).toMatch(/^<w:p><w:r>/)
  })

  test('a heading sentence that opens a paragraph has the linked character style, the paragraph its level', () => {
    const lead = body.find((xml) => xml.includes('深入学习'))
    expect(lead).toContain('<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    expect(lead).toMatch(/<w:rStyle w:val="Heading2Char"\/>[^/]*"楷体_GB2312"/)
    expect(styleNamed('标题 2 字符', styles)).toContain('<w:link w:val="Heading2"/>')
  })

  test('of the sign-off only the right indent is said, by Word’s line that is 26 twips wider than the text area', () => {
    const date = body.find((xml) => xml.includes('>26<') || xml.includes('日</w:t>'))
    expect(date).toContain('<w:pPr><w:pStyle w:val="IssueDate"/><w:ind w:right="1126"/></w:pPr>')
  })

  test('an indent of another length puts out the one in characters, which Word would prefer', async () => {
    const indented = layout([paragraph([run('正文')], { indent: { left: 20, right: 0, firstLine: 16 } })])
    expect(await partOf(indented, 'word/document.xml')).toContain(
      '<w:ind w:left="400" w:firstLine="320" w:firstLineChars="0"/>',
    )
  })

  test('an empty line is an empty paragraph', () => {
    expect(body[1]).toBe('<w:p/>')
  })

  test('a title is broken where layout says, and nothing else is', () => {
    expect(body[0]?.match(/<w:br\/>/g)).toHaveLength(1)
    expect(body[0]).toContain('<w:br/><w:t xml:space="preserve">2023</w:t>')
    expect(body.slice(1).join('')).not.toContain('<w:br/>')
  })

  test('a paragraph that opens a page says so', async () => {
    const second = layout([paragraph([run('一')]), paragraph([run('二')], { newPage: true })])
    expect(await partOf(second, 'word/document.xml')).toContain('<w:pageBreakBefore/>')
  })
})

describe('fonts of runs', () => {
  test('quotes, dashes and dots take the Chinese face', () => {
    const text = body.find((xml) => xml.includes('最多跑一次')) ?? ''
    const chinese =
      /<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:hint="eastAsia"\/>/
    const runs = text.match(/<w:r>.*?<\/w:r>/g) ?? []
    expect(runs.map((xml) => xml.replace(/<.*?>/g, ''))).toEqual([
      '2023',
      '年，我局推动“最多跑一次”改革——成效明显……占',
      '98.5%',
      '。',
    ])
    expect(runs.map((xml) => chinese.test(xml))).toEqual([false, true, false, true])
  })

  test('looser tracking is said, even if it comes to none', async () => {
    const loose = layout([paragraph([{ ...run('末行'), loosened: 0.2 }]), paragraph([{ ...run('末行'), loosened: 1 }])])
    const xml = await partOf(loose, 'word/document.xml')
    expect(xml.match(/<w:spacing w:val="\d+"\/>/g)).toEqual(['<w:spacing w:val="0"/>', '<w:spacing w:val="16"/>'])
  })

  test('a face that is not on the machine has a stand-in from Windows', async () => {
    const table = await partOf(report, 'word/fontTable.xml')
    expect(table).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>')
  })
})
