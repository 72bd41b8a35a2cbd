import sax from 'sax'
import type { Diagnose, Place } from '../diagnostics/diagnostic.ts'

/** An element of the markup, and where the template wrote it. Text of several pieces comes joined. */
export type Element = {
  name: string
  attributes: Record<string, string>
  children: (Element | string)[]
  place: Place
}

/** Tags inside each other; a document has seven. */
const mostLevels = 100

/** Reads markup that carries place notes. An unclosed or misplaced tag is a diagnostic at its place, else in `file`. */
export function parseMarkup(markup: string, file: string, diagnose: Diagnose): Element | undefined {
  const parser = sax.parser(true, { position: false })
  const open: Element[] = []
  let root: Element | undefined
  let place: Place = { file, line: 1, column: 1 }
  let failed = false

  parser.onprocessinginstruction = ({ body }) => {
    const [line, column, ...path] = body.split(' ')
    place = { file: path.join(' '), line: Number(line), column: Number(column) }
  }
  parser.onopentag = ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], place }
    const parent = open.at(-1)
    if (parent) parent.children.push(element)
    else if (root) fail({ code: 'markup/second-root', severity: 'error', args: { element: name }, place })
    else root = element
    open.push(element)
    if (open.length > mostLevels)
      fail({ code: 'markup/too-deep', severity: 'error', args: { most: mostLevels }, place })
  }
  parser.onclosetag = () => {
    open.pop()
  }
  parser.ontext = (text) => {
    const parent = open.at(-1)
    if (parent) parent.children.push(text)
    else if (text.trim() !== '')
      fail({ code: 'markup/stray-text', severity: 'error', args: { element: '公文', text: text.trim() }, place })
  }
  parser.onerror = (error) => {
    const unclosed = open.at(-1)
    const reason = error.message.split('\n')[0] as string
    if (!unclosed) fail({ code: 'markup/syntax', severity: 'error', args: { reason }, place })
    else if (/close/i.test(reason)) {
      fail({ code: 'markup/unclosed', severity: 'error', args: { element: unclosed.name }, place: unclosed.place })
    } else fail({ code: 'markup/syntax', severity: 'error', args: { reason }, place })
  }

  /** What follows the first fault of syntax is only its echo. */
  const fail: Diagnose = (diagnostic) => {
    if (!failed) diagnose(diagnostic)
    failed = true
  }

  parser.write(markup)
  if (!failed) parser.close()
  if (!root && !failed) diagnose({ code: 'markup/empty', severity: 'error', args: {}, place })
  return failed ? undefined : root
}
