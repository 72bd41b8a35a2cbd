import type { Pack } from '../pack/pack.ts'
import type { JsonSchema } from '../schema/json-schema.ts'
import { readText } from '../text/read-text.ts'
import type { ForeignBlock } from './foreign.ts'

/** A part of a report: its heading as it was written, without its number, and what stands below it. */
export type Section = { number: string; title: string; opening: string; body: ForeignBlock[]; field?: string }

/** The fields of a pack that are parts of a report, by the words their headings are known by. */
export function partFields({ schema, labels }: Pack): { name: string; words: string[] }[] {
  return Object.entries(schema.properties ?? {})
    .filter(([, field]) => (field as JsonSchema).$ref === '#/$defs/部分')
    .map(([name, { 别称: others = [] }]) => ({ name, words: [labels[name] ?? name, name, ...others] }))
}

/** A body cut at its first-level headings; the parts of it that have a field know it. */
export function cutSections(body: readonly ForeignBlock[], fields: ReturnType<typeof partFields>) {
  const intro: ForeignBlock[] = []
  const sections: Section[] = []
  const numbered = body.some((block) => block.kind === 'passage' && headingOf(block.text)?.level === 1)
  for (const block of body) {
    const heading = block.kind === 'passage' ? sectionHeading(block.text, numbered, fields) : undefined
    if (heading) sections.push({ ...heading, body: [] })
    else (sections.at(-1)?.body ?? intro).push(block)
  }
  const free = new Map(fields.map((field) => [field.name, field]))
  for (const section of sections) {
    const [field] = matches(section.title, [...free.values()])
    section.field = field
    if (field) free.delete(field)
  }
  return { intro, sections: splitMerged(sections, free) }
}

function headingOf(text: string) {
  const [read] = readText(text)
  if (!read) return undefined
  const { block } = read
  const heading = block.kind === 'heading' ? block : block.lead
  if (!heading) return undefined
  const words = (children: typeof heading.children) =>
    children.map((child) => (child.kind === 'text' ? child.text : '')).join('')
  return {
    level: heading.level,
    number: heading.number,
    title: words(heading.children).replace(/。$/u, ''),
    opening: block.kind === 'paragraph' ? words(block.children) : '',
  }
}

function sectionHeading(text: string, numbered: boolean, fields: ReturnType<typeof partFields>) {
  const heading = headingOf(text)
  if (numbered) return heading?.level === 1 ? heading : undefined
  const plain = text.length <= 30 && !/[。，；：:]/u.test(text) && !heading
  return plain && matches(text, fields).length > 0 ? { number: '', title: text, opening: '' } : undefined
}

/** The parts a heading speaks of, in the order it does; of words that begin at one place the longest counts. */
function matches(title: string, fields: ReturnType<typeof partFields>): string[] {
  const found = fields.flatMap(({ name, words }) => {
    const places = words.flatMap((word) =>
      title.includes(word) ? [{ at: title.indexOf(word), length: word.length }] : [],
    )
    const [best] = places.sort((one, other) => one.at - other.at || other.length - one.length)
    return best ? [{ name, ...best }] : []
  })
  return found.sort((one, other) => one.at - other.at || other.length - one.length).map(({ name }) => name)
}

/**
 * “存在的不足及2024年工作思路”: a heading of two parts under which the numbers begin again. The second part goes on from the
 * first without a heading of its own.
 */
function splitMerged(
  sections: readonly Section[],
  free: ReadonlyMap<string, { name: string; words: string[] }>,
): Section[] {
  const left = new Map(free)
  return sections.flatMap((section) => {
    const [second] = section.field ? matches(section.title, [...left.values()]) : []
    const at = second ? restart(section.body) : -1
    if (!second || at === -1) return [section]
    left.delete(second)
    return [
      { ...section, body: section.body.slice(0, at) },
      { number: '', title: '', opening: '', body: section.body.slice(at), field: second },
    ]
  })
}

/** Where （一） comes a second time, with the sentence that leads up to it. */
function restart(body: readonly ForeignBlock[]): number {
  const text = (at: number) => {
    const block = body[at]
    return block?.kind === 'passage' ? block.text : ''
  }
  const firsts = body.flatMap((_, at) => (/^[（(]\s*一\s*[）)]/u.test(text(at)) ? [at] : []))
  const second = firsts[1] ?? -1
  return second > 0 && /[：:]$/u.test(text(second - 1)) && !headingOf(text(second - 1)) ? second - 1 : second
}

/** 结束语: “特此报告。” */
export const isClosing = (block: ForeignBlock | undefined): boolean =>
  block?.kind === 'passage' && /^(?:特此|专此|以上|谨此|请审[议阅]).{0,12}$/u.test(block.text)
