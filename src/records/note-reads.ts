import type { Diagnose, Diagnostic } from '../diagnostics/diagnostic.ts'
import { settingsFile } from '../pack/settings-file.ts'
import type { Host } from '../source/host.ts'
import type { Workshop } from '../workshop.ts'
import { type Marks, marker, type Question } from './marks.ts'

/** Notes what reports are made from, looked for in vain or not. */
export type Notes = {
  /** The machine for the workshop that the reports share. */
  host: Host
  /** The workshop's own faults, beside those of reports. */
  apart: readonly Diagnostic[]
  hearApart(hear: Diagnose): Diagnose
  /** Does a deed to a report; `marks` gives what it is made from, and what all share that were made in this workshop. */
  during<Result>(
    workshop: Workshop,
    deed: (workshop: Workshop) => Promise<Result>,
  ): Promise<{ result: Result; marks: Marks }>
}

export function noteReads(machine: Host): Notes {
  const mark = marker(machine)
  const fonts = `${machine.ours('fonts')}/`
  const apart: Diagnostic[] = []
  /** The lists of packs, and the fonts: read once, for every report that follows. */
  const shared: Marks = new Map()
  const packs = new Map<string, Marks>()
  let into = shared
  const note = (question: Question, answer: string) => {
    const of = question.startsWith(`file ${fonts}`) || question.startsWith(`list ${fonts}`) ? shared : into
    of.set(question, answer)
  }
  const noting = <Result>(marks: Marks, deed: () => Result): Result => {
    const before = into
    into = marks
    const result = deed()
    into = before
    return result
  }
  const host: Host = {
    ...machine,
    readFile(path, most) {
      const content = machine.readFile(path, most)
      note(`file ${path}`, mark.file(path, content))
      return content
    },
    openFile(path) {
      note(`file ${path}`, mark.file(path))
      return machine.openFile(path)
    },
    listFolder(path) {
      const names = machine.listFolder(path)
      note(`list ${path}`, mark.list(names))
      return names
    },
    realPath(path) {
      const real = machine.realPath(path)
      note(`path ${path}`, mark.path(real))
      return real
    },
  }
  return {
    host,
    apart,
    hearApart: (hear) => (diagnostic) => {
      apart.push(diagnostic)
      hear(diagnostic)
    },
    async during(workshop, deed) {
      const own: Marks = new Map()
      const used = new Set<Marks>()
      const observed: Workshop = {
        ...noting(shared, () => ({ ...workshop })),
        cardsFor(file, say) {
          const cards = noting(shared, () => workshop.cardsFor(file, say))
          const settings: Question = `file ${file.replace(/[^/]*$/, '')}${settingsFile}`
          own.set(settings, shared.get(settings) ?? mark.now(settings))
          shared.delete(settings)
          return cards
        },
        pack(card, say) {
          const marks = packs.get(card.folder) ?? new Map()
          packs.set(card.folder, marks)
          used.add(marks)
          return noting(marks, () => workshop.pack(card, say))
        },
      }
      into = own
      try {
        const result = await deed(observed)
        return { result, marks: new Map([...shared, ...[...used].flatMap((marks) => [...marks]), ...own]) }
      } finally {
        into = shared
      }
    },
  }
}
