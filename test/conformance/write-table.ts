import { isBroken, measuredOn, type Row } from './judge.ts'
import { round, type Value } from './requirement.ts'
import { unmeasurable } from './requirements/unmeasurable.ts'

const strengths = { M: '应当', G: '一般', R: '推荐', O: '可以', P: '惯例' }

/** The rows as a Markdown table, those that no file shows below it. The same rows give the same text. */
export function writeTable(rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    [
      row.clause,
      strengths[row.strength],
      row.says,
      row.figure.shown.trim(),
      shown(row.pdf),
      shown(row.docx),
      row.verdict,
      files(row),
    ]
      .map(inCell)
      .join(' | '),
  )
  return [
    '| 条款 | 强度 | 要求 | 数值 | PDF 实测 | DOCX 实测 | 结论 | 量自 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lines.map((line) => `| ${line} |`),
    '',
    '| 条款 | 要求 | 结论 | 取决于 |',
    '| --- | --- | --- | --- |',
    ...unmeasurable.map(({ clause, says, why }) => `| ${clause} | ${says} | 无法在文件上测量 | ${why} |`),
  ].join('\n')
}

/** The page kept with the examples. */
export const writeReport = (rows: readonly Row[]) => `# GB/T 9704-2012 逐条实测

成品做出来以后再读回去量：PDF 量的是页面上的字、线和图；DOCX 按文件里的设置推算（行距、段距累加，字身居行中，GB/T 33476.2），只有 Word 才能决定的写“由 Word 排定”，量它的设置。
例子里没有的要素记“未出现”，不算合格。由 \`npm run conformance\` 得出，用 \`npx vitest run test/conformance -u\` 更新。

${summarize(rows)}

${writeTable(rows)}
`

export function summarize(rows: readonly Row[]): string {
  const count = (wanted: (row: Row) => boolean) => rows.filter(wanted).length
  const measured = count(({ verdict }) => verdict !== '未出现')
  const broken = count(isBroken)
  const others = count((row) => row.verdict === '不合格' && !isBroken(row))
  return `共 ${rows.length} 行，量到 ${measured} 行，合格 ${count(({ verdict }) => verdict === '合格')} 行，不合格 ${broken} 行（另有推荐、惯例 ${others} 行不符），未出现 ${rows.length - measured} 行；无法在文件上测量 ${unmeasurable.length} 行。`
}

const inCell = (text: string) => text.replaceAll('|', '\\|')

type Readings = Row['pdf']

/** What was measured: the range of numbers or the different words, and how often; what does not hold comes first. */
function shown(readings: Readings): string {
  if (readings === undefined) return '—'
  if (readings.length === 0) return '未出现'
  const wrong = readings.filter(({ holds }) => !holds)
  const told = summary(wrong.length > 0 ? wrong : readings)
  return wrong.length > 0
    ? `✗ ${told}（${wrong.length}／${readings.length} 处，${listed([...new Set(wrong.map(({ file }) => name(file)))], 2)}）`
    : `${told}（${readings.length} 处）`
}

function summary(readings: NonNullable<Readings>): string {
  const values = readings.map(({ value }) => value)
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length < values.length) return listed([...new Set(values.map(String))], 3)
  const [least, most] = [round(Math.min(...numbers)), round(Math.max(...numbers))]
  return least === most ? least : `${least}～${most}`
}

const listed = (words: readonly string[], most: number) =>
  words.length > most ? `${words.slice(0, most).join('、')} 等 ${words.length} 种` : words.join('、')

const files = (row: Row) => {
  const names = measuredOn(row).map(name)
  return names.length > 3 ? `${names.slice(0, 2).join('、')} 等 ${names.length} 份` : names.join('、')
}

/** 'examples/standard/信函.yaml' is 信函; the sample of a pack goes by its folder. */
const name = (file: string) =>
  file
    .replace(/\/sample\.ya?ml$/, '')
    .replace(/^.*\//, '')
    .replace(/\.ya?ml$/, '')

/** What `--json` prints: one object. */
export function tableData(rows: readonly Row[]) {
  const readings = (list: Readings) => list?.map(({ file, value, holds }) => ({ file, value: plain(value), holds }))
  return {
    rows: rows.map(({ clause, strength, says, figure, pdf, docx, verdict }) => ({
      clause,
      strength,
      requirement: says,
      figure: figure.shown.trim(),
      verdict,
      pdf: readings(pdf),
      docx: readings(docx),
    })),
    unmeasurable,
    summary: summarize(rows),
    ok: !rows.some(isBroken),
  }
}

const plain = (value: Value) => (typeof value === 'number' ? Number(value.toFixed(3)) + 0 : value)
