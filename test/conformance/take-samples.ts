import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { buildReport } from '../../src/pipeline.ts'
import { nodeHost } from '../../src/source/node-host.ts'
import { openWorkshop } from '../../src/workshop.ts'
import { findElements } from './find-elements.ts'
import type { Sample } from './judge.ts'
import { seePdf } from './see-pdf.ts'
import { seeWord } from './see-word.ts'

const host = nodeHost(process.cwd(), process.cwd())

/** The samples that together show the standard: one per figure, every pack's own, and the real reports. */
export async function shipped(): Promise<string[]> {
  const globs = [
    'examples/standard/*.yaml',
    'examples/conformance/*.yaml',
    'templates/*/sample.yaml',
    'examples/*.yaml',
  ]
  const files = await Promise.all(globs.map((glob) => host.glob(glob)))
  return files.flatMap((some) => some.sort())
}

/**
 * Builds each file and reads both outputs back.
 * @throws if a file has errors
 */
export async function takeSamples(files: readonly string[]): Promise<Sample[]> {
  const errors: string[] = []
  const say = ({ code, severity }: Diagnostic) => {
    if (severity === 'error') errors.push(code)
  }
  const workshop = openWorkshop(host, say)
  const samples: Sample[] = []
  for (const file of files) {
    const prints = await buildReport(file, { formats: ['docx', 'pdf'] }, workshop, say)
    const bytes = (format: string) => prints?.find((print) => print.format === format)?.bytes
    const [docx, pdf] = [bytes('docx'), bytes('pdf')]
    if (!docx || !pdf)
      throw new Error(`${file} 做不出来（${errors.join('、')}），请先用 npm run build-report 查看原因。`)
    samples.push(await readSample(file, pdf, docx))
  }
  return samples
}

/** Both outputs of one file. The Word file has no outlines of its own: its ink is that of the same characters in the PDF. */
async function readSample(file: string, pdf: Uint8Array, docx: Uint8Array): Promise<Sample> {
  const { pages, ink, fonts } = await seePdf(pdf)
  const word = seeWord(docx)
  const embedded = new Map(fonts.map((font) => [font, ink.embedded(font)]))
  return {
    file,
    pdf: { ...findElements(pages, ink.ink), ink: ink.ink, fonts: embedded },
    docx: { ...findElements(word.pages, ink.ink), ink: ink.ink, word: word.file },
  }
}
