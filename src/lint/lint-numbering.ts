import type { Diagnose, Place } from '../diagnostics/diagnostic.ts'
import type { Level } from '../model/doc.ts'
import { headingNumber, numberValue } from '../text/numbering.ts'
import { readText } from '../text/read-text.ts'

/**
 * Heading numbers that were typed must count up by one under each heading above them (GB/T 9704-2012 7.3.3,
 * GB/T 15834-2011 B.3.8). A gap or a restart is a warning; the number stays as typed. Every text of the report counts by
 * itself, the texts of one list go on from each other.
 */
export function lintNumbering(data: unknown, find: (text: string) => Place | undefined, diagnose: Diagnose): void {
  const check = (texts: string[]) => {
    const previous: string[] = []
    for (const { block } of texts.flatMap(readText)) {
      const heading = block.kind === 'heading' ? block : block.lead
      if (!heading) continue
      const { level, number } = heading
      const expected = following(level, previous[level])
      if (numberValue(number) !== numberValue(expected)) {
        const text = heading.children.map((child) => (child.kind === 'text' ? child.text : '')).join('')
        const place = find(number + text) ?? find(text)
        const args = { number, text, expected }
        diagnose(
          previous[level]
            ? {
                code: 'heading/out-of-sequence',
                severity: 'warning',
                args: { ...args, previous: previous[level] },
                place,
              }
            : { code: 'heading/starts-late', severity: 'warning', args, place },
        )
      }
      previous[level] = number
      previous.length = level + 1
    }
  }

  const visit = (value: unknown): void => {
    if (typeof value === 'string') check([value])
    else if (Array.isArray(value)) {
      check(value.filter((part) => typeof part === 'string'))
      for (const part of value) if (typeof part !== 'string') visit(part)
    } else if (typeof value === 'object' && value !== null) {
      // A cell of a table that begins with a number is no heading, nor is the name of an attachment.
      for (const [field, part] of Object.entries(value)) if (!numberless.includes(field)) visit(part)
    }
  }
  visit(data)
}

const numberless = ['表格', '附件说明']

function following(level: Level, previous: string | undefined): string {
  return headingNumber(level, previous === undefined ? 1 : (numberValue(previous) ?? 0) + 1)
}
