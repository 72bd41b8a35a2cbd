import { buildReportCommand } from '../../src/cli/build-report.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { formats } from '../../src/order.ts'
import { layOutReport } from '../../src/pipeline.ts'
import { recordFolder } from '../../src/records/record.ts'
import type { Host } from '../../src/source/host.ts'
import { openWorkshop } from '../../src/workshop.ts'
import { openDocx } from '../docx/open-docx.ts'
import { readPdf } from '../read-pdf.ts'
import { judge, missingCharacters, type Problem } from './judge.ts'
import { printedTexts } from './printed-text.ts'

/** A report to try: its text is what its bytes say. `deep`: with the command, its files read back. */
export type Trial = { file: string; bytes: Uint8Array; text: string; deep: boolean }

/** What came of it: all broken promises, and what was said. */
export type Result = { problems: Problem[]; said: readonly Diagnostic[]; made: boolean }

export type Tester = (trial: Trial) => Promise<Result>

/** Tries reports one after the other on a machine whose files are never written: one program that builds many reports. */
export function openTester(machine: Host): Tester {
  let given: Trial | undefined
  let written = new Map<string, Uint8Array>()
  const host: Host = {
    ...machine,
    readFile: (path) => (path === given?.file ? given.bytes : machine.readFile(path)),
    kindOf: (path) => (path === given?.file ? 'file' : machine.kindOf(path)),
    writeFiles(files) {
      for (const { path, bytes } of files) if (!path.includes(`/${recordFolder}/`)) written.set(path, bytes)
      return undefined
    },
  }
  const workshop = openWorkshop(host, () => {})

  async function layOut(file: string): Promise<{ said: Diagnostic[]; layout: Layout | undefined }> {
    const said: Diagnostic[] = []
    const layout = await layOutReport(file, { formats }, workshop, (diagnostic) => void said.push(diagnostic))
    return { said, layout }
  }

  async function build(file: string, layout: Layout | undefined): Promise<Problem[]> {
    written = new Map()
    const heard: string[] = []
    const terminal = { out: () => {}, err: (line: string) => void heard.push(line), color: false, debug: true }
    const call = { operands: [file], options: { out: 'out', force: '' }, diagnose: () => {} }
    const code = await buildReportCommand.run(call, host, terminal)
    return judgeFiles(code, written, layout, heard)
  }

  return async (trial) => {
    given = trial
    const { file, text } = trial
    try {
      const outcome = await layOut(file)
      const { said, layout } = outcome
      const problems = judge(file, text, outcome)
      if (JSON.stringify((await layOut(file)).said) !== JSON.stringify(said))
        problems.push({ rule: 'the same again', about: '', detail: said.map(({ code }) => code).join() })
      if (trial.deep) problems.push(...(await build(file, layout)))
      return { problems, said, made: layout !== undefined }
    } catch (error) {
      return { problems: [thrown(error)], said: [], made: false }
    }
  }
}

function thrown(error: unknown): Problem {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  const where = /\n\s+at (.*)/.exec(stack)?.[1] ?? ''
  const reason = message.split('\n', 1)[0] ?? ''
  return {
    rule: 'no exception',
    about: where.replace(/\(.*\//, '('),
    detail: `${reason}  ${stack.split('\n').slice(1, 4).join(' ')}`,
  }
}

/** A report without error leaves a Word file and a PDF with all its text, any other leaves nothing. */
export async function judgeFiles(
  code: number,
  written: ReadonlyMap<string, Uint8Array>,
  layout: Layout | undefined,
  heard: readonly string[],
): Promise<Problem[]> {
  const problem = (about: string, detail: string): Problem => ({ rule: 'files whole or none', about, detail })
  if (code !== (layout ? 0 : 1)) return [problem('exit code', `${code} ${heard.join(' ')}`)]
  const endings = [...written.keys()].map((path) => path.replace(/^.*\./, '')).sort()
  if (String(endings) !== (layout ? 'docx,pdf' : '')) return [problem('files', `${[...written.keys()]}`)]
  if (!layout) return []
  const wanted = printedTexts(layout).map((text) => text.replace(unprinted, ''))
  const problems: Problem[] = []
  for (const [path, bytes] of written) {
    const ending = path.replace(/^.*\./, '')
    try {
      const missing = missingCharacters(wanted, ending === 'pdf' ? await pdfText(bytes) : wordText(bytes))
      if (missing !== '') problems.push(problem(ending, missing))
    } catch (error) {
      problems.push(problem(`${ending} cannot be read`, String(error)))
    }
  }
  return problems
}

/** What needs no ink of its own in a PDF (`font/invisible` says so): marks of format and variation selectors. */
const unprinted = /[\p{Cf}\p{Variation_Selector}]/gu

async function pdfText(bytes: Uint8Array): Promise<string[]> {
  const { pages } = await readPdf(bytes)
  return pages.flatMap(({ runs }) => runs.map(({ text }) => text.normalize()))
}

function wordText(bytes: Uint8Array): string[] {
  const parts = [...openDocx(bytes)].filter(([path]) => /^word\/(document|header\d+)\.xml$/.test(path))
  const word = parts.map(([, xml]) => xml).join('')
  const entities: Record<string, string> = { '&quot;': '"', '&apos;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' }
  return Array.from(word.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, text = '']) =>
    text.replace(/&\w+;/g, (entity) => entities[entity] ?? entity),
  )
}
