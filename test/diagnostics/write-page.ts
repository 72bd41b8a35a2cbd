import { catalog } from '../../src/diagnostics/catalog.ts'
import type { Code } from '../../src/diagnostics/diagnostic.ts'
import { severityWord } from '../../src/diagnostics/sentence.ts'
import type { Made } from './mistakes.ts'

type Area = Code extends `${infer Name}/${string}` ? Name : never

/** What a code is about, by its first word, in the order of the page. */
const areas: Record<Area, string> = {
  command: '命令写错了',
  file: '文件打不开、认不出',
  yaml: 'YAML 的写法',
  schema: '字段',
  collect: '汇总',
  figure: '“数据”和引用它的地方',
  report: '还没有填写的',
  arithmetic: '正文和表格里的数',
  heading: '正文里的标题',
  table: '表格',
  picture: '图片',
  'document-number': '发文字号',
  secrecy: '密级和份号',
  signer: '签发人',
  title: '公文标题',
  'title-note': '决议的题注',
  addressee: '主送机关',
  request: '请示和报告',
  proposal: '议案',
  reply: '批复',
  attachment: '附件',
  'sign-off': '署名',
  date: '日期',
  sum: '表格里的数',
  punctuation: '校对：标点',
  numeral: '校对：数字',
  unit: '校对：计量单位',
  word: '校对：字词',
  phrase: '校对：固定的提法',
  paragraph: '校对：段落',
  font: '字体和生僻字',
  import: '旧文件',
  output: '成品写不进去',
  inspect: '检查 PDF',
  watch: '等着文件改动',
  merge: '合并分组的结果',
  pack: '模板：文件和字段定义',
  template: '模板：template.hbs 的写法',
  markup: '模板：标签',
  program: '程序本身',
}

const codes = Object.keys(catalog) as Code[]

const codesOf = (area: string) => codes.filter((code) => code.startsWith(`${area}/`))

/** Every code as it is seen on the terminal, from the first file that has it. The same files give the same text. */
export const writePage = (made: readonly Made[]) => `# 提示一览

程序会说的每一句话，各有一个真的写错了的例子，与屏幕上看到的一样：先是文件、第几行、第几个字和错在哪里，接着是这一行，“^”指着写错的地方，最后是怎么办。
看到一句不明白的，用查找（Ctrl+F）搜其中的几个字。“条例”是《党政机关公文处理工作条例》，GB/T 9704-2012 是《党政机关公文格式》，后面的数是条款。

- **错误**：改好以前不写出这份公文。
- **警告**：照写出来，请看一看是不是真要这样。
- **提示**：告诉您程序做了什么，可以不管。

共 ${codes.length} 条。由 \`npm run messages\` 从 test/diagnostics/ 里写错的文件做出来，请不要直接改。

${Object.entries(areas)
  .map(([area, title]) => `- [${title}](#${anchor(title)})（${codesOf(area).length}）`)
  .join('\n')}
${Object.entries(areas)
  .map(
    ([area, title]) =>
      `\n## ${title}\n${codesOf(area)
        .map((code) => writeCode(code, made))
        .join('')}`,
  )
  .join('')}`

/** The link that GitHub and editors give to a heading. */
const anchor = (title: string) =>
  title
    .toLowerCase()
    .replaceAll(' ', '-')
    .replace(/[^\p{L}\d-]/gu, '')

function writeCode(code: Code, made: readonly Made[]): string {
  const found = made.flatMap(({ command, findings }) => {
    const all = findings.filter(({ diagnostic }) => diagnostic.code === code)
    return all.map(({ diagnostic, shown }) => ({ severity: diagnostic.severity, command, shown }))
  })
  const [first] = found
  if (!first) return ''
  const severities = [...new Set(found.map(({ severity }) => severityWord[severity]))].join('或')
  return `\n### ${severities}　${code}\n\n${fenced([first.command && `> ${first.command}`, first.shown.trim()])}\n`
}

/** A block of text as it is. The fence is longer than any in the text. */
function fenced(lines: readonly (string | undefined)[]): string {
  const text = lines.filter((line) => line).join('\n')
  const fence = '`'.repeat(Math.max(3, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length + 1)))
  return `${fence}text\n${text}\n${fence}`
}
