import { execFile, execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'
import { afterAll, beforeEach, expect, it } from 'vitest'

const root = `${import.meta.dirname}/../..`
const project = mkdtempSync(`${tmpdir()}/wendu-start-`)
const launcher = `${project}/bin/wendu.js`
const environment = { ...process.env, XDG_CACHE_HOME: `${project}/cache`, LOCALAPPDATA: `${project}/cache` }

const say = (word: string) =>
  writeFileSync(
    `${project}/src/cli/main.ts`,
    `export async function start() { console.log('${word}') }
export const prepareIn = () => '{}'`,
  )
const run = () => execFileSync(process.execPath, [launcher], { env: environment }).toString().trim()

beforeEach(() => {
  rmSync(project, { recursive: true, force: true })
  mkdirSync(`${project}/src/cli`, { recursive: true })
  cpSync(`${root}/bin`, `${project}/bin`, { recursive: true })
  symlinkSync(`${root}/node_modules`, `${project}/node_modules`, 'junction')
  say('first')
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

it('is built when it is not, and again when a source file has changed, also back to an older one', () => {
  expect(run()).toBe('first')
  say('again')
  utimesSync(`${project}/src/cli/main.ts`, 0, 0)
  expect(run()).toBe('again')
})

it('is built by several at once without harm', async () => {
  run()
  say('newer')
  const all = await Promise.all(Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, [launcher])))
  expect(all.map(({ stdout }) => stdout.trim())).toEqual(['newer', 'newer', 'newer', 'newer'])
})

it('runs what was built where the source is not at hand', () => {
  run()
  rmSync(`${project}/src`, { recursive: true })
  expect(run()).toBe('first')
})

it('keeps the code that V8 made, and does without where that is broken', () => {
  run()
  const code = readdirSync(`${project}/dist`).filter((name) => name.includes('.js.v'))
  expect(code).not.toEqual([])
  for (const name of code) writeFileSync(`${project}/dist/${name}`, 'no code')
  expect(run()).toBe('first')
})

it('keeps the code among the caches of the user where nothing may be written beside the build', () => {
  run()
  const [code = ''] = readdirSync(`${project}/dist`).filter((name) => name.includes('.js.v'))
  rmSync(`${project}/dist/${code}`)
  mkdirSync(`${project}/dist/${code}`)
  expect(run()).toBe('first')
  expect(readdirSync(`${project}/cache/wendu`)).toEqual([code])
})
