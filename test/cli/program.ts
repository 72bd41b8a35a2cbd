import { execFileSync, spawn } from 'node:child_process'
import { copyFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** The program as its users have it, built from the source as it is now, for the tests of a file. */
export function program() {
  let home: string
  beforeAll(() => {
    home = mkdtempSync(`${tmpdir()}/wendu-program-`)
    cpSync(`${root}/bin`, `${home}/bin`, { recursive: true })
    copyFileSync(`${root}/package.json`, `${home}/package.json`)
    for (const folder of ['src', 'templates', 'fonts', 'node_modules'])
      symlinkSync(`${root}/${folder}`, `${home}/${folder}`, 'junction')
    execFileSync(process.execPath, [`${home}/bin/wendu.js`, '--help'])
  })
  afterAll(() => rmSync(home, { recursive: true }))

  const start = (folder: string, argv: readonly string[], env: Record<string, string> = {}) =>
    spawn(process.execPath, [`${home}/bin/wendu.js`, ...argv], { cwd: folder, env: { ...process.env, ...env } })
  return {
    start,
    /** Runs the program in a folder to its end. */
    run(folder: string, argv: readonly string[], env?: Record<string, string>) {
      const child = start(folder, argv, env)
      const said = { out: '', err: '' }
      child.stdout.setEncoding('utf8').on('data', (text) => (said.out += text))
      child.stderr.setEncoding('utf8').on('data', (text) => (said.err += text))
      return new Promise<{ code: number | null; out: string; err: string }>((done) =>
        child.on('close', (code) => done({ code, ...said })),
      )
    },
  }
}
