import type { Diagnose } from '../diagnostics/diagnostic.ts'
import type { Host } from '../source/host.ts'
import type { Option } from './command.ts'

export const jobsOption: Option = {
  name: 'jobs',
  value: '数目',
  says: '几个线程一起做，不写的由程序按份数定；成品都一样',
  example: '--jobs 4',
}

const mostJobs = 64

/** How many threads are asked for, or else help. Undefined, and said, if that is no such number. */
export function readJobs(
  { jobs }: Record<string, string>,
  reports: number,
  { threads }: Host,
  diagnose: Diagnose,
): number | undefined {
  if (jobs === undefined) return helpfulJobs(reports, threads)
  const count = /^\d{1,2}$/.test(jobs) ? Number(jobs) : 0
  if (count >= 1 && count <= mostJobs) return count
  diagnose({ code: 'command/not-a-count', severity: 'error', args: { name: '--jobs', value: jobs, most: mostJobs } })
  return undefined
}

/** A thread that warms up for fewer reports than these takes more than it gives: measured on two cores. */
const reportsPerThread = 50

/** Each has its own packs and fonts in memory. */
const mostByDefault = 8

const helpfulJobs = (reports: number, threads: number) =>
  Math.max(1, Math.min(Math.floor(reports / reportsPerThread), threads, mostByDefault))
