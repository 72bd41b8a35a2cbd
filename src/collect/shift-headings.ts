import type { Level } from '../model/doc.ts'
import { headingNumber, numberValue } from '../text/numbering.ts'
import { readNumber } from '../text/read-text.ts'
import type { Body } from './unit-body.ts'

/** A body whose highest typed headings stand on `level`, the others below them as before; their numbers count as typed. */
export function shiftHeadings(body: Body, level: number): Body {
  const levels = levelsOf(body)
  if (levels.length === 0) return body
  const by = level - Math.min(...levels)
  return by === 0 ? body : shift(body, by)
}

function shift(body: Body, by: number): Body {
  if (typeof body === 'string') return shiftText(body, by)
  return body.map((part) => {
    if (typeof part === 'string') return shiftText(part, by)
    if (!('标题' in part)) return part
    const { 标题: title, 内容: content } = part
    const typed = readNumber(title.trim())
    const own = typed ? renumber(typed, by) : title
    return { 标题: own, ...(content !== undefined && { 内容: shift(content, by) }) }
  })
}

/** A numbered sentence goes with the headings beside it. */
function shiftText(text: string, by: number): string {
  const lines = text.split(lineEnd).map((line) => {
    const typed = readNumber(line.trim())
    return typed ? renumber(typed, by) : line
  })
  return lines.join('\n')
}

const lineEnd = /\r\n|\r|\n/

type Numbered = NonNullable<ReturnType<typeof readNumber>>

function renumber({ level, number, rest }: Numbered, by: number): string {
  const value = numberValue(number) ?? 1
  const target = level + by
  if (target <= 4) return headingNumber(target as Level, value) + rest
  // The standard has four levels; what lies below them is text.
  return (value <= 20 ? String.fromCodePoint(0x245f + value) : `${value}）`) + rest
}

function levelsOf(body: Body): number[] {
  const texts = typeof body === 'string' ? [body] : body
  return texts.flatMap((part): number[] => {
    const text = typeof part === 'string' ? part : '标题' in part ? part.标题 : ''
    const own = text.split(lineEnd).flatMap((line) => readNumber(line.trim())?.level ?? [])
    return typeof part !== 'string' && '标题' in part && part.内容 ? [...own, ...levelsOf(part.内容)] : own
  })
}
