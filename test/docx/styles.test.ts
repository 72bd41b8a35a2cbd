import { describe, expect, test } from 'vitest'
import { everything } from './constructs.ts'
import { layout, paragraph, report, run, table } from './layouts.ts'
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

  test.each([
    ['Title', '公文标题'],
    ['heading 1', '一级标题'],
    ['heading 4', '四级标题'],
    ['caption', '图表标题'],
    ['Strong', '加粗'],
  ])('%s, which Word knows, is called %s too', (name, alias) => {
    expect(styleNamed(name, styles)).toContain(`<w:aliases w:val="${alias}"/>`)
  })

  test.each([
    ['Title', 'Addressee'],
    ['主送机关', 'Normal'],
    ['heading 1', 'Normal'],
    ['三级标题（段首）', 'Normal'],
    ['署名', 'IssueDate'],
    ['附件标签', 'Title'],
    ['发文机关标志', 'DocumentNumber'],
    ['图片', 'Caption'],
    ['细行', 'Normal'],
  ])('after %s the Enter key begins a paragraph in %s', (name, next) => {
    expect(styleNamed(name, styles)).toContain(`<w:next w:val="${next}"/>`)
  })

  test('the gallery has the usual styles and those of the document, the title first; none of Word’s others', async () => {
    const shown = (xml: string) =>
      (xml.match(/<w:style w:type="paragraph".*?<\/w:style>/g) ?? [])
        .filter((style) => style.includes('<w:qFormat/>') && !style.includes('<w:semiHidden/>'))
        .map((style) => /<w:name w:val="(.*?)"/.exec(style)?.[1])
    expect(shown(styles).slice(0, 6)).toEqual(['Normal', 'Title', 'heading 1', 'heading 2', 'heading 3', 'heading 4'])
    expect(shown(styles)).not.toContain('版记')
    expect(shown(await partOf(everything, 'word/styles.xml'))).toContain('版记')
    expect(styles).toMatch(/<w:latentStyles [^>]*w:defSemiHidden="1"/)
  })

  test('cells have a style for their size and alignment', async () => {
    const figures = table([['件数'], ['12']])
    const cell = figures.rows[1]?.cells[0]
    if (cell) cell.paragraph = { ...cell.paragraph, align: 'right', pitch: 17.5, runs: [run('12', { size: 10.5 })] }
    const made = layout([figures])
    expect(await partOf(made, 'word/document.xml')).toMatch(
      /<w:pPr><w:pStyle w:val="TableTextRightMedium"\/><\/w:pPr><w:r><w:t [^>]*>12</,
    )
    expect(styleNamed('表格文字居右（五号）', await partOf(made, 'word/styles.xml'))).toMatch(
      /<w:basedOn w:val="TableText"\/>.*w:line="350".*<w:jc w:val="right"\/>.*<w:sz w:val="21"\/>/,
    )
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
    for (const name of ['heading 1', 'heading 2', 'heading 3', 'heading 4'])
      expect(styleNamed(name, styles)).not.toMatch(/<w:b[ /]/)
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
    expect(lead).toContain('<w:pPr><w:pStyle w:val="Lead2"/></w:pPr>')
    expect(lead).toMatch(/<w:rStyle w:val="Heading2Char"\/><\/w:rPr><w:t [^>]*>（一）深入学习。</)
    expect(styleNamed('二级标题（段首）', styles)).toContain('<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    expect(styleNamed('标题 2 字符', styles)).toContain('"楷体_GB2312"')
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
    expect(body[0]).toContain('<w:br/><w:t xml:space="preserve">2023年法治政府建设工作报告</w:t>')
    expect(body.slice(1).join('')).not.toContain('<w:br/>')
  })

  test('a paragraph that opens a page says so', async () => {
    const second = layout([paragraph([run('一')]), paragraph([run('二')], { newPage: true })])
    expect(await partOf(second, 'word/document.xml')).toContain('<w:pageBreakBefore/>')
  })
})

describe('fonts of runs', () => {
  test('quotes, dashes and dots take the Chinese face; other text says nothing', () => {
    const runsOf = (text: string) => body.find((xml) => xml.includes(text))?.match(/<w:r>.*?<\/w:r>/g) ?? []
    expect(runsOf('最多跑一次')).toEqual([
      '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">2023年，我局推动“最多跑一次”改革——成效明显……占98.5%。</w:t></w:r>',
    ])
    expect(runsOf('以上报告')).toEqual(['<w:r><w:t xml:space="preserve">以上报告，请审阅。</w:t></w:r>'])
  })

  test('text that is set off, or stands in another face, has a character style', async () => {
    expect(body.find((xml) => xml.includes('重点突出'))).toContain('<w:rPr><w:rStyle w:val="Strong"/></w:rPr>')
    const names = layout([paragraph([run('签发人：'), run('张三', { face: 'kaiTi' })])])
    expect(await partOf(names, 'word/document.xml')).toContain('<w:rPr><w:rStyle w:val="KaiTi"/></w:rPr>')
    expect(styleNamed('楷体字', styles)).toContain('w:eastAsia="楷体_GB2312"')
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
