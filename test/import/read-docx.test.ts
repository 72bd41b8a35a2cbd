import { expect, test } from 'vitest'
import { passages } from '../../src/import/foreign.ts'
import { readDocx } from '../../src/import/read-docx.ts'
import { wordFile } from './word-file.ts'

const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const paragraph = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`
const read = (body: string, parts?: Record<string, string>) => {
  const foreign = readDocx(wordFile(body, parts))
  if (!foreign) throw new Error('not a Word file')
  return { ...foreign, texts: passages(foreign.blocks).map(({ text }) => text) }
}

test('automatic numbers become text and begin again below a new heading', () => {
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>`
  const item = (at: number, text: string) =>
    paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="7"/></w:numPr>`)
  const { texts } = read(item(0, '总体要求') + item(1, '目标') + item(1, '原则') + item(0, '措施') + item(1, '组织'), {
    numbering,
  })
  expect(texts).toEqual(['一、总体要求', '（一）目标', '（二）原则', '二、措施', '（一）组织'])
})

test('tracked changes count as accepted and are counted', () => {
  const { texts, revisions } = read(
    paragraph(
      `${run('全年检查')}<w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins>${run('15')}</w:ins>${run('次。')}`,
    ),
  )
  expect(texts).toEqual(['全年检查15次。'])
  expect(revisions).toBe(2)
})

test('comments and footnotes are lost with a word', () => {
  const { texts, losses, comments } = read(paragraph(`${run('正文。')}<w:r><w:commentReference w:id="0"/></w:r>`), {
    comments: `<w:comment>${paragraph(run('这里要核实'))}</w:comment>`,
    footnotes: `<w:footnote w:type="separator">${paragraph(run('—'))}</w:footnote><w:footnote>${paragraph(run('数据来自统计局'))}</w:footnote>`,
  })
  expect(texts).toEqual(['正文。'])
  expect(comments).toBe(1)
  expect(losses.map(({ where, text }) => [where, text])).toEqual([
    ['脚注', '数据来自统计局'],
    ['批注', '这里要核实'],
  ])
})

test('a text box is read once, where it is anchored', () => {
  const box = `<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${paragraph(run('江州市水利局文件'))}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>${paragraph(run('江州市水利局文件'))}</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent></w:r>`
  expect(read(paragraph(box) + paragraph(run('正文。'))).texts).toEqual(['江州市水利局文件', '正文。'])
})

test('merged cells of a table cover what they covered', () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const { blocks } = read(
    `<w:tbl><w:tblGrid/>${row(cell('类别', '<w:vMerge w:val="restart"/>'), cell('件数', '<w:gridSpan w:val="2"/>'))}${row(cell('', '<w:vMerge/>'), cell('上年'), cell('今年'))}${row(cell('检查'), cell('12'), cell('15'))}</w:tbl>`,
  )
  const [table] = blocks
  expect(
    table?.kind === 'table' && table.rows.map((cells) => cells.map(({ text, columns, rows }) => [text, columns, rows])),
  ).toEqual([
    [
      ['类别', 1, 2],
      ['件数', 2, 1],
    ],
    [
      ['上年', 1, 1],
      ['今年', 1, 1],
    ],
    [
      ['检查', 1, 1],
      ['12', 1, 1],
      ['15', 1, 1],
    ],
  ])
})

test('the title and the headings of Word are known by their styles, based on others as they may be', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="a"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style><w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>'
  const { blocks } = read(
    paragraph(run('关于检查的通知'), '<w:pStyle w:val="t"/>') + paragraph(run('总体要求'), '<w:pStyle w:val="a"/>'),
    { styles },
  )
  expect(passages(blocks).map(({ role, level }) => [role, level])).toEqual([
    ['title', undefined],
    [undefined, 1],
  ])
})

test('what is no Word file gives nothing', () => {
  expect(readDocx(new TextEncoder().encode('{\\rtf1 }'))).toBeUndefined()
})

test('a style is known by the names it was given beside Word’s own, and by those that offices give it', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="Überschrift"/><w:aliases w:val="大标题,二级标题"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="三级标题"/></w:style><w:style w:type="paragraph" w:styleId="3"><w:name w:val="Titel"/><w:aliases w:val="公文标题"/></w:style>'
  const { blocks } = read(
    paragraph(run('关于检查的通知'), '<w:pStyle w:val="3"/>') +
      paragraph(run('总体要求'), '<w:pStyle w:val="1"/>') +
      paragraph(run('目标'), '<w:pStyle w:val="2"/>'),
    { styles },
  )
  expect(passages(blocks).map(({ role, level }) => [role, level])).toEqual([
    ['title', undefined],
    [undefined, 2],
    [undefined, 3],
  ])
})
