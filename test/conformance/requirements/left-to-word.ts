import { settingOf, type WordFile } from '../read-word.ts'
import { type Element, find, findAll } from '../read-xml.ts'
import { type Document, is, type Requirement } from '../requirement.ts'

/** Where only Word can tell which page something falls on, the setting that makes it do so is measured. */
const arranged = '由 Word 排定：'

const textOf = (paragraph: Element) =>
  findAll(paragraph, 'w:t')
    .map(({ text }) => text)
    .join('')
    .trim()

/** Paragraphs of the text by what they say; those with tabs say it without them. */
const named = ({ body }: WordFile, text: string) =>
  body.children.filter((child) => child.name === 'w:p' && textOf(child) === text)

/** Tables with rules, not the frame of a mark. */
const tablesOf = ({ body }: WordFile) =>
  body.children.filter((child) => child.name === 'w:tbl' && findAll(child, 'w:tblHeader').length > 0)

function opensPage(file: WordFile, paragraph: Element): boolean {
  const previous = file.body.children[file.body.children.indexOf(paragraph) - 1]
  return settingOf(file, paragraph).pageBreakBefore || find(previous, 'w:pPr', 'w:sectPr') !== undefined
}

const inWord = (measure: (file: WordFile, document: Document) => string[]) => (document: Document) =>
  document.word ? measure(document.word, document) : []

export const leftToWord: Requirement[] = [
  {
    clause: '7.3.5.5',
    strength: 'M',
    says: `${arranged}署名与成文日期设为同页`,
    figure: is('与下段同页'),
    docx: inWord((file, { signOffs }) =>
      signOffs
        .flatMap(({ signatures }) => signatures.flatMap(({ text }) => named(file, text)))
        .map((paragraph) => (settingOf(file, paragraph).keepNext ? '与下段同页' : '未设')),
    ),
  },
  {
    clause: '7.3.7',
    strength: 'M',
    says: `${arranged}附件设为另起一页`,
    figure: is('另起一页'),
    docx: inWord((file, { attachments }) =>
      attachments
        .flatMap(({ label }) => named(file, label.text))
        .map((paragraph) => (opensPage(file, paragraph) ? '另起一页' : '未设')),
    ),
  },
  {
    clause: '8',
    strength: 'P',
    says: `${arranged}表头设为各页重复，行不跨页断开`,
    figure: is('重复，不断开'),
    docx: inWord((file) =>
      tablesOf(file).map((table) => {
        const rows = table.children.filter(({ name }) => name === 'w:tr')
        return rows.every((row) => find(row, 'w:trPr', 'w:cantSplit')) ? '重复，不断开' : '会断开'
      }),
    ),
  },
]
