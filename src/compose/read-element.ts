import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { CalendarDate, Inline } from '../model/doc.ts'
import { placeholder } from '../text/placeholder.ts'
import type { Element } from './parse-markup.ts'

/** The elements in an element; between them only the template's own line ends and indentation. */
export const elements = (element: Element) => element.children.filter((child) => typeof child !== 'string')

/** The texts of the elements of that name. */
export const texts = (element: Element, name: string): string[] =>
  elements(element)
    .filter((child) => child.name === name)
    .map(text)

/** The text of the first element of that name. */
export const textOf = (element: Element, name: string): string | undefined => texts(element, name)[0]

/** Line ends of the template and its indentation are no text. */
export const text = (element: Element): string => lines(element).replaceAll('\n', '')

/** The text with the line ends that the author typed (a title's). */
export const lines = (element: Element): string =>
  element.children
    .map((child) => (typeof child === 'string' ? child : text(child)))
    .join('')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

export function inlines(element: Element): Inline[] {
  const parts = element.children.map(
    (child): Inline =>
      typeof child === 'string'
        ? { kind: 'text', text: joinLines(child) }
        : { kind: 'strong', children: inlines(child) },
  )
  const first = parts[0]
  const last = parts.at(-1)
  if (first?.kind === 'text') first.text = first.text.trimStart()
  if (last?.kind === 'text') last.text = last.text.trimEnd()
  return parts.filter((part) => part.kind !== 'text' || part.text !== '')
}

/** A template's line ends and indentation are no text. */
const joinLines = (text: string) =>
  text
    .split(/[\r\n]+/)
    .map((line, at, lines) =>
      at > 0 ? (at < lines.length - 1 ? line.trim() : line.trimStart()) : lines.length > 1 ? line.trimEnd() : line,
    )
    .join('')

/** GB/T 9704-2012 7.3.5.4: 2024年1月9日; one still to be filled in is none yet. Anything else is said at the element. */
export function dateOf(element: Element, name: string, diagnose: Diagnose): CalendarDate | undefined {
  const written = elements(element).find((child) => child.name === name)
  if (!written || text(written) === placeholder) return undefined
  const match = /^(\d{4})年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$/u.exec(text(written))
  if (match) return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  diagnose({ code: 'markup/bad-date', severity: 'error', args: { text: text(written) }, place: written.place })
  return undefined
}

/** The element of that name; undefined, and said, if there is none. */
export function required(element: Element, name: string, diagnose: Diagnose): Element | undefined {
  const found = elements(element).find((child) => child.name === name)
  const args = { element: element.name, child: name }
  if (!found) diagnose({ code: 'markup/missing-child', severity: 'error', args, place: element.place })
  return found
}
