#!/usr/bin/env node
// Starts the program, building it first where its source is at hand and newer than the build.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const built = `${root}dist/main.js`

function newest(folder) {
  return readdirSync(folder, { recursive: true }).reduce(
    (latest, name) => Math.max(latest, statSync(`${folder}/${name}`).mtimeMs),
    0,
  )
}

const age = existsSync(built) ? statSync(built).mtimeMs : 0
if (existsSync(`${root}src`) && newest(`${root}src`) > age) {
  const { bundle } = await import('./build.js')
  await bundle('src/cli/main.ts', `${root}dist`)
}
const { start } = await import('../dist/main.js')
await start()
