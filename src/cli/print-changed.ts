import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts'
import { noteReads } from '../records/note-reads.ts'
import { programDigest } from '../records/program.ts'
import { recaller } from '../records/recall.ts'
import { type BuildRecord, inputsOf, writeRecord } from '../records/record.ts'
import type { Host } from '../source/host.ts'
import type { Tools } from '../workshop.ts'
import type { Craft, Deed, Recall } from './do-reports.ts'
import { deliver, makePrints, type Output, outputPath, type PrintJob } from './print-report.ts'
import { opener } from './tools.ts'

/**
 * Makes the files of reports and keeps a record of each; with `force` though they would be the same. What was said of a
 * report when it was made is said again when it is not.
 */
export function printChanged({ order, outputs }: PrintJob, tools: Tools, force: boolean, host: Host): Craft {
  const notes = noteReads(host)
  const program = programDigest(host)
  const asked = JSON.stringify({ order, tools, day: host.sourceDate })
  const recallBuild = recaller(host)

  const recall: Recall = (report) => {
    const output = outputs.get(report) as Output
    const record = recallBuild(output.base, { program, report, asked })
    if (!record) return undefined
    const { findings, apart, pages } = record
    const paths = order.formats.map((format) => outputPath(output, format))
    return {
      result: { pages, outputs: paths, unchanged: true },
      findings,
      apart,
      lines: paths.map((path) => `· ${path}  没有变化`),
    }
  }

  const deed: Deed = async (report, workshop, say, tell) => {
    const output = outputs.get(report) as Output
    const findings: Diagnostic[] = []
    const hear: Diagnose = (diagnostic) => {
      findings.push(diagnostic)
      say(diagnostic)
    }
    const { result: prints, marks } = await notes.during(workshop, (observed) =>
      makePrints(report, order, observed, hear),
    )
    const made = deliver(prints, output, host, hear, tell)
    if (made.pages === undefined) return made
    const digests = prints.map(({ format, bytes }) => [outputPath(output, format), host.digest(bytes)])
    const record: BuildRecord = {
      program,
      report,
      asked,
      inputs: inputsOf(marks),
      outputs: Object.fromEntries(digests),
      pages: made.pages,
      findings,
      apart: [...notes.apart],
    }
    writeRecord(host, output.base, record)
    return made
  }

  const open = opener(tools)
  return {
    deed,
    open: (_, say) => open(notes.host, notes.hearApart(say)),
    recall: force ? undefined : recall,
  }
}
