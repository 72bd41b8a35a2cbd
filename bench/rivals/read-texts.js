import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A report as any program would be given it: its title and its paragraphs, in the order of its file. */
export function readTexts(file) {
  const { 标题: title, 成文日期: date, 单位: issuer, ...rest } = parse(readFileSync(file, 'utf8'))
  const paragraphs = []
  const visit = (value) => {
    if (typeof value === 'string') paragraphs.push(...value.split('\n').filter((line) => line !== ''))
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit)
  }
  for (const [name, value] of Object.entries(rest)) {
    if (name === '类型' || name === '年度') continue
    paragraphs.push(name)
    visit(value)
  }
  return { title, issuer, date, paragraphs }
}
