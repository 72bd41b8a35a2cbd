import { describe, expect, test } from 'vitest'
import { everything, jointMark, letter, line, numberLine, picture, seal } from './constructs.ts'
import { layout, paragraph, run, section } from './layouts.ts'
import { paragraphsOf, partOf, styleNamed } from './open-docx.ts'

const body = await partOf(everything, 'word/document.xml')
const styles = await partOf(everything, 'word/styles.xml')
const paragraphs = paragraphsOf(body)
const withText = (text: string) => paragraphs.find((xml) => xml.replace(/<.*?>/g, '').includes(text)) ?? ''

/** The boxes placed on the page in a part: id, left, top, width, height in points. */
const boxes = (xml: string) =>
  [...xml.matchAll(/<v:rect id="([\w-]+)" style="([^"]*)"/g)].map(([, id, style = '']) => {
    const of = (name: string) => Number(new RegExp(`(?:^|;)${name}:([-\\d.]+)pt`).exec(style)?.[1])
    return { id, left: of('margin-left'), top: of('margin-top'), width: of('width'), height: of('height') }
  })

const millimetres = (points: number) => (points / 72) * 25.4

describe('lines of the 版头', () => {
  test('7.2.5: texts at places of their own are tab stops, counted from the edge of the text area', () => {
    const number = withText('签发人')
    expect(number).toContain('<w:tabs><w:tab w:val="left" w:pos="316"/><w:tab w:val="right" w:pos="8528"/></w:tabs>')
    expect(number.match(/<w:tab\/>/g)).toHaveLength(2)
  })

  test('a text at the very edge has no tab', async () => {
    const [first] = paragraphsOf(await partOf(letter, 'word/document.xml'))
    expect(first?.match(/<w:tab\/>/g)).toHaveLength(1)
  })

  test('7.2.7: the red rule is the paragraph’s lower border, 156 mm wide in Word’s line of 8870 twips', async () => {
    const xml = await partOf(layout([{ ...numberLine, role: 'addressee', align: 'justify' }]), 'word/document.xml')
    expect(xml).toContain('<w:pBdr><w:bottom w:val="single" w:color="FF0000" w:sz="16" w:space="5"/></w:pBdr>')
    expect(xml).toContain('<w:ind w:right="26"/>')
  })

  test('7.2.4: red is the colour of the mark’s style, and said of any other red text', async () => {
    const red = layout([line('附', { runs: [run('附', { red: true })] })])
    expect(await partOf(red, 'word/document.xml')).toContain('<w:color w:val="FF0000"/>')
    expect(body).not.toContain('<w:color ')
  })

  test('7.2.4: the frame of several marks has no rules and no padding; 文件 stands in the middle of all rows', async () => {
    const xml = await partOf(layout([jointMark]), 'word/document.xml')
    expect(xml).toContain('<w:tblStyle w:val="TableNormal"/>')
    expect(xml).not.toMatch(/Borders|tblCellMar/)
    expect(xml).toContain('<w:tblInd w:type="dxa" w:w="620"/>')
    expect(xml.match(/<w:trHeight [^>]*>/g)).toEqual(Array(2).fill('<w:trHeight w:val="960" w:hRule="exact"/>'))
    expect(xml.match(/<w:vMerge [^>]*>/g)).toEqual(['<w:vMerge w:val="restart"/>', '<w:vMerge w:val="continue"/>'])
    expect(xml.match(/<w:jc w:val="distribute"\/>/g)).toHaveLength(2)
  })

  test('the longest of them, which just fits, is not broken by rounding: its line ends 1 pt beyond the cell', async () => {
    const xml = await partOf(layout([jointMark]), 'word/document.xml')
    expect(xml.match(/<w:ind w:right="-20"\/><w:jc w:val="distribute"\/>/g)).toHaveLength(2)
  })

  test('7.2.7: a rule without a number above it is as wide', async () => {
    const xml = await partOf(layout([{ ...numberLine, segments: undefined, role: 'blank' }]), 'word/document.xml')
    expect(xml).toContain('<w:ind w:right="26"/>')
  })
})

test('free room above a paragraph', () => {
  expect(withText('关于报送情况的报告')).toContain('<w:spacing w:before="1184"/>')
})

test('7.3.4: names hang beside their number', () => {
  expect(withText('附件：1.')).toContain('<w:ind w:left="1920" w:hanging="1280" w:firstLineChars="0"/>')
})

describe('tables', () => {
  const [merged] = body.match(/<w:tbl><w:tblPr><w:tblStyle w:val="DocumentTable"\/>.*?<\/w:tbl>/s) ?? ['']

  test('cells over several columns and rows', () => {
    expect(merged.match(/<w:gridSpan [^>]*>/g)).toEqual(['<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="3"/>'])
    expect(merged.match(/<w:tr>/g)).toHaveLength(4)
    expect(merged.match(/<w:tc>/g)).toHaveLength(2 + 3 + 1 + 3)
  })

  test('rows that a cell holds together stay on one page', () => {
    const rows = merged.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
    const keeps = ['<w:pStyle w:val="TableHead"/>', '<w:keepNext/>']
    expect(rows.map((row) => keeps.some((keep) => row.includes(keep)))).toEqual([true, true, false, false])
    expect(styleNamed('表头文字', styles)).toContain('<w:keepNext/>')
  })
})

describe('pictures', () => {
  test('one in the flow has a line as high as itself, a size, a kind and a text for those who do not see it', async () => {
    const xml = await partOf(layout([picture]), 'word/document.xml')
    expect(xml).toMatch(/<w:pStyle w:val="Picture"\/>.*<w:drawing>/)
    expect(styleNamed('图片', styles)).toMatch(/w:line="240" w:lineRule="auto".*<w:sz w:val="2"\/>/)
    expect(xml).toContain('<wp:extent cx="1524000" cy="1143000"/>')
    expect(xml).toMatch(/<wp:docPr id="1" name="图片" descr="执法现场"/)
    expect(await partOf(layout([picture]), '[Content_Types].xml')).toContain('Extension="png"')
  })

  test('7.3.5.1: the picture of a seal lies behind the text, counted from its paragraph, the room above included', async () => {
    const sealed = line('2023年12月26日', {
      spaceBefore: 10,
      anchored: [{ image: seal, alt: '印章', x: 260, top: -67, width: 119, height: 119 }],
    })
    const xml = await partOf(layout([sealed]), 'word/document.xml')
    expect(xml).toMatch(/<wp:anchor [^>]*behindDoc="1"/)
    expect(xml).toContain(`relativeFrom="column"><wp:posOffset>${260 * 12700}<`)
    expect(xml).toContain(`relativeFrom="paragraph"><wp:posOffset>${(10 - 67) * 12700}<`)
  })
})

describe('pages', () => {
  test('clause 8: a landscape page has its head at the binding edge and the number on its portrait place', async () => {
    expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    expect(body).toMatch(/w:top="1450" w:right="2072" w:bottom="1338" w:left="1984"/)
    const footers = await Promise.all([3, 4].map((number) => partOf(everything, `word/footer${number}.xml`)))
    for (const footer of footers) {
      const [box] = boxes(footer)
      expect(footer).toContain('style="layout-flow:vertical"')
      // The dash is 28 mm from the sheet's lower edge, which lies at the left; one 字 from either side of the text area.
      expect(millimetres((box?.left ?? 0) + (box?.width ?? 0) / 2)).toBeCloseTo(297 - 269, 1)
      expect(millimetres(box?.top ?? 0)).toBeCloseTo(28 + 156 / 28, 1)
      expect(millimetres(box?.height ?? 0)).toBeCloseTo(156 - (2 * 156) / 28, 1)
    }
    expect(footers.map((footer) => footer.includes('<w:jc w:val="right"/>'))).toEqual([true, false])
  })

  test('7.5: pages without a number say so, those after them have theirs again', async () => {
    const blank = paragraph([], { role: 'blank' })
    const three = layout([section([blank]), section([blank], { numbered: false }), section([blank])])
    const footers = await Promise.all([1, 3, 4, 5].map((number) => partOf(three, `word/footer${number}.xml`)))
    expect(footers.map((footer) => footer.includes('PAGE'))).toEqual([true, false, false, true])
  })

  test('a section ends in its last paragraph, not in an empty one of its own', () => {
    expect(withText('附注')).toBe('')
    expect(withText('此件公开发布')).toContain('<w:sectPr>')
  })
})

describe('10.1: the head of a letter', () => {
  test('stands on page one alone, with the double rules and without a number', async () => {
    expect(await partOf(letter, 'word/document.xml')).toMatch(/<w:headerReference w:type="first".*<w:titlePg\/>/)
    const [head, foot] = await Promise.all([partOf(letter, 'word/header1.xml'), partOf(letter, 'word/footer2.xml')])
    expect(boxes(head).map(({ id }) => id)).toEqual(['mark', 'upper-thick', 'upper-thin'])
    expect(boxes(foot).map(({ id }) => id)).toEqual(['lower-thin', 'lower-thick'])
    expect(foot).not.toContain('PAGE')
  })

  test('the rules are red, 170 mm wide and centred; the lower edge of the lower one is 20 mm from the sheet’s', async () => {
    const foot = await partOf(letter, 'word/footer2.xml')
    for (const { left, width } of boxes(foot)) {
      expect(millimetres(left)).toBeCloseTo(20, 1)
      expect(millimetres(width)).toBeCloseTo(170, 1)
    }
    const lowest = boxes(foot).at(-1)
    expect(millimetres((lowest?.top ?? 0) + (lowest?.height ?? 0))).toBeCloseTo(277, 0)
    expect(foot.match(/fillcolor="#FF0000" stroked="f"/g)).toHaveLength(2)
  })

  test('a draft of a letter says so on page one too', async () => {
    expect(await partOf(letter, 'word/header2.xml', '草稿')).toMatch(/string="草稿".*id="mark"/s)
  })
})

describe('7.4: 版记', () => {
  test('is a table at the foot of the page, its last rule on the lower edge of the text area', () => {
    const [box] = boxes(body)
    expect(box?.id).toBe('imprint')
    expect(millimetres(box?.left ?? 0)).toBeCloseTo(28, 1)
    // 78.6 pt of rows below half of the first rule.
    expect(millimetres((box?.top ?? 0) + 0.99 / 2 + 78.6)).toBeCloseTo(262, 1)
  })

  test('has rules of 0.35 and 0.25 mm', () => {
    const cells = body.slice(body.indexOf('id="imprint"')).match(/<w:tcBorders>.*?<\/w:tcBorders>/g) ?? []
    expect(cells.map((borders) => borders.match(/w:sz="\d+"/g))).toEqual([
      ['w:sz="8"', 'w:sz="6"'],
      ['w:sz="6"', 'w:sz="8"'],
    ])
  })

  test('主送 and 抄送 stand in one row, with no rule between them; a letter’s have none at all', async () => {
    const copies = paragraph([run('抄送：市委办公室。', { size: 14 })], { role: 'imprint', pitch: 26.2 })
    const both = { blocks: [copies, copies], rules: [], height: 52.4, page: 1 }
    const xml = await partOf(layout([line('正文')], { imprint: both }), 'word/document.xml')
    expect(xml.match(/<w:tr>/g)).toHaveLength(1)
    expect(xml).not.toContain('<w:tcBorders>')
  })
})
