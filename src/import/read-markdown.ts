import { marked } from 'marked'
import type { Foreign } from './foreign.ts'
import { readHtml } from './read-html.ts'

/** Markdown through the web page it stands for; a line end in a paragraph is one. */
export function readMarkdown(text: string): Foreign {
  // Indented by two characters, a paragraph would be taken for program code.
  const plain = text.replace(/^(?:[ \t]{4,}|[\u3000\u00a0]+)(?![-*+\d])/gm, '')
  return readHtml(marked.parse(plain, { async: false, breaks: true, gfm: true }))
}
