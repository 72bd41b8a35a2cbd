import { attachmentsOf } from './attachments.ts'
import { PdfError } from './lexer.ts'
import { PdfFile } from './read-file.ts'
import { decode } from './read-stream.ts'

/**
 * The YAML that a PDF was made of, byte for byte, if `build-report --attach` put it there. Undefined where there is none or the
 * file cannot be read.
 */
export function attachedSource(pdf: Uint8Array): { name: string; bytes: Uint8Array } | undefined {
  try {
    const sources = attachmentsOf(new PdfFile(pdf)).filter(({ relation }) => relation === 'Source')
    const yaml = sources.find(({ name, kind }) => kind === 'text/yaml' || /\.ya?ml$/i.test(name))
    const bytes = yaml?.stream && decode(yaml.stream)
    return yaml && bytes && { name: yaml.name, bytes }
  } catch (error) {
    if (error instanceof PdfError) return undefined
    throw error
  }
}
