import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Hand, Host } from '../source/host.ts'
import type { Workshop } from '../workshop.ts'
import { bug, traceOf } from './bug.ts'

/** What is done to one report. `tell` says what came of it, line by line; whatever was wrong with it has been said. */
export type Deed = (file: string, workshop: Workshop, say: Diagnose, tell: (line: string) => void) => Promise<Outcome>

/** `unchanged`: it is as it was made before. */
export type Outcome = { pages?: number; outputs?: string[]; fixed?: number; unchanged?: true }

/**
 * What there is to tell of one report. `apart`: faults of packs and fonts, which came up with it but belong to no single
 * report. `trace`: where our own mistake was made.
 */
export type Account = {
  result: Outcome
  findings: Diagnostic[]
  apart: Diagnostic[]
  lines: string[]
  milliseconds: number
  trace?: string
}

export type OpenWorkshop = (host: Host, diagnose: Diagnose) => Workshop

/** The account of a report that needs no deed, without its time. */
export type Recall = (file: string) => Omit<Account, 'milliseconds'> | undefined

/**
 * What is done to reports. `open` gives the workshop in which it is done; `recall` knows those to which it need not be
 * done.
 */
export type Craft = { deed: Deed; open: OpenWorkshop; recall?: Recall }

const nothing = (): Account => ({ result: {}, findings: [], apart: [], lines: [], milliseconds: 0 })

/** Does the deed to reports, one at a time, in a workshop opened for the first of them that needs it. */
export function reportDoer({ deed, open, recall }: Craft, host: Host): (file: string) => Promise<Account> {
  let apart: Diagnostic[] = []
  let workshop: Workshop | undefined
  return async (file) => {
    const start = host.milliseconds()
    const account: Account = nothing()
    apart = account.apart
    try {
      const known = recall?.(file)
      if (known) return { ...known, milliseconds: host.milliseconds() - start }
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
