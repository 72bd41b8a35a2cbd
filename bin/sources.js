// What a build is made of, to tell when it is out of date.
const { readdirSync, statSync } = require('node:fs')

/** Tells a file from what it was before. A folder's time tells what came and went in it, and costs less than its list. */
function stamp(path) {
  const status = statSync(path, { throwIfNoEntry: false })
  return status ? `${status.size} ${status.mtimeMs}` : ''
}

/** The stamp of every file and folder of the source, by its path under `root`. */
function stampSources(root) {
  const stamps = {}
  const add = (path) => {
    stamps[path] = stamp(`${root}/${path}`)
  }
  const addFolder = (folder) => {
    add(folder)
    for (const entry of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`
      if (entry.isDirectory()) addFolder(path)
      else add(path)
    }
  }
  addFolder('src')
  addFolder('bin')
  // npm writes it whenever it installs anything.
  add('node_modules/.package-lock.json')
  return stamps
}

/** Whether the source is what it was when it was stamped, or not at hand at all. */
function isUnchanged(root, stamps) {
  if (stamp(`${root}/src`) === '') return true
  for (const path in stamps) if (stamp(`${root}/${path}`) !== stamps[path]) return false
  return true
}

module.exports = { isUnchanged, stampSources }
