import { examples, samples, standards } from '../lay-report.ts'

/** The reports that parity is measured on: the examples, one for each figure of clause 11, and the sample of every pack. */
export async function reports(): Promise<string[]> {
  const found = await Promise.all([examples(), standards(), samples()])
  return found.flat()
}
