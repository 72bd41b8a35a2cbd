// Runs a TypeScript file of this repository: `node bin/run.js test/parity/parity.ts [arguments]`.

import { basename } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundle } from './build.js'

const [, , entry, ...rest] = process.argv
const name = basename(entry, '.ts')
const folder = fileURLToPath(new URL(`../node_modules/.cache/wendu/${name}`, import.meta.url))
await bundle(entry, folder)
process.argv = [process.argv[0], entry, ...rest]
await import(pathToFileURL(`${folder}/${name}.js`).href)
