import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parse, stringify } from 'yaml'

export const reportFile = 'examples/zhoushan-2023.yaml'

type Fields = Record<string, unknown>

const read = (file: string) => parse(readFileSync(file, 'utf8')) as Fields

/** The report with its body so many times as long, as a file. */
export function writeLonger(times: number, file: string): string {
  const report = read(reportFile)
  const body = String(report['主要举措和成效'])
  // Numbered anew, so that no complaint about numbers grows with the length.
  const parts = Array.from({ length: times }, () => body.replaceAll(/^(?:（[一二三四五六七八九十]+）|\d+\.)/gm, ''))
  writeFileSync(file, stringify({ ...report, 主要举措和成效: parts.join('') }, { lineWidth: 0 }))
  return file
}

/** A notice of 93,000 characters, in one paragraph or in paragraphs of 155. */
export function writeLong(paragraphs: 'one' | 'many', file: string): string {
  const text = [...String(read(reportFile)['主要举措和成效']).replaceAll(/\s/g, '')].slice(0, 3100).join('').repeat(30)
  const parts = paragraphs === 'one' ? [text] : (text.match(/.{1,155}/gu) ?? [])
  const notice = { 类型: '通知', 单位: '江州市人民政府', 标题: '关于长文的通知', 主送机关: '各县人民政府' }
  writeFileSync(file, stringify({ ...notice, 正文: parts.join('\n'), 成文日期: '2024-05-06' }, { lineWidth: 0 }))
  return file
}

/** So many reports, no two alike, always the same ones: paragraphs of the examples, in another order and number each. */
export function writeVaried(count: number, folder: string): string[] {
  mkdirSync(folder, { recursive: true })
  const report = read(reportFile)
  const lines = String(report['主要举措和成效'])
    .split('\n')
    .filter((line) => line !== '')
  const random = generator(20231226)
  return Array.from({ length: count }, (_, at) => {
    const body = lines.filter(() => random() < 0.4 + 0.6 * ((at % 10) / 9)).map((line) => vary(line, random))
    const issuer = `${'甲乙丙丁戊己庚辛壬癸'[at % 10]}市第${at + 1}局`
    const 标题 = `${issuer}2023年法治政府建设工作情况的报告`
    const file = `${folder}/${String(at + 1).padStart(4, '0')}.yaml`
    writeFileSync(file, stringify({ ...report, 单位: issuer, 标题, 主要举措和成效: body.join('\n') }, { lineWidth: 0 }))
    return file
  })
}

/** Other figures in the same sentence. */
const vary = (line: string, random: () => number) =>
  line.replaceAll(/(?<=[\p{Script=Han}])[1-9]\d(?=[件次家名人个])/gu, () => String(10 + Math.floor(random() * 90)))

/** Mulberry32: the same numbers on every machine. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}
