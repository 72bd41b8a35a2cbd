import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { decode } from '../source/decode.ts'
import type { Foreign } from './foreign.ts'

type Reader = (bytes: Uint8Array, file: string, diagnose: Diagnose) => Promise<Foreign | undefined>

/** A text in any encoding that is certain; that it is not UTF-8 needs no word, since the report will be. */
const fromText =
  (read: (text: string) => Promise<Foreign>): Reader =>
  async (bytes, file, diagnose) => {
    const text = decode(bytes, file, (diagnostic) => {
      if (diagnostic.severity === 'error') diagnose(diagnostic)
    })
    return text === undefined ? undefined : read(text)
  }

/** Each is loaded when a file of its kind is read. */
const readers: Record<string, Reader> = {
  txt: fromText(async (text) => ({
    blocks: (await import('./read-plain.ts')).readPlain(text),
    losses: [],
  })),
  md: fromText(async (text) => (await import('./read-markdown.ts')).readMarkdown(text)),
  html: fromText(async (text) => (await import('./read-html.ts')).readHtml(text)),
  docx: async (bytes, path, diagnose) => {
    const foreign = (await import('./read-docx.ts')).readDocx(bytes)
    if (!foreign)
      diagnose({ code: 'import/broken-file', severity: 'error', args: { path, kind: 'Word 文件（.docx）' } })
    return foreign
  },
  pdf: async (bytes, path, diagnose) => {
    const foreign = await (await import('./read-pdf.ts')).readPdf(bytes)
    if (!foreign) diagnose({ code: 'import/broken-file', severity: 'error', args: { path, kind: 'PDF 文件' } })
    return foreign
  },
}

const kinds: Record<string, string> = { markdown: 'md', htm: 'html', mht: '', docm: 'docx' }

/** An old file by the reader for its ending. Undefined, and said, if there is none or nothing in it can be read. */
export async function readForeign(bytes: Uint8Array, path: string, diagnose: Diagnose): Promise<Foreign | undefined> {
  const [, ending = ''] = /\.([^./\\]+)$/.exec(path.toLowerCase()) ?? []
  const reader = readers[kinds[ending] ?? ending]
  if (!reader) {
    diagnose({ code: 'import/unknown-format', severity: 'error', args: { path } })
    return undefined
  }
  const foreign = await reader(bytes, path, diagnose)
  if (foreign && foreign.blocks.length === 0) {
    diagnose({ code: 'import/no-text', severity: 'error', args: { path } })
    return undefined
  }
  return foreign
}
