// What a build is made of, to tell when it is out of date.
const { readdirSync, statSync } = require('node:fs')

/** Every file with its size and time, a line each; undefined where the source is not at hand. */
function listing(root) {
  const lines = []
  const add = (path) => {
    const { size, mtimeMs } = statSync(`${root}/${path}`)
    lines.push(`${path} ${size} ${mtimeMs}`)
  }
  const addFolder = (folder) => {
    for (const entry of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) addFolder(path)
      else add(path)
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
