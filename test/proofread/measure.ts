import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readDocument } from '../../src/pipeline.ts'
import { proofreadText } from '../../src/proofread/proofread.ts'
import type { TextKind } from '../../src/proofread/prose.ts'
import type { Change, Finding } from '../../src/proofread/rule.ts'
import { nodeHost } from '../../src/source/node-host.ts'
import { visitTexts } from '../../src/text/visit-texts.ts'
import { openWorkshop } from '../../src/workshop.ts'
import { examples, samples, standards } from '../lay-report.ts'

/**
 * A sentence with slips in it: as written, what becomes of it when everything is repaired, the code that must be
 * found, and where. */
export type Planted = { line: string; code: string; kind: TextKind; wrong: string; right: string; at: number[] }

export type Score = { code: string; planted: number; found: number; false: number }

/** From the folder of the project, where npm runs. */
const here = 'test/proofread'

/** Reports with faults of their own, which stay as they are: every finding in them was judged by hand. */
const knownFaults = (): Record<string, string[]> => parse(readFileSync(`${here}/known-faults.yaml`, 'utf8'))

export function plantedErrors(): Planted[] {
  const lists: Record<string, string> = parse(readFileSync(`${here}/errors.yaml`, 'utf8'))
  return Object.entries(lists).flatMap(([key, lines]) => {
    const [, code = '', kind = 'body'] = /^(\S+)(?: \((\w+)\))?$/u.exec(key) ?? []
    return lines
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const text = line.replaceAll('⏎', '\n')
        const wrong = text.replace(/\{([^{}→]*)(?:→[^{}]*)?\}/gu, '$1')
        const right = text.replace(/\{(?:[^{}→]*→)?([^{}]*)\}/gu, '$1')
        const parts = text.split('{').map((part) => part.replace(/(?:→[^{}]*)?\}/u, ''))
        const at = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('').length)
        return { line, code, kind: kind as TextKind, wrong, right, at }
      })
  })
}

const habits = (text: string) => ({
  arabicYears: /(?<!\d)(?:19|20)\d{2}年/u.test(text),
  groupedNumbers: /(?<![\d.])\d{5,}[元人家]/u.test(text),
})

export const findIn = ({ wrong, kind }: Planted): Finding[] => proofreadText(wrong, kind, habits(wrong))

/** The text with all repairs made, from the right. */
export function repaired(text: string, found: readonly Finding[]): string {
  const changes: Change[] = found.flatMap(({ repair = [] }) => repair).sort((one, other) => other.start - one.start)
  return changes.reduce((left, { start, end, text }) => left.slice(0, start) + text + left.slice(end), text)
}

/** Texts in which nothing is wrong, or nothing but the known faults: their characters, and what was found beyond those. */
export async function readClean(): Promise<{
  characters: number
  false: { code: string; where: string }[]
  missed: string[]
}> {
  const own = readFileSync(`${here}/clean.txt`, 'utf8')
  const inOwn = proofreadText(own, 'body', { arabicYears: true, groupedNumbers: false })
  const wrong = inOwn.map(({ code, start, end }) => ({
    code: code as string,
    where: `clean.txt: ${own.slice(start - 5, end + 5)}`,
  }))
  let characters = own.length
  const missed: string[] = []
  const known = knownFaults()
  const workshop = openWorkshop(nodeHost(process.cwd(), process.cwd()), () => {})
  for (const file of [...(await samples()), ...(await standards()), ...(await examples())]) {
    const found: string[] = []
    const read = await readDocument(file, workshop, ({ code, place }) => {
      if (isProofreading(code)) found.push(`${place?.line}:${place?.column} ${code}`)
    })
    visitTexts(file.includes('/standard/') ? undefined : read?.source.data, (text) => {
      characters += text.length
    })
    const expected = known[file] ?? []
    for (const one of found) {
      if (!expected.includes(one)) wrong.push({ code: one.split(' ')[1] ?? '', where: `${file}:${one}` })
    }
    missed.push(...expected.filter((one) => !found.includes(one)).map((one) => `${file}:${one}`))
  }
  return { characters, false: wrong, missed }
}

const isProofreading = (code: string) =>
  /^(?:punctuation|numeral|unit|word|phrase|paragraph)\/|^heading\/(?:number-mark|ordinal-mark|end-mark|mixed-style)$|^date\/(?:written|not-in-calendar|until)$|^document-number\/in-text$/u.test(
    code,
  )

/** What each rule finds of what it must find, and what it finds beyond that. */
export async function scores(): Promise<Score[]> {
  const rows = new Map<string, Score>()
  const row = (code: string) => {
    const one = rows.get(code) ?? { code, planted: 0, found: 0, false: 0 }
    rows.set(code, one)
    return one
  }
  for (const planted of plantedErrors()) {
    const found = findIn(planted)
    row(planted.code).planted++
    if (found.some(({ code }) => code === planted.code)) row(planted.code).found++
    for (const { code } of found) if (code !== planted.code) row(code).false++
  }
  const known = Object.values(knownFaults()).flat()
  const clean = await readClean()
  for (const fault of known) {
    row(fault.split(' ')[1] ?? '').planted++
    row(fault.split(' ')[1] ?? '').found++
  }
  for (const miss of clean.missed) row(miss.split(' ')[1] ?? '').found--
  for (const { code } of clean.false) row(code).false++
  return [...rows.values()]
}

export function precisionAndRecall(rows: readonly Score[]): { precision: number; recall: number } {
  const sum = (count: (row: Score) => number) => rows.reduce((total, row) => total + count(row), 0)
  const found = sum((row) => row.found)
  return { precision: found / (found + sum((row) => row.false)), recall: found / sum((row) => row.planted) }
}
