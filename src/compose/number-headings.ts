import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { nearest, quoteAny } from '../diagnostics/nearest.ts'
import type { Level } from '../model/doc.ts'
import { hanNumber } from '../text/han-number.ts'
import { headingNumber, numberValue } from '../text/numbering.ts'
import { headingLevels } from './build-body.ts'
import type { Element } from './parse-markup.ts'
import { text } from './read-element.ts'

/**
 * The tree with a number for every heading of a 正文: one that was typed is kept and counted on from, the others are given.
 * A heading restarts what is below it. A 章节引用 becomes what its heading is called: 第三部分, 第三部分（二）.
 */
export function numberHeadings(element: Element, diagnose: Diagnose): Element {
  if (element.name !== '正文') return inside(element, (child) => numberHeadings(child, diagnose))
  const sections: Section[] = []
  const number = headingCounter(sections)
  const numbered = inside(element, (child) => {
    const level = headingLevels[child.name]
    if (level) return number(child, level)
    const [first] =
      child.name === '段落' ? child.children.filter((part) => typeof part !== 'string' || part.trim()) : []
    if (typeof first !== 'object' || first.name !== '标题句') return child
    return inside(child, (part) => (part === first ? number(part, Number(part.attributes['级']) as Level) : part))
  })
  return refer(numbered, sections, diagnose)
}

/** `names`: its words and what the template calls it. */
type Section = { names: string[]; reference: string }

function headingCounter(sections: Section[]) {
  const counts = [0, 0, 0, 0, 0]
  const above: string[] = []
  return (heading: Element, level: Level): Element => {
    const { 序号: typed, 名称: name = '' } = heading.attributes
    counts[level] = (typed && numberValue(typed)) || (counts[level] as number) + 1
    counts.fill(0, level + 1)
    const number = typed ?? headingNumber(level, counts[level])
    above[level] = number.replace(/[、.．]$/u, '')
    above.length = level + 1
    const [, part, ...below] = above
    const reference = (part ? `第${hanNumber(numberValue(part) ?? 0)}部分` : '') + below.join('')
    sections.push({ names: [name, text(heading).replace(/。$/u, '')], reference })
    return { ...heading, attributes: { ...heading.attributes, 序号: number } }
  }
}

function refer(element: Element, sections: readonly Section[], diagnose: Diagnose): Element {
  const children = element.children.map((child) => {
    if (typeof child === 'string') return child
    if (child.name !== '章节引用') return refer(child, sections, diagnose)
    const name = text(child)
    const section = sections.find(({ names }) => names.includes(name))
    if (section) return section.reference
    const known = sections.flatMap(({ names }) => names.filter((each) => each !== ''))
    const args = { name, nearest: quoteAny(nearest(name, known)) }
    diagnose({ code: 'markup/unknown-section', severity: 'error', args, place: child.place })
    return ''
  })
  return { ...element, children }
}

const inside = (element: Element, change: (child: Element) => Element): Element => ({
  ...element,
  children: element.children.map((child) => (typeof child === 'string' ? child : change(child))),
})
