import { posix } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Diagnose } from '../diagnostics/diagnostic.ts'
import { settingsFile } from '../pack/settings-file.ts'
import type { Host } from '../source/host.ts'
import { openWorkshop, type Tools, type Workshop } from '../workshop.ts'
import type { Deed } from './do-reports.ts'
import { eachReport, type Task } from './each-report.ts'
import { noOutlets } from './outlets.ts'
import { isAmong, type Memory, pathKey } from './remember-reads.ts'
import type { Terminal } from './terminal.ts'

/** Does deeds, and knows afterwards which reports a change concerns. `opened` is called when the packs are listed. */
export function rebuilder(memory: Memory, opened: () => void, machine: Host, terminal: Terminal, tools: Tools) {
  const { host } = memory
  const [templates, fonts] = [host.ours('templates'), host.ours('fonts')]
  /** Where packs were found, and the settings that name such places. */
  const packPlaces = new Set([templates, ...(tools.templates === undefined ? [] : [tools.templates])].map(pathKey))
  const uses = new Map<string, Set<string>>()
  const failed = new Set<string>()
  let workshop: Workshop | undefined
  let oldFonts: Workshop['fonts'] | undefined
  // Fonts may be opened by a later batch than the workshop was.
  let hear: Diagnose

  const open = (_: Host, say: Diagnose) => {
    hear = say
    workshop ??= openWorkshop(host, (diagnostic) => hear(diagnostic), { ...tools, fonts: oldFonts })
    oldFonts = workshop.fonts
    opened()
    return workshop
  }
  const noting =
    (deed: Deed): Deed =>
    async (input, workshop, say, tell) => {
      // Lets Ctrl+C in between two reports.
      await setImmediate()
      // A report whose pack is not known may find it in any.
      const settings = pathKey(`${posix.dirname(input)}/${settingsFile}`)
      packPlaces.add(settings)
      const used = new Set([input, settings, templates, fonts].map(pathKey))
      uses.set(input, used)
      failed.delete(input)
      const observed: Workshop = {
        ...workshop,
        host: {
          ...host,
          readFile(path, most) {
            used.add(pathKey(path))
            return host.readFile(path, most)
          },
          realPath(path) {
            used.add(pathKey(path))
            return host.realPath(path)
          },
        },
        pack(card, say) {
          used.delete(pathKey(templates))
          for (const folder of [card.folder, ...card.bases, ...card.shared]) {
            used.add(pathKey(folder))
            packPlaces.add(pathKey(folder))
          }
          return workshop.pack(card, say)
        },
      }
      const hear: Diagnose = (diagnostic) => {
        if (diagnostic.severity === 'error') failed.add(input)
        say(diagnostic)
      }
      return deed(input, observed, hear, tell)
    }
  return {
    build: (inputs: readonly string[], task: Task) =>
      eachReport(
        inputs,
        { ...task, craft: { deed: noting(task.craft.deed), open } },
        { name: 'watch', outlets: noOutlets },
        machine,
        terminal,
      ),
    /** What of the paths is news to whom. A report that failed is tried again though it is saved as it was. */
    concerns(paths: readonly string[]): { paths: string[]; reports: string[] } {
      const news = paths.filter((path) => memory.changed(path))
      if (news.some((path) => isInside(path, pathKey(fonts)))) [workshop, oldFonts] = [undefined, undefined]
      if (news.some((path) => [...packPlaces].some((place) => isInside(path, place)))) workshop = undefined
      const concerning = (input: string) =>
        paths.filter((path) =>
          news.includes(path)
            ? [...(uses.get(input) ?? [])].some((use) => isInside(path, use))
            : failed.has(input) && isAmong(path, [input]),
        )
      const reports = [...uses.keys()].filter((input) => concerning(input).length > 0)
      return { reports, paths: [...new Set(reports.flatMap(concerning))] }
    },
  }
}

const isInside = (path: string, place: string) => pathKey(path) === place || pathKey(path).startsWith(`${place}/`)
