import type { Host } from '../source/host.ts'
import { answerAll } from '../source/node-hand.ts'
import { reportDoer } from './do-reports.ts'
import { craftOf, type Work } from './work.ts'

/** Makes this thread one of several that do a work: it is asked with reports, and answers with accounts. */
export function lendHand(work: Work, host: Host): void {
  const doReport = reportDoer(craftOf(work, host), host)
  answerAll((file) => doReport(file as string))
}
