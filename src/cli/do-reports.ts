import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Hand, Host } from '../source/host.ts'
import type { Workshop } from '../workshop.ts'
import { bug, traceOf } from './bug.ts'

/** What is done to one report. `tell` says what came of it, line by line; whatever was wrong with it has been said. */
export type Deed = (
  file: string,
  workshop: Workshop,
  say: Diagnose,
  tell: (line: string) => void,
) => Promise<{ pages?: number; outputs?: string[]; fixed?: number }>

/**
 * What there is to tell of one report. `apart`: faults of packs and fonts, which came up with it but belong to no single
 * report. `trace`: where our own mistake was made.
 */
export type Account = {
  result: Awaited<ReturnType<Deed>>
  findings: Diagnostic[]
  apart: Diagnostic[]
  lines: string[]
  milliseconds: number
  trace?: string
}

export type OpenWorkshop = (host: Host, diagnose: Diagnose) => Workshop

const nothing = (): Account => ({ result: {}, findings: [], apart: [], lines: [], milliseconds: 0 })

/** Does the deed to reports, one at a time, in a workshop opened for the first of them. */
export function reportDoer(deed: Deed, host: Host, open: OpenWorkshop): (file: string) => Promise<Account> {
  let apart: Diagnostic[] = []
  let workshop: Workshop | undefined
  return async (file) => {
    const start = host.milliseconds()
    const account: Account = nothing()
    apart = account.apart
    try {
      workshop ??= open(host, (diagnostic) => apart.push(diagnostic))
      account.result = await deed(
        file,
        workshop,
        (diagnostic) => account.findings.push(diagnostic),
        (line) => account.lines.push(line),
      )
    } catch (error) {
      account.findings.push(bug(error, file))
      account.trace = traceOf(error)
    }
    account.milliseconds = host.milliseconds() - start
    return account
  }
}

/** Does the deed to every report in turn. */
export async function* doAlone(
  files: readonly string[],
  doReport: (file: string) => Promise<Account>,
): AsyncGenerator<Account> {
  for (const file of files) yield await doReport(file)
}

/**
 * Gives the reports to several threads, each of which takes the next one when it has done one; gives their accounts in the
 * order of the reports. A thread that dies costs the report it was at, and another takes its place.
 */
export async function* doTogether(files: readonly string[], jobs: number, hire: () => Hand): AsyncGenerator<Account> {
  const accounts = new Map<number, Account>()
  const rest = files.entries()
  let wake = () => {}
  const work = async () => {
    let hand = hire()
    for (const [at, file] of rest) {
      try {
        accounts.set(at, (await hand.ask(file)) as Account)
      } catch (error) {
        accounts.set(at, { ...nothing(), findings: [bug(error, file)], trace: traceOf(error) })
        hand.dismiss()
        hand = hire()
      }
      wake()
    }
    hand.dismiss()
  }
  let died: { error: unknown } | undefined
  const crew = Promise.all(Array.from({ length: Math.min(jobs, files.length) }, work)).catch((error) => {
    died = { error }
    wake()
  })
  for (const at of files.keys()) {
    while (!accounts.has(at)) {
      if (died) throw died.error
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    yield accounts.get(at) as Account
    accounts.delete(at)
  }
  await crew
}
