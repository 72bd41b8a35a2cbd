import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Host } from '../source/host.ts'
import type { Marks, Question } from './marks.ts'

/**
 * A report as it was built: by which program, as what was asked, from what, and what came of it. `outputs`: the digest of
 * each file.
 */
export type BuildRecord = {
  program: string
  report: string
  asked: string
  inputs: Record<Question, string>
  outputs: Record<string, string>
  pages: number
  findings: Diagnostic[]
  apart: Diagnostic[]
}

/** The folder of records, in the folder of what was built. */
export const recordFolder = '.wendu'

/** Where the record of the files of that path, less their ending, is. */
const recordPath = (base: string) => base.replace(/[^/]*$/, (name) => `${recordFolder}/${name}.json`)

/** Writes it whole. That it cannot be written costs but time. */
export function writeRecord(host: Host, base: string, record: BuildRecord): void {
  const text = JSON.stringify(record)
  const bytes = encode(`${JSON.stringify({ digest: host.digest(encode(text)) })}\n${text}\n`)
  host.writeFiles([{ path: recordPath(base), bytes }])
}

/** Undefined if there is none, or not one of ours as it was written. */
export function readRecord(host: Host, base: string): BuildRecord | undefined {
  const bytes = host.readFile(recordPath(base))
  if (!(bytes instanceof Uint8Array)) return undefined
  const [head = '', text = ''] = new TextDecoder().decode(bytes).split('\n')
  const intact = head === JSON.stringify({ digest: host.digest(encode(text)) })
  return intact ? (JSON.parse(text) as BuildRecord) : undefined
}

const encode = (text: string) => new TextEncoder().encode(text)

export const inputsOf = (marks: Marks) => Object.fromEntries(marks) as BuildRecord['inputs']
