#!/usr/bin/env node
// Starts the program, building it first where its source is at hand and not what the build was made of.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { load } = require('./load.js')
const { isUnchanged } = require('./sources.js')

const root = join(__dirname, '..')

function readBuild() {
  try {
    return JSON.parse(readFileSync(join(root, 'dist', 'build.json'), 'utf8'))
  } catch {
    // There is none yet.
    return { sources: { src: '' } }
  }
}

async function wendu() {
  let build = readBuild()
  if (!isUnchanged(root, build.sources)) {
    await require('./build.js').buildProgram()
    build = readBuild()
  }
  const { entry } = build
  const prepared = join(root, 'dist', `${entry}.prepared`)
  return load(join(root, 'dist'), entry).start(`${root}/`, prepared, { file: join(__dirname, 'hand.js'), entry })
}

/** Leaves without tidying up what goes with the process, once all that was said is out. */
async function leave() {
  for (const stream of [process.stdout, process.stderr]) await new Promise((written) => stream.write('', written))
  process.exit()
}

wendu().then(leave)
