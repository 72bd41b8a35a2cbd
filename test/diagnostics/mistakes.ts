import { readFileSync, symlinkSync } from 'node:fs'
import { resolve } from 'node:path'
import { globSync } from 'tinyglobby'
import { parse } from 'yaml'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { formatDiagnostics } from '../../src/diagnostics/format-diagnostics.ts'
import type { Host, Refusal } from '../../src/source/host.ts'
import { readEncoding } from '../../src/source/read-encoding.ts'
import { layOutFiles, runIn } from '../cli/run.ts'
import { wordFile } from '../import/word-file.ts'

/** A file that makes mistakes on purpose; its first lines say what must be found: `# error 3:5 yaml/braces`. */
export type Mistake = { file: string; expected: string[]; make(): Promise<Made> }

/** What the program said to it: as data, as its first lines put it, and as it stood on the terminal. */
export type Made = { command?: string; findings: { diagnostic: Diagnostic; written: string; shown: string }[] }

const tests = `${import.meta.dirname}/..`

/** The reports beside this file are of two small packs made for them, those of the rules are of our own. */
const kinds: Record<string, (file: string) => Promise<Made>> = {
  'diagnostics/*.yaml': (file) => checkReport(file, 'fixtures/templates'),
  'diagnostics/rules/*.yaml': (file) => checkReport(file),
  'diagnostics/commands/*.yaml': (file) => giveCommand(readScene(file)),
  'diagnostics/packs/*.yaml': (file) => giveCommand(onto(soundPack, readScene(file))),
  'diagnostics/templates/*.yaml': (file) => giveCommand(onto(soundTemplate, readScene(file))),
}

export const mistakes: readonly Mistake[] = Object.entries(kinds).flatMap(([pattern, make]) =>
  globSync(pattern, { cwd: tests })
    .sort()
    .map((file) => ({ file, expected: readExpected(file), make: once(() => make(file)) })),
)

/** The page of all messages shows what the checks have already made. */
function once<Result>(deed: () => Result): () => Result {
  let done: { result: Result } | undefined
  return () => {
    done ??= { result: deed() }
    return done.result
  }
}

function readExpected(file: string): string[] {
  const text = readFileSync(`${tests}/${file}`, 'utf8')
  return Array.from(
    text.matchAll(/^# ((?:error|warning|notice) (?:\S+ )?[a-z-]+\/[a-z\d-]+)$/gm),
    ([, finding = '']) => finding,
  )
}

/** Without the faces that whoever runs the tests may own. */
async function checkReport(file: string, templates?: string): Promise<Made> {
  const elsewhere: Record<string, string | undefined> = { templates, 'fonts/local': 'no/faces' }
  const { said } = await runIn(tests, ['check-report', file], (host) => ({
    ours: (path) => elsewhere[path] ?? host.ours(path),
  }))
  const findings = show(said, tests, file)
  // As the author would see it: under a name of his own, and without the first lines, which are ours.
  const seen = (text: string) =>
    text.replaceAll(file, '公文.yaml').replace(/^ {4}# (?:error|warning|notice) .*\n.*\n/m, '')
  return { findings: findings.map((finding) => ({ ...finding, shown: seen(finding.shown) })) }
}

/**
 * 命令: what is typed. 文件: what the folder holds that it is typed in; these stand for the program's own of the same path.
 * One without content takes away that of the sound pack. 重复: a line that a file ends with so many times. 机器: what the
 * machine answers at a path, or the program dies of. 只看: the one code that the file is about. 改: a text of a file, and what
 * stands in its place. 链接: what a path is a link to.
 */
type Scene = {
  命令: string
  文件?: Record<string, string | null>
  重复?: Record<string, { 行: string; 次: number }>
  机器?: Record<string, (Refusal & { replaced?: string[] }) | string>
  只看?: string
  改?: Record<string, Record<string, string>>
  链接?: Record<string, string>
}

const readScene = (file: string): Scene => parse(readFileSync(`${tests}/${file}`, 'utf8'))

const soundPack: Scene = readScene('fixtures/sound-pack.yaml')
const soundTemplate: Scene = readScene('fixtures/sound-template.yaml')

/** A scene whose files are laid over those of a sound one. */
const onto = (sound: Scene, scene: Scene): Scene => {
  const files: NonNullable<Scene['文件']> = { ...sound.文件, ...scene.文件 }
  for (const [path, edits] of Object.entries(scene.改 ?? {})) {
    for (const [written, instead] of Object.entries(edits)) {
      if (!files[path]?.includes(written)) throw new Error(`${path} has no “${written}”`)
      files[path] = files[path].replace(written, () => instead)
    }
  }
  return { ...sound, ...scene, 文件: files }
}

async function giveCommand({
  命令: command,
  文件: files = {},
  重复: repeated = {},
  机器: machine = {},
  只看: only,
  链接: links = {},
}: Scene): Promise<Made> {
  const tail = (path: string) => `${repeated[path]?.行 ?? ''}\n`.repeat(repeated[path]?.次 ?? 0)
  const there = Object.entries(files).flatMap(([path, text]) =>
    text === null ? [] : [[path, path.endsWith('.docx') ? wordFile(text) : text + tail(path)] as const],
  )
  const folder = layOutFiles(Object.fromEntries(there))
  for (const [path, target] of Object.entries(links)) symlinkSync(resolve(folder, target), resolve(folder, path))
  const [, , name = '', ...rest] = command.split(' ')
  const operands = rest[0] === '--' ? rest.slice(1) : rest
  const { said } = await runIn(folder, [name, ...operands], (host) => spoil(host, machine))
  return {
    command,
    findings: show(
      said.filter(({ code }) => only === undefined || code === only),
      folder,
    ),
  }
}

function spoil(host: Host, machine: NonNullable<Scene['机器']>): Partial<Host> {
  const refusal = (path: string) => {
    const answer = machine[path]
    if (typeof answer === 'string') throw new TypeError(answer)
    return answer
  }
  return {
    ours: (path) => (path in machine || host.kindOf(path) ? path : host.ours(path)),
    readFile: (path, most) => refusal(path) ?? host.readFile(path, most),
    writeFile: (path, bytes) => refusal(path) ?? host.writeFile(path, bytes),
    writeFiles(files) {
      const path = files.map((file) => file.path).find((each) => refusal(each))
      return path === undefined ? host.writeFiles(files) : { replaced: [], ...(refusal(path) as Refusal), path }
    },
    watch: () => ({ folders: (paths) => paths.filter((path) => path in machine), next: async () => undefined }),
  }
}

/** Each finding by itself; on a terminal those of one kind come as a group. */
function show(said: Diagnostic[], folder: string, own?: string): Made['findings'] {
  const linesOf = (file: string) => readEncoding(readFileSync(resolve(folder, file)))?.text.split(/\r\n?|\n/)
  return said.map((diagnostic) => {
    const shown = `${formatDiagnostics([diagnostic], linesOf).join('\n')}\n`
    return { diagnostic, written: write(diagnostic, own), shown }
  })
}

function write({ severity, place, code }: Diagnostic, own?: string): string {
  const file = place?.file === own ? '' : `${place?.file}:`
  return place ? `${severity} ${file}${place.line}:${place.column} ${code}` : `${severity} ${code}`
}
