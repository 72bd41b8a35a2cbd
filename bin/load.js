// Loads a bundle of build.js with the code that V8 made of it the last time.
const fs = require('node:fs')
const { homedir } = require('node:os')
const { join } = require('node:path')
const { cachedDataVersionTag, setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')

// Code that rests a while is forgotten, and would be missing in what is kept for the next start.
setFlagsFromString('--no-flush-bytecode')
// One report is over before what V8 of Node 20 would optimize for it repays the time; later ones wait by themselves.
if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=500000')

/** V8 takes no code but that of its own version with the same flags on the same machine. */
const tag = `${process.version}-${process.arch}-${cachedDataVersionTag().toString(16)}`

/**
 * What a file of the bundle exports. The code is kept beside the bundle, or where the user's caches are if nothing may be
 * written there; without it the program starts as well, only slower.
 */
function load(folder, entry, keepsCode = true) {
  const loaded = new Map()
  const fresh = []

  function requireFrom(name) {
    if (!name.startsWith('./')) return require(name)
    const known = loaded.get(name)
    if (known) return known.exports
    const module = { exports: {} }
    loaded.set(name, module)
    const filename = join(folder, name)
    const cachedData = readCode(folder, name)
    const script = new Script(fs.readFileSync(filename, 'latin1'), { filename, cachedData })
    if (cachedData === undefined || script.cachedDataRejected) fresh.push([name, script])
    script.runInThisContext()(module.exports, requireFrom, module, filename, folder)
    return module.exports
  }

  // At the end V8 knows which functions a run needs, and keeps those.
  process.on('exit', () => {
    if (!keepsCode) return
    for (const [name, script] of fresh) keepCode(folder, name, script.createCachedData())
  })
  return requireFrom(`./${entry}`)
}

/** Files of a bundle are named after what is in them, so their code needs no other key. */
const places = (folder, name) => [join(folder, `${name}.${tag}`), join(cacheFolder(), `${name}.${tag}`)]

function cacheFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  const own = process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache')
  return join((process.platform === 'win32' ? LOCALAPPDATA : XDG_CACHE_HOME) || own, 'wendu')
}

function readCode(folder, name) {
  for (const path of places(folder, name)) {
    try {
      return fs.readFileSync(path)
    } catch {}
  }
}

function keepCode(folder, name, code) {
  for (const path of places(folder, name)) {
    const draft = `${path}.${process.pid}.tmp`
    try {
      fs.mkdirSync(join(path, '..'), { recursive: true })
      fs.writeFileSync(draft, code)
      fs.renameSync(draft, path)
      return
    } catch {
      fs.rmSync(draft, { force: true })
    }
  }
}

module.exports = { load }
