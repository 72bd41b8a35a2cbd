// Runs a TypeScript file of this repository: `node bin/run.js test/parity/parity.ts [arguments]`.
const { basename, join } = require('node:path')
const { pathToFileURL } = require('node:url')
const { bundle } = require('./build.js')

async function run([node, , entry, ...rest]) {
  const folder = join(__dirname, '..', 'node_modules', '.cache', 'wendu', basename(entry, '.ts'))
  const external = (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:[\\/]/.test(id)
  const file = await bundle(entry, folder, { format: 'es', external })
  process.argv = [node, entry, ...rest]
  await import(pathToFileURL(join(folder, file)).href)
}

run(process.argv)
