import type { Host } from '../source/host.ts'
import { marker, type Question } from './marks.ts'
import { type BuildRecord, readRecord } from './record.ts'

/** What is asked of a report's build: by which program, and as what. */
export type Asking = Pick<BuildRecord, 'program' | 'report' | 'asked'>

/**
 * Recalls builds that would be made again as they were: everything they were made from, and what was made, is still the
 * same. What reports share is looked at once.
 */
export function recaller(host: Host): (base: string, asking: Asking) => BuildRecord | undefined {
  const mark = marker(host)
  const known = new Map<string, string>()
  const now = (question: Question, own: boolean) => {
    if (own) return mark.now(question)
    const answer = known.get(question) ?? mark.now(question)
    known.set(question, answer)
    return answer
  }
  return (base, asking) => {
    const record = readRecord(host, base)
    if (!record || record.program !== asking.program) return undefined
    if (record.report !== asking.report || record.asked !== asking.asked) return undefined
    const own = `file ${asking.report}`
    const inputs = Object.entries(record.inputs) as [Question, string][]
    if (!inputs.every(([question, before]) => now(question, question === own) === before)) return undefined
    const outputs = Object.entries(record.outputs)
    return outputs.every(([path, before]) => mark.now(`file ${path}`) === before) ? record : undefined
  }
}
