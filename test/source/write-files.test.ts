import fs, { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, onTestFinished, test } from 'vitest'
import { nodeHost } from '../../src/source/node-host.ts'
import { type Disk, sweep, WriteFailure, writeFiles } from '../../src/source/write-files.ts'

function place(files: Record<string, string> = {}) {
  const folder = mkdtempSync(`${tmpdir()}/wendu-`)
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text)
  const read = () =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]))
  return { folder, read }
}

const bytes = (text: string) => new TextEncoder().encode(text)
const pair = (folder: string) => [
  { path: `${folder}/a.docx`, bytes: bytes('new') },
  { path: `${folder}/a.pdf`, bytes: bytes('new') },
]

const refusing = (code: string) => {
  throw Object.assign(new Error(code), { code })
}

/** A disk that refuses a call on some paths, so many times. */
function disk(name: 'renameSync' | 'writeFileSync', at: RegExp, code: string, times = 99): Disk {
  let left = times
  const opened = new Map<number, string>()
  return {
    ...fs,
    pauses: [1, 1],
    openSync(path, flags) {
      const file = fs.openSync(path, flags)
      opened.set(file, String(path))
      return file
    },
    writeFileSync(file, data) {
      if (name === 'writeFileSync' && at.test(opened.get(file as number) ?? '') && left-- > 0) refusing(code)
      fs.writeFileSync(file, data)
    },
    renameSync(from, to) {
      if (name === 'renameSync' && at.test(String(to)) && left-- > 0) refusing(code)
      fs.renameSync(from, to)
    },
  }
}

function failure(deed: () => void): WriteFailure {
  try {
    deed()
  } catch (error) {
    if (error instanceof WriteFailure) return error
  }
  throw new Error('it did not fail')
}

const old = { 'a.docx': 'old', 'a.pdf': 'old' }

describe('two files of one report', () => {
  test('are both new, and nothing else is left', () => {
    const { folder, read } = place(old)
    writeFiles(pair(folder), true)
    expect(read()).toEqual({ 'a.docx': 'new', 'a.pdf': 'new' })
  })

  test('are made with the folders they need', () => {
    const { folder } = place()
    writeFiles(pair(`${folder}/out/今年`), true)
    expect(readdirSync(`${folder}/out/今年`)).toEqual(['a.docx', 'a.pdf'])
  })

  test.each([
    ['the disk is full at the first', disk('writeFileSync', /docx/, 'ENOSPC'), 'a.docx'],
    ['the disk is full at the second', disk('writeFileSync', /pdf/, 'ENOSPC'), 'a.pdf'],
    ['the first is open in Word', disk('renameSync', /docx$/, 'EBUSY'), 'a.docx'],
    ['the second is open in a viewer', disk('renameSync', /pdf$/, 'EPERM'), 'a.pdf'],
  ])('are both old when %s', (_, refusing, name) => {
    const { folder, read } = place(old)
    const { path, replaced } = failure(() => writeFiles(pair(folder), true, refusing))
    expect({ path, replaced }).toEqual({ path: `${folder}/${name}`, replaced: [] })
    expect(read()).toEqual(old)
  })

  test('are both missing when they were and the second cannot be', () => {
    const { folder, read } = place()
    failure(() => writeFiles(pair(folder), true, disk('renameSync', /pdf$/, 'EBUSY')))
    expect(read()).toEqual({})
  })

  test('are put back on drives without links too', () => {
    const { folder, read } = place(old)
    const both = { ...disk('renameSync', /pdf$/, 'EBUSY'), linkSync: () => refusing('EPERM') }
    failure(() => writeFiles(pair(folder), true, both))
    expect(read()).toEqual(old)
  })

  test('of which the first cannot be put back: that is told', () => {
    const { folder, read } = place(old)
    let renames = 0
    const stuck: Disk = {
      ...fs,
      pauses: [],
      renameSync: (from, to) => (renames++ === 0 ? fs.renameSync(from, to) : refusing('EBUSY')),
    }
    expect(failure(() => writeFiles(pair(folder), true, stuck)).replaced).toEqual([`${folder}/a.docx`])
    expect(read()).toEqual({ 'a.docx': 'new', 'a.pdf': 'old' })
  })
})

test('a virus scanner that holds a file for a moment is waited for', () => {
  const { folder, read } = place(old)
  writeFiles(pair(folder), true, disk('renameSync', /pdf$/, 'EPERM', 2))
  expect(read()).toEqual({ 'a.docx': 'new', 'a.pdf': 'new' })
})

test('the host says which file, by the name it was given, and why', () => {
  const { folder } = place({ 甲: '' })
  const host = nodeHost(folder, folder)
  const files = ['乙.docx', '甲/a.pdf'].map((path) => ({ path, bytes: bytes('new') }))
  expect(host.writeFiles(files)).toMatchObject({ path: '甲/a.pdf', replaced: [] })
  expect(readdirSync(folder)).toEqual(['甲'])
})

describe('what a killed run left', () => {
  const gone = 4_194_303
  /** As a run of that process names it on this machine. */
  function left(folder: string, pid: number): string {
    const { folder: other } = place()
    let name = ''
    failure(() =>
      writeFiles([{ path: `${other}/a.pdf`, bytes: bytes('') }], true, {
        ...fs,
        pauses: [],
        renameSync: (from) => {
          name = String(from)
            .replace(/.*\//, '')
            .replace(/\w+(?=-)/, pid.toString(36))
          refusing('EBUSY')
        },
      }),
    )
    writeFileSync(`${folder}/${name}`, 'half')
    return name
  }

  test('goes when its process is no more', () => {
    const { folder, read } = place({ 'a.pdf': 'old' })
    left(folder, gone)
    sweep(folder)
    expect(read()).toEqual({ 'a.pdf': 'old' })
  })

  test('stays while its process runs, for a day', () => {
    const { folder } = place()
    const name = left(folder, process.ppid)
    sweep(folder)
    expect(readdirSync(folder)).toEqual([name])
    const before = Date.now() / 1000 - 25 * 60 * 60
    utimesSync(`${folder}/${name}`, before, before)
    sweep(folder)
    expect(readdirSync(folder)).toEqual([])
  })

  test('of another machine stays for a day; what is not ours, for ever', () => {
    const { folder } = place({ 'a.b-12345.tmp': '', 'b.tmp': '', '年报.docx': '' })
    const name = left(folder, gone)
    const elsewhere = name.replace(/-(..)/, (_, where) => (where === '00' ? '-01' : '-00'))
    renameSync(`${folder}/${name}`, `${folder}/${elsewhere}`)
    const names = readdirSync(folder)
    sweep(folder)
    expect(readdirSync(folder)).toEqual(names)
    const before = Date.now() / 1000 - 25 * 60 * 60
    for (const each of names) utimesSync(`${folder}/${each}`, before, before)
    sweep(folder)
    expect(readdirSync(folder)).toEqual(names.filter((each) => each !== elsewhere))
  })

  test('a folder that is not there is no matter', () => {
    expect(() => sweep(`${place().folder}/没有`)).not.toThrow()
  })
})
