// What a build is made of, to tell when it is out of date.
const { readdirSync, statSync } = require('node:fs')
const { join } = require('node:path')

/** Every file with its size and time, a line each; undefined where the source is not at hand. */
function listing(root) {
  const lines = []
  const add = (path) => {
    const { size, mtimeMs } = statSync(join(root, path))
    lines.push(`${path} ${size} ${mtimeMs}`)
  }
  const addFolder = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (entry.isDirectory()) addFolder(`${folder}/${entry.name}`)
      else add(`${folder}/${entry.name}`)
    }
  }
  try {
    addFolder('src')
    addFolder('bin')
    // npm writes it whenever it installs anything.
    add('node_modules/.package-lock.json')
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
  return lines.join('\n')
}

module.exports = { listing }
